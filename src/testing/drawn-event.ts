// Makes events as an answer has them, for tests of what is drawn.
import { DAY } from '#domain/calendar.ts';
import type { DrawnEvent, Lane, WindowAnswer } from '#domain/answer.ts';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventTime } from '#domain/event-record.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { eventId, UTC, type ZoneId } from '#domain/ids.ts';

export const MONDAY = Date.UTC(2025, 9, 6);
/** Four days from Monday 6 October 2025. */
export const WINDOW: TimeWindow = { from: MONDAY, to: MONDAY + 4 * DAY };

/** A statement of 7 October 2025, unless told otherwise; on the axis of `zone`. */
export function drawnEvent(
  id: string,
  { time = { start: '2025-10-07' }, zone = UTC, ...more }: Partial<Omit<DrawnEvent, 'id' | 'extent'>> = {},
): DrawnEvent {
  return {
    id: eventId(id),
    title: `Event ${id}`,
    kind: 'statement',
    status: 'occurred',
    certainty: 'reported',
    place: null,
    mediators: [],
    dimmed: false,
    ...more,
    time,
    zone,
    extent: eventExtent(time, zone),
  };
}

/** An event with nothing but a time. */
export const drawnAt = (id: string, time: EventTime, zone: ZoneId = UTC): DrawnEvent => drawnEvent(id, { time, zone });

/** A lane that came as events, in order of time. */
export function laneOf(key: string, events: readonly DrawnEvent[], more: Partial<Lane> = {}): Lane {
  return {
    key,
    value: { by: 'none' },
    count: events.filter(({ dimmed }) => !dimmed).length,
    events: events.toSorted((a, b) => a.extent.start - b.extent.start),
    bins: null,
    ...more,
  };
}

export function windowAnswer(window: TimeWindow, lanes: readonly Lane[], columns = 64): WindowAnswer {
  return { window, columns, lanes, moreLanes: 0 };
}
