// The rows of a table in order of time on the axis of one zone.
import { makeRecent } from '#base/recent.ts';
import { counted, sortOrder } from '#base/sort-order.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { lowerBound, upperBound } from './bounds.ts';
import { inverse } from './gather.ts';
import { extentsIn, type TimeColumn } from './time-column.ts';
import { groupOffsets, groupRows, groupTimes, type RowGroups, type TimeGroups } from './time-groups.ts';

/** By start, then end, then file position. A place in this order is a *rank*. In the file's own zone rank and row are the same. */
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
  /** The other way round: by place, which rank. */
  readonly ranksByOver: Uint32Array;
  /** By ORDER_BLOCK ranks: the latest moment at which one of them is over. */
  readonly blockOvers: Float64Array;
}

export const ORDER_BLOCK = 64;

/** 40 MB each for a million rows. */
const recentOrders = makeRecent<TimeOrder>(2);

/** The order of a zone; those of the last zones are kept. */
export function timeOrder(column: TimeColumn, zone: ZoneId): TimeOrder {
  return recentOrders(column, zone, () => makeTimeOrder(column, zone));
}

function makeTimeOrder(column: TimeColumn, zone: ZoneId): TimeOrder {
  if (zone === column.zone) {
    const rows = counted(column.timeOf.length);
    return { zone, isRowOrder: true, rows, ranks: rows, ...spreadGroups(groupRows(column), rows.length) };
  }
  const groups = groupTimes(extentsIn(column, zone));
  const offsets = groupOffsets(groups, column.timeOf);
  const placed = placeRows(column, groups, offsets);
  return { zone, ...placed, ...spreadGroups({ ...groups, offsets }, placed.rows.length) };
}

/**
 * Rows come in the order of the file's own zone, which is nearly that of any other, so that memory is read in line. In a
 * group they are to stand as in the file: where several groups of the own zone have become one, they are sorted again.
 */
function placeRows(
  { timeOf, filePositions }: TimeColumn,
  { groupOf }: TimeGroups,
  offsets: Uint32Array,
): Pick<TimeOrder, 'rows' | 'ranks' | 'isRowOrder'> {
  const next = offsets.slice();
  const lastPositions = new Int32Array(offsets.length).fill(-1);
  const rows = new Uint32Array(timeOf.length);
  const mixed = new Set<number>();
  for (let row = 0; row < timeOf.length; row++) {
    const group = groupOf[timeOf[row] ?? 0] ?? 0;
    const position = filePositions[row] ?? 0;
    if (position < (lastPositions[group] ?? 0)) mixed.add(group);
    lastPositions[group] = position;
    const rank = next[group] ?? 0;
    next[group] = rank + 1;
    rows[rank] = row;
  }
  for (const group of mixed) {
    const members = rows.subarray(offsets[group], offsets[group + 1]);
    members.set(members.toSorted((a, b) => (filePositions[a] ?? 0) - (filePositions[b] ?? 0)));
  }
  const isRowOrder = rows.every((row, rank) => row === rank);
  return { rows, ranks: isRowOrder ? rows : inverse(rows), isRowOrder };
}

/** What all rows of a group have in common, by rank and by end. */
function spreadGroups(
  { starts: groupStarts, ends, offsets }: RowGroups,
  count: number,
): Pick<TimeOrder, 'starts' | 'overs' | 'sortedOvers' | 'overPlaces' | 'ranksByOver' | 'blockOvers'> {
  const starts = new Float64Array(count);
  const overs = new Float64Array(count);
  const sortedOvers = new Float64Array(count);
  const overPlaces = new Uint32Array(count);
  const ranksByOver = new Uint32Array(count);
  const isInstant = new Uint32Array(ends.length);
  for (let group = 0; group < ends.length; group++) {
    if ((ends[group] ?? 0) <= (groupStarts[group] ?? 0)) isInstant[group] = 1;
  }
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
      ranksByOver[place] = rank;
      place += 1;
    }
  }
  return { starts, overs, sortedOvers, overPlaces, ranksByOver, blockOvers: latestOvers(overs) };
}

function latestOvers(overs: Float64Array): Float64Array {
  const latest = new Float64Array(Math.ceil(overs.length / ORDER_BLOCK)).fill(-Infinity);
  for (let rank = 0; rank < overs.length; rank++) {
    const block = Math.floor(rank / ORDER_BLOCK);
    const over = overs[rank] ?? 0;
    if (over > (latest[block] ?? 0)) latest[block] = over;
  }
  return latest;
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
