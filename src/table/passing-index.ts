// The events that pass a filter, in order of time on one axis: what pages, steps, extents and densities walk over.
import { makeRecent } from '#base/recent.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import type { ZoneId } from '#domain/ids.ts';
import { lowerBound } from './bounds.ts';
import { filterKey, passingRows } from './filter-rows.ts';
import type { EventTable } from './event-table.ts';
import { timeOrder } from './time-order.ts';
import { makeWindowIndex, type DenseIndex, type WindowIndex } from './window-index.ts';

const recentIndexes = makeRecent<DenseIndex>(6);

export function passingIndex(table: EventTable, filter: Filter, zone: ZoneId): DenseIndex {
  return recentIndexes(table, `${zone} ${filterKey(filter)}`, () =>
    makeWindowIndex(timeOrder(table.time, zone), passingRows(table, filter)),
  );
}

/** The whole file, but what is retracted. */
export const standingIndex = (table: EventTable, zone: ZoneId): WindowIndex => passingIndex(table, NO_FILTER, zone);

/** From the first start to the last end that there is, or the last start if that is later; null for no members. */
export function extentOf({ ranks, overPlaces, order }: WindowIndex): TimeWindow | null {
  const [first] = ranks.slice(0, 1);
  if (first === undefined) return null;
  const last = ranks.lastBelow(order.rows.length);
  const lastOver = overPlaces.lastBelow(lowerBound(order.sortedOvers, Infinity));
  // Of an instant `over` is just after it, and no whole millisecond.
  const over = lastOver < 0 ? -Infinity : Math.floor(order.sortedOvers[lastOver] ?? 0);
  return { from: order.starts[first] ?? 0, to: Math.max(order.starts[last] ?? 0, over) };
}
