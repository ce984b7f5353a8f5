// When each event is: the different times of a file once each, since files of days have few, and their extents in a zone.
import { sortOrder } from '#base/sort-order.ts';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventTime } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';

export interface TimeColumn {
  /** The file's. */
  readonly zone: ZoneId;
  /** Each different time once, and its extent in `zone`. */
  readonly times: readonly EventTime[];
  readonly extents: Extents;
  /** Those of the times that are elsewhere on the axis of another zone: all but times of day. */
  readonly movable: Uint32Array;
  /** By row: where its time stands in `times`. */
  readonly timeOf: Uint32Array;
  /** By row: position in the file, which settles what time does not. */
  readonly filePositions: Uint32Array;
}

/** By time; epoch milliseconds. */
export interface Extents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Takes events in file order; gives the column in time order of `zone`. */
export function buildTimeColumn(events: readonly { readonly time: EventTime }[], zone: ZoneId): TimeColumn {
  const times: EventTime[] = [];
  const known = new Map<string, number>();
  const timeOf = Uint32Array.from(events, ({ time }) => {
    const key = `${time.start ?? ''}/${time.end ?? ''}/${time.asOf ?? ''}/${time.mode ?? ''}/${time.duration ?? ''}`;
    let index = known.get(key);
    if (index === undefined) {
      index = times.push(time) - 1;
      known.set(key, index);
    }
    return index;
  });
  const extents: Extents = { starts: new Float64Array(times.length), ends: new Float64Array(times.length) };
  setExtents(extents, times, times.keys(), zone);
  const filePositions = sortByTime(extents, timeOf);
  return {
    zone,
    times,
    extents,
    movable: Uint32Array.from(times.keys()).filter((index) => isMovable(times[index])),
    timeOf: filePositions.map((position) => timeOf[position] ?? 0),
    filePositions,
  };
}

function isMovable(time: EventTime | undefined): boolean {
  const dates = [time?.start, time?.end, time?.asOf];
  return (
    time?.duration !== undefined || dates.some((date) => date !== undefined && date !== '..' && !date.includes('T'))
  );
}

function setExtents(extents: Extents, times: readonly EventTime[], indices: Iterable<number>, zone: ZoneId): void {
  for (const index of indices) {
    const time = times[index];
    if (!time) continue;
    const { start, end } = eventExtent(time, zone);
    extents.starts[index] = start;
    extents.ends[index] = end;
  }
}

export function extentsIn({ zone: ownZone, times, extents, movable }: TimeColumn, zone: ZoneId): Extents {
  if (zone === ownZone) return extents;
  const moved: Extents = { starts: extents.starts.slice(), ends: extents.ends.slice() };
  setExtents(moved, times, movable, zone);
  return moved;
}

/** Items by start, then end, then as `initial` has them (default: as they are numbered). */
export function sortByTime({ starts, ends }: Extents, timeOf: Uint32Array, initial?: Uint32Array): Uint32Array {
  return sortOrder(gather(starts, timeOf), sortOrder(gather(ends, timeOf), initial));
}

/** `values[indices[i]]` for each i. */
export function gather(values: Float64Array, indices: Uint32Array): Float64Array {
  const gathered = new Float64Array(indices.length);
  for (let i = 0; i < indices.length; i++) gathered[i] = values[indices[i] ?? 0] ?? 0;
  return gathered;
}
