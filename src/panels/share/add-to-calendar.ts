// Hands an event to the reader's calendar as an .ics file. The package that writes it is fetched when it is first needed.
import { FILE_TYPES } from '#domain/export-format.ts';
import { download } from '#ui/download.ts';
import { calendarEvent, type CalendarInput } from './calendar-event.ts';
import { calendarParts } from './calendar-text.ts';
import { zonesText } from './calendar-zone.ts';

/**
 * The text of the file; null when calendars cannot hold the date.
 * Throws when the package cannot be fetched (offline) or does not accept the event.
 */
export async function calendarFile(input: CalendarInput): Promise<string | null> {
  const event = calendarEvent(input);
  if (!event) return null;
  const { head, events, foot, zones } = await calendarParts([{ attributes: event, zone: input.detail.summary.zone }]);
  return head + zonesText(zones) + events + foot;
}

/** Downloads the file. False when calendars cannot hold the date. Throws as `calendarFile`. */
export async function addToCalendar(input: CalendarInput): Promise<boolean> {
  const text = await calendarFile(input);
  if (text === null) return false;
  const { extension, type } = FILE_TYPES.ics;
  download(input.detail.record.id + extension, text, type);
  return true;
}
