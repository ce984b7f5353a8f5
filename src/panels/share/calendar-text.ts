// Calendar files of any length, written by `ics`, which is fetched when it is first needed.
import type { EventAttributes } from 'ics';

const FIRST = 'BEGIN:VEVENT';
const LAST = 'END:VCALENDAR';

/** The parts of a calendar file, without those between that are other events'. */
export interface CalendarParts {
  readonly head: string;
  readonly events: string;
  readonly foot: string;
}

/** `title`: of the whole calendar. Throws when the package cannot be fetched (offline) or does not accept an event. */
export async function calendarParts(events: readonly EventAttributes[], title?: string): Promise<CalendarParts> {
  const { createEvents } = await import('ics');
  const header = title === undefined ? {} : { calName: title };
  const { error, value } = createEvents([...events], { productId: '-//Parley//EN', ...header });
  if (error || value === null) throw error ?? new Error('No calendar.');
  const from = events.length > 0 ? value.indexOf(FIRST) : value.indexOf(LAST);
  const to = value.lastIndexOf(LAST);
  return { head: value.slice(0, from), events: value.slice(from, to), foot: value.slice(to) };
}
