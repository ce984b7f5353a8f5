// Hands an event to the reader's calendar as an .ics file. The package that writes it is fetched when it is first needed.
import { download } from '#ui/download.ts';
import { calendarEvent, type CalendarInput } from './calendar-event.ts';

/**
 * The text of the file; null when calendars cannot hold the date.
 * Throws when the package cannot be fetched (offline) or does not accept the event.
 */
export async function calendarFile(input: CalendarInput): Promise<string | null> {
  const event = calendarEvent(input);
  if (!event) return null;
  const { createEvent } = await import('ics');
  const { error, value } = createEvent(event);
  if (error) throw error;
  return value;
}

/** Downloads the file. False when calendars cannot hold the date. Throws as `calendarFile`. */
export async function addToCalendar(input: CalendarInput): Promise<boolean> {
  const text = await calendarFile(input);
  if (text === null) return false;
  download(`${input.detail.record.id}.ics`, text, 'text/calendar;charset=utf-8');
  return true;
}
