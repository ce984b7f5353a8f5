// The rows of a table in order of time on the axis of one zone.
import { makeRecent } from '#base/recent.ts';
import { sortOrder } from '#base/sort-order.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { lowerBound, upperBound } from './bounds.ts';
import { gather, inverse } from './gather.ts';
import { extentsIn, sortByTime, type TimeColumn } from './time-column.ts';

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
  const extents = extentsIn(column, zone);
  const rows =
    zone === column.zone ? Uint32Array.from(column.timeOf.keys()) : sortByTime(extents, column.timeOf, column.rows);
  const count = rows.length;
  const timeOfRank = gather(column.timeOf, rows, new Uint32Array(count));
  const starts = gather(extents.starts, timeOfRank, new Float64Array(count));
  const ends = gather(extents.ends, timeOfRank, new Float64Array(count));
  const isInstant = new Uint32Array(count);
  const overs = ends.slice();
  for (let rank = 0; rank < count; rank++) {
    const end = ends[rank] ?? 0;
    if (end > (starts[rank] ?? 0)) continue;
    isInstant[rank] = 1;
    overs[rank] = justAfter(end);
  }
  // By end, and of those the instants last: faster than by `overs`, which are no whole numbers.
  const overOrder = sortOrder(ends, sortOrder(isInstant));
  return {
    zone,
    isRowOrder: rows.every((row, rank) => row === rank),
    rows,
    ranks: inverse(rows),
    starts,
    overs,
    sortedOvers: gather(overs, overOrder, new Float64Array(count)),
    overPlaces: inverse(overOrder),
  };
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
