// The events that pass a filter, in order of time on one axis: what pages, steps, extents and densities walk over.
import { bitsetMembers } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import type { ZoneId } from '#domain/ids.ts';
import { filterKey, passingRows } from './filter-rows.ts';
import type { EventTable } from './event-table.ts';
import { timeOrder } from './time-order.ts';
import { makeWindowIndex, type WindowIndex } from './window-index.ts';

const recentIndexes = makeRecent<WindowIndex>(6);

export function passingIndex(table: EventTable, filter: Filter, zone: ZoneId): WindowIndex {
  return recentIndexes(table, `${zone} ${filterKey(filter)}`, () =>
    makeWindowIndex(timeOrder(table.time, zone), bitsetMembers(passingRows(table, filter))),
  );
}

/** The whole file, but what is retracted. */
export const standingIndex = (table: EventTable, zone: ZoneId): WindowIndex => passingIndex(table, NO_FILTER, zone);

/** From the first start to the last end that there is, or the last start if that is later; null for no members. */
export function extentOf({ ranks, order }: WindowIndex): TimeWindow | null {
  if (ranks.length === 0) return null;
  const from = order.starts[ranks[0] ?? 0] ?? 0;
  let to = order.starts[ranks.at(-1) ?? 0] ?? 0;
  for (const rank of ranks) {
    const over = order.overs[rank] ?? 0;
    // Of an instant `over` is just after it, and no whole millisecond.
    if (over > to && over < Infinity) to = Math.floor(over);
  }
  return { from, to };
}
