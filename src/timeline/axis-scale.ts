// Which ticks the time axis has at a zoom: the finest whose labels have room.
import type { AxisUnit } from '#domain/axis-unit.ts';
import { DAY, HOUR, MINUTE } from '#domain/calendar.ts';

export interface AxisScale {
  readonly scale: AxisUnit;
  readonly step: number;
}

interface Step extends AxisScale {
  /** Length of one step, shortest case. */
  readonly ms: number;
  /** Room that one label needs, in pixels. */
  readonly room: number;
}

const YEAR = 365 * DAY;

function steps(scale: AxisUnit, unit: number, room: number, counts: readonly number[]): Step[] {
  return counts.map((step) => ({ scale, step, ms: unit * step, room }));
}

/** From fine to coarse. The last seconds before whole minutes, and hours before whole days, need more room: what begins
    there is told in full above two of them. */
const STEPS: readonly Step[] = [
  ...steps('millisecond', 1, 56, [100, 200, 500]),
  ...steps('second', 1000, 72, [1, 5, 10, 15]),
  ...steps('second', 1000, 100, [30]),
  ...steps('minute', MINUTE, 60, [1, 5, 10, 15, 30]),
  ...steps('hour', HOUR, 64, [1, 2, 3, 6]),
  ...steps('hour', HOUR, 96, [12]),
  ...steps('weekday', DAY, 64, [1]),
  ...steps('day', DAY, 34, [1, 7]),
  ...steps('month', 28 * DAY, 46, [1, 3]),
  ...steps('month', 28 * DAY, 60, [6]),
  ...steps('year', YEAR, 56, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
  ...steps('year', YEAR, 80, [10_000, 50_000]),
];

/** Divides what AXIS (window-math.ts) spans, so that its first tick is not before it. */
const COARSEST: AxisScale = { scale: 'year', step: 250_000 };

export function axisScale(msPerPx: number): AxisScale {
  const found = STEPS.find(({ ms, room }) => ms / msPerPx >= room);
  return found ? { scale: found.scale, step: found.step } : COARSEST;
}
