// Calendar files of any length, written by `ics`, which is fetched when it is first needed.
import type { EventAttributes } from 'ics';
import { UTC, type ZoneId } from '#domain/ids.ts';
import { inZone, type ZoneSpans } from './calendar-zone.ts';
import { foldedLines } from './fold-lines.ts';

const FIRST = 'BEGIN:VEVENT';
const LAST = 'END:VCALENDAR';

/** Of the event, in whose clocks its times of day are told. */
export interface CalendarEntry {
  readonly attributes: EventAttributes;
  readonly zone: ZoneId;
}

/** The parts of a calendar file, without those between that are other events'. */
export interface CalendarParts {
  readonly head: string;
  readonly events: string;
  readonly foot: string;
  /** That the events need; their rules go before the events. */
  readonly zones: ZoneSpans;
}

/** `title`: of the whole calendar. Throws when the package cannot be fetched (offline) or does not accept an event. */
export async function calendarParts(entries: readonly CalendarEntry[], title?: string): Promise<CalendarParts> {
  const { createEvents } = await import('ics');
  const header = title === undefined ? {} : { calName: title };
  const made = createEvents(
    entries.map(({ attributes }) => attributes),
    { productId: '-//Parley//EN', ...header },
  );
  if (made.error || !made.value) throw made.error ?? new Error('No calendar.');
  const value = foldedLines(made.value);
  const from = entries.length > 0 ? value.indexOf(FIRST) : value.indexOf(LAST);
  const to = value.lastIndexOf(LAST);
  const zones = new Map<ZoneId, readonly [number, number]>();
  const texts = value.slice(from, to).split(new RegExp(`(?=^${FIRST}\r$)`, 'm'));
  const events = texts.map((text, i) => inZone(text, entries[i]?.zone ?? UTC, zones)).join('');
  return { head: value.slice(0, from), events, foot: value.slice(to), zones };
}
