// Instants as the address has them: a date (00:00 UTC), or a time of day in UTC, no finer than the view needs.
import { calendarDate, DAY, dayNumber, daysInMonth, HOUR, MINUTE, TIME_LIMIT } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';

const SECOND = 1000;
/** Years of four digits, with "-" before Christ (astronomical); of six with a sign where four are not enough. */
const INSTANT = /^(-?\d{4}|[+-]\d{6})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?Z)?)?)?$/;

/** Null for what is not an instant of the address, does not exist, or lies beyond what `Date` can hold. */
export function parseInstant(text: string): EpochMs | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second, ms] = match
    .slice(1)
    .map((part: string | undefined, i) => (part === undefined ? (i < 3 ? 1 : 0) : Number(part)));
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined || ms === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + ms;
  return Math.abs(at) <= TIME_LIMIT ? at : null;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function formatYear(year: number): string {
  const sign = year < 0 ? '-' : '';
  return Math.abs(year) <= 9999 ? sign + pad(Math.abs(year), 4) : (sign || '+') + pad(Math.abs(year), 6);
}

/** `2025-10-07T09:00Z`; with seconds or milliseconds only where there are some. */
export function serializeInstant(at: EpochMs): string {
  const days = Math.floor(at / DAY);
  const { year, month, day } = calendarDate(days);
  const time = Math.round(at - days * DAY);
  const [second, ms] = [Math.floor(time / SECOND) % 60, time % SECOND];
  const fine = ms > 0 ? `:${pad(second)}.${pad(ms, 3)}` : second > 0 ? `:${pad(second)}` : '';
  const clock = `${pad(Math.floor(time / HOUR))}:${pad(Math.floor(time / MINUTE) % 60)}${fine}`;
  return `${formatYear(year)}-${pad(month)}-${pad(day)}T${clock}Z`;
}

/** So many units fill the window before the next finer unit is used: rounding then moves an edge by less than 1/700 of it. */
const UNITS_ACROSS = 360;

/**
 * The window as its address gives it back: edges to the minute; to the second only below six hours, to the millisecond
 * only below six minutes. What is on screen after a movement is this, so that a link reopens it to the pixel.
 */
export function roundToAddress({ from, to }: TimeWindow): TimeWindow {
  const span = to - from;
  const unit = span >= UNITS_ACROSS * MINUTE ? MINUTE : span >= UNITS_ACROSS * SECOND ? SECOND : 1;
  const round = (edge: EpochMs): EpochMs => (Number.isFinite(edge) ? Math.round(edge / unit) * unit + 0 : edge);
  return { from: round(from), to: Math.max(round(to), round(from) + 1) };
}
