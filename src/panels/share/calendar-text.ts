// The text of a calendar file (iCalendar, RFC 5545), bit by bit: its head, its events, its foot.
import { UTC, type EpochMs, type ZoneId } from '#domain/ids.ts';
import { clockLine, dayText, isToldBy, stampText, type ZoneSpans } from './calendar-zone.ts';
import { contentLines } from './content-lines.ts';

/** Of both, the end is the first that is not in it any more; null where none is known. */
export interface CalendarTimes {
  /** Instants; else days, as times in UTC. */
  readonly isClock: boolean;
  readonly start: number;
  readonly end: number | null;
}

export interface CalendarEvent extends CalendarTimes {
  readonly uid: string;
  readonly title: string;
  /** In whose clocks its times of day are told. */
  readonly zone: ZoneId;
  readonly description: string;
  /** '' for none. */
  readonly location: string;
  readonly status: 'TENTATIVE' | 'CANCELLED' | undefined;
  readonly link: string;
}

/** What would end a line, or part a value, as the standard tells it. Other control characters nobody should have to read. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** `title`: of the whole calendar. */
export function calendarHead(title?: string): string {
  const name = title === undefined ? [] : [`X-WR-CALNAME:${escapeText(title.replaceAll(/\p{Cc}+/gu, ' ').trim())}`];
  return contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...name,
  ]);
}

export const CALENDAR_FOOT = contentLines(['END:VCALENDAR']);

/** In UTC where the zone's clocks cannot tell all of them; else the rules of the zone are needed for what is noted in `spans`. */
function timeLines({ isClock, start, end, zone }: CalendarEvent, spans: ZoneSpans): readonly string[] {
  const ends = end === null ? [] : [end];
  if (!isClock) {
    return [`DTSTART;VALUE=DATE:${dayText(start)}`, ...ends.map((day) => `DTEND;VALUE=DATE:${dayText(day)}`)];
  }
  const told = isToldBy(zone, [start, ...ends]) ? zone : UTC;
  return [clockLine('DTSTART', start, told, spans), ...ends.map((at) => clockLine('DTEND', at, told, spans))];
}

/** An address that is nothing but one. Whichever it is, it also stands in the description. */
const isPlainAddress = (link: string): boolean => /^https?:\/\/[^\s\p{C}]+$/u.test(link);

/** @param now when the file is made */
export function eventText(event: CalendarEvent, now: EpochMs, spans: ZoneSpans): string {
  const { uid, title, description, location, status, link } = event;
  return contentLines([
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stampText(now)}`,
    ...timeLines(event, spans),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(location === '' ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(isPlainAddress(link) ? [`URL:${link}`] : []),
    ...(status ? [`STATUS:${status}`] : []),
    // Only news: it keeps nobody busy.
    'TRANSP:TRANSPARENT',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
    'END:VEVENT',
  ]);
}
