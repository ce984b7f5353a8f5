// Times with the same extent, together and in order: a million rows are put in order by the few different times that they have.
import { sortOrder } from '#base/sort-order.ts';
import type { Extents, TimeColumn } from './time-column.ts';

/** Numbered by start, then end. */
export interface Groups {
  /** By group. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

export interface TimeGroups extends Groups {
  /** By time: its group. */
  readonly groupOf: Uint32Array;
}

export interface RowGroups extends Groups {
  /** By group, and one more: how many rows stand before its first. */
  readonly offsets: Uint32Array;
}

class GroupList {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  count = 0;

  constructor(most: number) {
    this.#starts = new Float64Array(most);
    this.#ends = new Float64Array(most);
  }

  /** Extents come in order. Whether this one begins a group. */
  add(start: number, end: number): boolean {
    const last = this.count - 1;
    if (last >= 0 && this.#starts[last] === start && this.#ends[last] === end) return false;
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.count += 1;
    return true;
  }

  groups(): Groups {
    return { starts: this.#starts.slice(0, this.count), ends: this.#ends.slice(0, this.count) };
  }
}

export function groupTimes({ starts, ends }: Extents): TimeGroups {
  const order = sortOrder(starts, sortOrder(ends));
  const groupOf = new Uint32Array(order.length);
  const list = new GroupList(order.length);
  for (let i = 0; i < order.length; i++) {
    const time = order[i] ?? 0;
    list.add(starts[time] ?? 0, ends[time] ?? 0);
    groupOf[time] = list.count - 1;
  }
  return { groupOf, ...list.groups() };
}

/** Of the rows of a table, which are in the order of these extents. */
export function groupRows({ extents: { starts, ends }, timeOf }: Pick<TimeColumn, 'extents' | 'timeOf'>): RowGroups {
  const list = new GroupList(starts.length);
  const offsets = new Uint32Array(starts.length + 1);
  for (let row = 0; row < timeOf.length; row++) {
    const time = timeOf[row] ?? 0;
    if (list.add(starts[time] ?? 0, ends[time] ?? 0)) offsets[list.count - 1] = row;
  }
  offsets[list.count] = timeOf.length;
  return { ...list.groups(), offsets: offsets.subarray(0, list.count + 1) };
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
