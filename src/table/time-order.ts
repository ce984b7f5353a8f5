// The rows of a table in order of time on the axis of one zone.
import { makeRecent } from '#base/recent.ts';
import { sortOrder } from '#base/sort-order.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { lowerBound, upperBound } from './bounds.ts';
import { extentsIn, type TimeColumn } from './time-column.ts';
import { groupOffsets, groupTimes, type TimeGroups } from './time-groups.ts';

/**
 * Rows in order of time on the axis of one zone: by start, then end, then file position. A place in this order is a
 * *rank*. In the file's own zone rank and row are the same.
 */
export interface TimeOrder {
  readonly zone: ZoneId;
  readonly isRowOrder: boolean;
  /** By rank: its row. */
  readonly rows: Uint32Array;
  /** By row: its rank. */
  readonly ranks: Uint32Array;
  /** By rank, ascending. */
  readonly starts: Float64Array;
  /**
   * By rank: the first moment at which it is over. Of an instant that is the moment just after it, so that for all alike
   * "overlaps [from, to)" is `start < to && over > from`.
   */
  readonly overs: Float64Array;
  /** The same, ascending. */
  readonly sortedOvers: Float64Array;
  /** By rank: its place in `sortedOvers`. */
  readonly overPlaces: Uint32Array;
}

const recentOrders = makeRecent<TimeOrder>(3);

/** The order of a zone; those of the last zones are kept. */
export function timeOrder(column: TimeColumn, zone: ZoneId): TimeOrder {
  return recentOrders(column, zone, () => makeTimeOrder(column, zone));
}

function makeTimeOrder(column: TimeColumn, zone: ZoneId): TimeOrder {
  const groups = groupTimes(extentsIn(column, zone));
  const offsets = groupOffsets(groups, column.timeOf);
  const { rows, ranks, isRowOrder } =
    zone === column.zone ? rowOrder(column.timeOf.length) : placeRows(column, groups, offsets);
  return { zone, isRowOrder, rows, ranks, ...spreadGroups(groups, offsets, rows.length) };
}

/** In the file's own zone. */
function rowOrder(rowCount: number): Pick<TimeOrder, 'rows' | 'ranks' | 'isRowOrder'> {
  const rows = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) rows[row] = row;
  return { rows, ranks: rows, isRowOrder: true };
}

/** Row by row as the file has them, each to the next place of its group. */
function placeRows(
  { rows: fileOrder, timeOf }: TimeColumn,
  { groupOf }: TimeGroups,
  offsets: Uint32Array,
): Pick<TimeOrder, 'rows' | 'ranks' | 'isRowOrder'> {
  const next = offsets.slice();
  const rows = new Uint32Array(fileOrder.length);
  const ranks = new Uint32Array(fileOrder.length);
  let isRowOrder = true;
  for (let position = 0; position < fileOrder.length; position++) {
    const row = fileOrder[position] ?? 0;
    const group = groupOf[timeOf[row] ?? 0] ?? 0;
    const rank = next[group] ?? 0;
    next[group] = rank + 1;
    rows[rank] = row;
    ranks[row] = rank;
    if (rank !== row) isRowOrder = false;
  }
  return { rows, ranks, isRowOrder };
}

/** What all rows of a group have in common, by rank and by end. */
function spreadGroups(
  { starts: groupStarts, ends }: TimeGroups,
  offsets: Uint32Array,
  count: number,
): Pick<TimeOrder, 'starts' | 'overs' | 'sortedOvers' | 'overPlaces'> {
  const starts = new Float64Array(count);
  const overs = new Float64Array(count);
  const sortedOvers = new Float64Array(count);
  const overPlaces = new Uint32Array(count);
  const isInstant = Uint32Array.from(ends, (end, group) => (end <= (groupStarts[group] ?? 0) ? 1 : 0));
  let place = 0;
  // By end, and of those the instants last: faster than by `overs`, which are no whole numbers.
  for (const group of sortOrder(ends, sortOrder(isInstant))) {
    const end = ends[group] ?? 0;
    const over = isInstant[group] === 1 ? justAfter(end) : end;
    const start = groupStarts[group] ?? 0;
    const last = offsets[group + 1] ?? 0;
    for (let rank = offsets[group] ?? 0; rank < last; rank++) {
      starts[rank] = start;
      overs[rank] = over;
      sortedOvers[place] = over;
      overPlaces[rank] = place;
      place += 1;
    }
  }
  return { starts, overs, sortedOvers, overPlaces };
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** The next number that a double can hold. */
function justAfter(at: EpochMs): number {
  if (at === 0) return Number.MIN_VALUE;
  double[0] = at;
  const [low = 0, high = 0] = words;
  const isUp = at > 0;
  const carries = low === (isUp ? 0xffffffff : 0);
  words[0] = isUp ? low + 1 : low - 1;
  if (carries) words[1] = isUp ? high + 1 : high - 1;
  return double[0];
}

/** How many begin before `at`: the rank of the first that does not. */
export const startedBefore = (order: TimeOrder, at: EpochMs): number => lowerBound(order.starts, at);

/** How many are over by `at`. */
export const overBy = (order: TimeOrder, at: EpochMs): number => upperBound(order.sortedOvers, at);
