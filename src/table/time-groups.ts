// Times with the same extent, together and in order: a million rows are put in order by the few different times that they have.
import { sortOrder } from '#base/sort-order.ts';
import type { Extents } from './time-column.ts';

export interface TimeGroups {
  /** By time: its group. Groups are numbered by start, then end. */
  readonly groupOf: Uint32Array;
  /** By group. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export function groupTimes({ starts, ends }: Extents): TimeGroups {
  const order = sortOrder(starts, sortOrder(ends));
  const groupOf = new Uint32Array(order.length);
  const groups = { starts: new Float64Array(order.length), ends: new Float64Array(order.length) };
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const time = order[i] ?? 0;
    const [start, end] = [starts[time] ?? 0, ends[time] ?? 0];
    if (count === 0 || groups.starts[count - 1] !== start || groups.ends[count - 1] !== end) {
      groups.starts[count] = start;
      groups.ends[count] = end;
      count += 1;
    }
    groupOf[time] = count - 1;
  }
  return { groupOf, starts: groups.starts.subarray(0, count), ends: groups.ends.subarray(0, count) };
}

/** By group, and one more: how many rows stand before its first. `timeOf`: of each row, in any order. */
export function groupOffsets({ groupOf, starts }: TimeGroups, timeOf: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(starts.length + 1);
  for (let i = 0; i < timeOf.length; i++) {
    const next = (groupOf[timeOf[i] ?? 0] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  return offsets;
}
