// A stretch of time on the axis, and how sure its edges are.
import type { EpochMs } from './ids.ts';

/** Half-open [from, to), in epoch milliseconds. */
export interface TimeWindow {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export const sameWindow = (a: TimeWindow, b: TimeWindow): boolean => a.from === b.from && a.to === b.to;

/**
 * Where an event stands on the axis of one zone. Whole days begin at midnight of that zone, so that they never shift for
 * readers elsewhere; times of day are instants.
 */
export interface Extent {
  readonly start: EpochMs;
  /** Exclusive; equal to `start` for an instant; `Infinity` when open-ended. */
  readonly end: EpochMs;
  /** `asOf`: known by then, begun at some time before. */
  readonly openStart: boolean;
  /** `..`: not ended as far as the file knows. */
  readonly openEnd: boolean;
  /** `~`, `?`, `%`, or mode `within`: the edge itself is not known. */
  readonly fuzzyStart: boolean;
  readonly fuzzyEnd: boolean;
}
