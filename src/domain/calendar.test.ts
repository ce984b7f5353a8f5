// The arithmetic calendar agrees with Date wherever Date can reach.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, clampTime, DAY, dayNumber, daysInMonth, isLeapYear, TIME_LIMIT } from './calendar.ts';

const anyDay = fc.integer({ min: -TIME_LIMIT / DAY, max: TIME_LIMIT / DAY });

describe('day numbers', () => {
  it('are the days that Date counts, on every day that Date can hold', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const date = new Date(days * DAY);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(calendarDate(days)).toEqual(expected);
        expect(dayNumber(expected.year, expected.month, expected.day)).toBe(days);
      }),
    );
  });

  it('know the turn of the era and the leap day of year 0', () => {
    expect(calendarDate(dayNumber(1, 1, 1) - 1)).toEqual({ year: 0, month: 12, day: 31 });
    expect(dayNumber(0, 3, 1) - dayNumber(0, 2, 28)).toBe(2);
  });
});

describe('leap years', () => {
  it.each([0, 4, -4, 2000, 2024, -400, 1600])('%i has 29 February', (year) => {
    expect(isLeapYear(year)).toBe(true);
    expect(daysInMonth(year, 2)).toBe(29);
  });

  it.each([1, -1, 1900, 2025, 2100, -100])('%i has not', (year) => {
    expect(daysInMonth(year, 2)).toBe(28);
  });

  it('have twelve months, not more', () => {
    expect(daysInMonth(2025, 0)).toBe(0);
    expect(daysInMonth(2025, 13)).toBe(0);
  });
});

describe('clampTime', () => {
  it('keeps what Date can hold and cuts the rest', () => {
    expect(clampTime(1234)).toBe(1234);
    expect(clampTime(1e300)).toBe(TIME_LIMIT);
    expect(clampTime(Number.NEGATIVE_INFINITY)).toBe(-TIME_LIMIT);
  });
});
