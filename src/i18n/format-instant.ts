// Instants and windows in the zone of the reader's choice: for sliders, density bars and status lines.
import { DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { UTC, type EpochMs, type ZoneId } from '#domain/ids.ts';
import { instantToWall, offsetMinutes, startOfDay } from '#domain/zone.ts';
import {
  dateTimeSeparator,
  formatDate,
  formatDateRange,
  formatPiece,
  type ClockStyle,
  type DateStyle,
} from './wall-format.ts';

/** "UTC+3", "UTC−4", "UTC+5:30": as the zone's clocks stand at that instant. */
export function offsetLabel(zone: ZoneId, at: EpochMs): string {
  const minutes = Math.round(offsetMinutes(zone, at));
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** The place whose clocks they are: "Cairo", "Buenos Aires"; "UTC". Zones that are named for an offset: that offset. */
export function zoneLabel(zone: ZoneId, at: EpochMs): string {
  if (zone === UTC) return 'UTC';
  if (zone.startsWith('Etc/')) return offsetLabel(zone, at);
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** As fine as the instant itself. */
function clockStyle(...walls: readonly number[]): ClockStyle {
  if (walls.some((wall) => Math.round(wall) % 1000 !== 0)) return 'milliseconds';
  return walls.some((wall) => Math.round(wall) % MINUTE !== 0) ? 'seconds' : 'clock';
}

const isDayStart = (at: EpochMs, wall: number, zone: ZoneId): boolean => startOfDay(zone, wall) === at;

/** "7 October 2025, 12:00 Cairo"; "7 October 2025" for the first instant of a day. Always with the year. */
export function formatInstant(ms: EpochMs, zone: ZoneId, locale: string): string {
  const at = Math.round(ms);
  const wall = instantToWall(zone, at);
  const date = formatDate(wall, 'day', locale);
  if (isDayStart(at, wall, zone)) return date;
  const clock = formatPiece(wall, clockStyle(wall), locale);
  return `${date}${dateTimeSeparator(locale)}${clock} ${zoneLabel(zone, at)}`;
}

/** The coarsest style that says two days exactly, the second included. */
function daysStyle(first: number, last: number): DateStyle {
  const [startDay, endDay] = [new Date(first), new Date(last + DAY)];
  if (startDay.getUTCDate() !== 1 || endDay.getUTCDate() !== 1) return 'day';
  return startDay.getUTCMonth() === 0 && endDay.getUTCMonth() === 0 ? 'year' : 'month';
}

/** Longer windows are said in whole days. */
const CLOCK_SPAN = 2 * DAY;
/** Of longer ones days and months say nothing to anybody. */
const YEARS_SPAN = 2000 * 366 * DAY;

function clockFor(span: number): ClockStyle {
  if (span < 10_000) return 'milliseconds';
  return span < HOUR / 6 ? 'seconds' : 'clock';
}

/**
 * A half-open stretch of time, its last day included: "3–4 October 2025", "October 2025", "2023–2025",
 * "3 October 2025, 12:00–18:00 Cairo".
 */
export function formatSpan({ from, to }: TimeWindow, zone: ZoneId, locale: string): string {
  const [start, end] = [instantToWall(zone, from), instantToWall(zone, to)];
  const isWholeDays = isDayStart(from, start, zone) && isDayStart(to, end, zone);
  if (isWholeDays || to - from >= CLOCK_SPAN) {
    const first = Math.floor(start / DAY) * DAY;
    const last = Math.max(first, Math.floor((end - 1) / DAY) * DAY - (isWholeDays && end % DAY !== 0 ? DAY : 0));
    const style = to - from > YEARS_SPAN ? 'year' : daysStyle(first, last);
    return formatDateRange(first, last, style, locale).text;
  }
  const style = clockFor(to - from);
  const [date, lastDate] = [formatDate(start, 'day', locale), formatDate(end, 'day', locale)];
  const between = dateTimeSeparator(locale);
  const [clock, lastClock] = [formatPiece(start, style, locale), formatPiece(end, style, locale)];
  const range =
    date === lastDate
      ? `${date}${between}${clock}–${lastClock}`
      : `${date}${between}${clock} – ${lastDate}${between}${lastClock}`;
  return `${range} ${zoneLabel(zone, to)}`;
}
