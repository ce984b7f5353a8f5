// Times of events as compact texts, the same for the same time: an object for each of a million instants would fill the memory.
import type { EventTime } from '#domain/event-record.ts';

/** What most times are made of. Dates, durations and words hold no slash. */
const PARTS = ['start', 'end', 'asOf', 'mode', 'duration', 'basis'] as const;

/** "2025-10-07" for a day, "2025-10-07/.." for one that a war began on, JSON for times with a label and other rarities. */
export function timeText(time: EventTime): string {
  const { start = '', end, asOf, mode, duration, basis } = time;
  if (time.planned !== undefined || time.timeZone !== undefined || time.label !== undefined)
    return JSON.stringify(time);
  if (basis !== undefined) return `${start}/${end ?? ''}/${asOf ?? ''}/${mode ?? ''}/${duration ?? ''}/${basis}`;
  if (mode !== undefined || duration !== undefined) {
    return `${start}/${end ?? ''}/${asOf ?? ''}/${mode ?? ''}/${duration ?? ''}`;
  }
  if (asOf !== undefined) return `${start}/${end ?? ''}/${asOf}`;
  return end === undefined ? start : `${start}/${end}`;
}

export function readTimeText(text: string): EventTime {
  if (text.startsWith('{')) return JSON.parse(text) as EventTime;
  const written = text.split('/');
  return Object.fromEntries(PARTS.flatMap((part, i) => (written[i] ? [[part, written[i]]] : [])));
}
