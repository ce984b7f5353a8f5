// Hands an event to the reader's calendar as an .ics file.
import { FILE_TYPES } from '#domain/export-format.ts';
import type { EpochMs } from '#domain/ids.ts';
import { download } from '#ui/download.ts';
import { calendarEvent, type CalendarInput } from './calendar-event.ts';
import { CALENDAR_FOOT, calendarHead, eventText } from './calendar-text.ts';
import { zonesText, type ZoneSpans } from './calendar-zone.ts';

/** The text of the file; null when calendars cannot hold the date. */
export function calendarFile(input: CalendarInput, now: EpochMs): string | null {
  const event = calendarEvent(input);
  if (!event) return null;
  const spans: ZoneSpans = new Map();
  const text = eventText(event, now, spans);
  return calendarHead() + zonesText(spans) + text + CALENDAR_FOOT;
}

/** Downloads the file. False when calendars cannot hold the date. */
export function addToCalendar(input: CalendarInput): boolean {
  const text = calendarFile(input, Date.now());
  if (text === null) return false;
  const { extension, type } = FILE_TYPES.ics;
  download(input.detail.record.id + extension, text, type);
  return true;
}
