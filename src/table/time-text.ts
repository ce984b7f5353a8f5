// Times of events as compact texts, the same for the same time: an object for each of a million instants would fill the memory.
import type { EventTime } from '#domain/event-record.ts';

/** "2025-10-07" for a day, "2025-10-07/.." for one that a war began on, JSON for times with a label and other rarities. Dates, durations and words hold no slash. */
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
  const slash = text.indexOf('/');
  if (text.startsWith('{')) return JSON.parse(text) as EventTime;
  if (slash < 0) return { start: text };
  if (slash > 0 && text.indexOf('/', slash + 1) < 0) return { start: text.slice(0, slash), end: text.slice(slash + 1) };
  const [start, end, asOf, mode, duration, basis] = text.split('/');
  return {
    ...(start && { start }),
    ...(end && { end }),
    ...(asOf && { asOf }),
    ...(mode && { mode: mode === 'within' ? mode : 'span' }),
    ...(duration && { duration }),
    ...(basis && { basis: basis === 'inferred' ? basis : 'stated' }),
  };
}
