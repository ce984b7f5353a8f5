// The proleptic Gregorian calendar by arithmetic: day numbers without `Date`, which rolls over dates that do not exist.
import type { EpochMs } from './ids.ts';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The furthest that `Date`, and with it `Intl`, can reach on either side of 1970. */
export const TIME_LIMIT: EpochMs = 8.64e15;

export function clampTime(at: number): EpochMs {
  return Math.min(TIME_LIMIT, Math.max(-TIME_LIMIT, at));
}

/** Astronomical years: 0 is 1 BC, and a leap year. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `month` from 1; 0 for a month that there is not. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

const DAYS_PER_ERA = 146_097;

/**
 * Days since 1970-01-01. `month` from 1 to 12, `day` from 1. The year is counted from March, so that the leap day comes
 * last and the lengths of the months before it follow one line (153 days in every five months).
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

export interface CalendarDate {
  /** Astronomical: 0 is 1 BC. */
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The date of a day number: `dayNumber` the other way. */
export function calendarDate(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}
