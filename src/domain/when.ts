// The dates of the events file: an EDTF level 0–1 subset and RFC 3339 date-times, and the time that each one covers.
import { calendarDate, clampTime, DAY, dayNumber, daysInMonth, HOUR, MINUTE, TIME_LIMIT } from './calendar.ts';
import type { TimeWindow } from './extent.ts';
import type { EpochMs, ZoneId } from './ids.ts';
import { startOfDay } from './zone.ts';

export type DatePrecision = 'year' | 'month' | 'day';
export type WhenPrecision = DatePrecision | 'minute' | 'second' | 'millisecond';
/** EDTF: `?` uncertain, `~` approximate, `%` both. */
export type WhenQualifier = '' | '?' | '~' | '%';

export interface When {
  readonly precision: WhenPrecision;
  readonly qualifier: WhenQualifier;
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly ms?: number;
  /** East of UTC; 0 for `Z`. There for times of day, and only for them. */
  readonly offsetMinutes?: number;
}

/** There is a year 0, but no year -0. */
const DATE = /^(\d{4}|-(?!0000)\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,11})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const LONGEST = 32;

function dateExists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Four digits as they mostly come: "2025-10-07". NaN where there is anything but digits. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** "2025-10-07" without a regular expression: nearly all dates of nearly all files. */
function parsePlainDay(text: string): When | null {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || !dateExists(year, month, day)) return null;
  return { precision: 'day', qualifier: '', year, month, day };
}

/** "2025-10-07T12:00Z" and "2025-10-07T12:00+03:00" likewise: nearly all times of day. */
function parsePlainInstant(text: string): When | null {
  const offsetMinutes = plainOffset(text);
  if (offsetMinutes === null || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (!(hour < 24 && minute < 60 && dateExists(year, month, day))) return null;
  return { precision: 'minute', qualifier: '', year, month, day, hour, minute, offsetMinutes };
}

/** What follows the minutes: "Z", or "+03:00" and the end. */
function plainOffset(text: string): number | null {
  const sign = text[16];
  if (sign === 'Z') return text.length === 17 ? 0 : null;
  const hours = digits(text, 17, 2);
  const minutes = digits(text, 20, 2);
  const isOffset = text.length === 22 && text[19] === ':' && (sign === '+' || sign === '-');
  if (!isOffset || !(hours <= 14 && minutes < 60)) return null;
  const offset = hours * 60 + minutes;
  return sign === '-' && offset > 0 ? -offset : offset;
}

function parseDate([, y = '', m, d, q = '']: RegExpExecArray): When | null {
  const year = Number(y);
  const qualifier = q as WhenQualifier;
  if (m === undefined) return { precision: 'year', qualifier, year };
  const month = Number(m);
  if (month < 1 || month > 12) return null;
  if (d === undefined) return { precision: 'month', qualifier, year, month };
  const day = Number(d);
  return dateExists(year, month, day) ? { precision: 'day', qualifier, year, month, day } : null;
}

function parseDateTime(match: RegExpExecArray): When | null {
  const [, y, m, d, h, min, s, fraction, sign, offsetHours = '0', offsetRest = '0'] = match;
  const [year, month, day, hour, minute] = [Number(y), Number(m), Number(d), Number(h), Number(min)];
  const offset = Number(offsetHours) * 60 + Number(offsetRest);
  if (!dateExists(year, month, day) || hour > 23 || minute > 59) return null;
  if (Number(offsetHours) > 14 || Number(offsetRest) > 59) return null;
  const offsetMinutes = sign === '-' && offset > 0 ? -offset : offset;
  const base = { qualifier: '', year, month, day, hour, minute, offsetMinutes } as const;
  if (s === undefined) return { ...base, precision: 'minute' };
  const second = Number(s);
  if (second > 59) return null;
  if (fraction === undefined) return { ...base, precision: 'second', second };
  return { ...base, precision: 'millisecond', second, ms: Number(fraction.padEnd(3, '0')) };
}

/**
 * Reads a date of the events file, as the schema's `when`: `2025`, `2025-10`, `2025-10-07`, each with `?`, `~` or `%` and
 * with years from -9999; `Y-1380000000`; `2025-10-07T12:00+03:00`, with seconds and milliseconds if need be. Null for
 * everything else, and for dates that do not exist (29 February 2025): they are never rolled over.
 */
export function parseWhen(text: string): When | null {
  if (text.length > LONGEST) return null;
  if (text.length === 10) {
    const plain = parsePlainDay(text);
    if (plain) return plain;
  } else {
    const plain = parsePlainInstant(text);
    if (plain) return plain;
  }
  const date = DATE.exec(text);
  if (date) return parseDate(date);
  const dateTime = DATE_TIME.exec(text);
  if (dateTime) return parseDateTime(dateTime);
  const longYear = LONG_YEAR.exec(text);
  return longYear ? { precision: 'year', qualifier: '', year: Number(longYear[1]) } : null;
}

/** Whether it is a time of day, and so the same instant everywhere. A date is a day of some zone's calendar. */
export function isInstant(when: When): boolean {
  return when.offsetMinutes !== undefined;
}

/** The wall clock at its beginning, as epoch milliseconds of a UTC clock that shows the same. */
export function wallStart(when: When): number {
  const time = (when.hour ?? 0) * HOUR + (when.minute ?? 0) * MINUTE + (when.second ?? 0) * 1000 + (when.ms ?? 0);
  return dayNumber(when.year, when.month ?? 1, when.day ?? 1) * DAY + time;
}

/** The midnight after its last day, likewise. */
function wallEnd({ precision, year, month = 1, day = 1 }: When): number {
  if (precision === 'year') return dayNumber(year + 1, 1, 1) * DAY;
  if (precision === 'month') return (dayNumber(year, month, daysInMonth(year, month)) + 1) * DAY;
  return (dayNumber(year, month, day) + 1) * DAY;
}

/**
 * What it covers, half-open: dates from the first instant of their first day in `zone` to the first of the day after;
 * a time of day, whatever the zone, is an instant (`from` equals `to`). Clamped to what `Date` can hold.
 */
export function whenBounds(when: When, zone: ZoneId): TimeWindow {
  if (when.offsetMinutes !== undefined) {
    const at: EpochMs = clampTime(wallStart(when) - when.offsetMinutes * MINUTE);
    return { from: at, to: at };
  }
  return { from: startOfDay(zone, wallStart(when)), to: startOfDay(zone, wallEnd(when)) };
}

const FIRST_YEAR = calendarDate(-TIME_LIMIT / DAY).year;
const LAST_YEAR = calendarDate(TIME_LIMIT / DAY).year;

/** Whether part of it lies beyond what `Date`, and so the axis, can show: before or in -271821, in or after 275760. */
export function isBeyondAxis({ year }: When): boolean {
  return year <= FIRST_YEAR || year >= LAST_YEAR;
}
