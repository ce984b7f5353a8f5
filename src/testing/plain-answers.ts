// The slow and obvious way to what a table answers fast.
import type { Dataset } from '#domain/dataset.ts';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { Extent, TimeWindow } from '#domain/extent.ts';
import type { Filter } from '#domain/filter.ts';
import type { ZoneId } from '#domain/ids.ts';
import { matchesFilter } from '#domain/matches-filter.ts';

/** Begun before its end, not over at its beginning; an instant at the beginning is in, one at the end is out. */
export function overlaps({ start, end }: Extent, { from, to }: TimeWindow): boolean {
  return start < to && (start === end ? start >= from : end > from);
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** By start, then end, then file position. */
export function byTime({ events }: Dataset, zone: ZoneId): readonly EventRecord[] {
  return events
    .map((event) => ({ event, extent: eventExtent(event.time, zone) }))
    .toSorted((a, b) => compare(a.extent.start, b.extent.start) || compare(a.extent.end, b.extent.end))
    .map(({ event }) => event);
}

/** Those that pass, by time. */
export function passingByTime(dataset: Dataset, filter: Filter, zone: ZoneId): readonly EventRecord[] {
  return byTime(dataset, zone).filter((event) => matchesFilter(event, filter, dataset));
}

/** The pixel columns of a window. */
export function columnsOf({ from, to }: TimeWindow, columns: number): readonly TimeWindow[] {
  const edge = (i: number): number => (i === columns ? to : from + ((to - from) * i) / columns);
  return Array.from({ length: columns }, (_, i) => ({ from: edge(i), to: edge(i + 1) }));
}

/** How many of the events begin in each column. */
export function countBegun(events: readonly EventRecord[], zone: ZoneId, columns: readonly TimeWindow[]): number[] {
  const starts = events.map(({ time }) => eventExtent(time, zone).start);
  return columns.map(({ from, to }) => starts.filter((start) => start >= from && start < to).length);
}

/** How many of the events are over each column. */
export function countOver(events: readonly EventRecord[], zone: ZoneId, columns: readonly TimeWindow[]): number[] {
  const extents = events.map(({ time }) => eventExtent(time, zone));
  return columns.map((column) => extents.filter((extent) => overlaps(extent, column)).length);
}
