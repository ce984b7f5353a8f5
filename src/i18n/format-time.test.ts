import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventTime } from '#domain/event-record.ts';
import { UTC, zoneId } from '#domain/ids.ts';
import { describeTime, type TimeOptions } from './format-time.ts';
import { makeWords } from './make-words.ts';

const words = makeWords('en');
const cairo = zoneId('Africa/Cairo');
const inEventZone: TimeOptions = { tz: 'event', axisZone: cairo, words };
const at = (time: EventTime, options: Partial<TimeOptions> = {}) =>
  describeTime({ time, zone: cairo }, { ...inEventZone, ...options });
const short = (time: EventTime, options: Partial<TimeOptions> = {}) => at(time, options).short;

describe('a date in the list', () => {
  it.each<[string, EventTime, string]>([
    ['a day', { start: '2025-10-07' }, '7 October 2025'],
    ['a month', { start: '2025-10' }, 'October 2025'],
    ['a year', { start: '2025' }, '2025'],
    ['a year of three digits', { start: '0987' }, '987'],
    ['a year that could be read as something else', { start: '0044' }, '44 AD'],
    ['a year before Christ', { start: '-0043' }, '44 BC'],
    ['the year before the first', { start: '0000' }, '1 BC'],
    ['a day before Christ', { start: '-0043-03-15' }, '15 March 44 BC'],
    ['a year beyond the calendar', { start: 'Y-1380000000' }, '1,380,000,001 BC'],
    ['an approximate date', { start: '2025-10-07~' }, 'about 7 October 2025'],
    ['an uncertain date', { start: '2025-10?' }, 'possibly October 2025'],
    ['a date that is both', { start: '2025%' }, 'possibly about 2025'],
    ['days of one month', { start: '2025-10-06', end: '2025-10-07' }, '6–7 October 2025'],
    ['days of two months', { start: '2025-09-28', end: '2025-10-07' }, '28 September – 7 October 2025'],
    ['days of two years', { start: '2024-12-28', end: '2025-01-07' }, '28 December 2024 – 7 January 2025'],
    ['months', { start: '2025-09', end: '2025-10' }, 'September – October 2025'],
    ['years', { start: '2023', end: '2025' }, '2023–2025'],
    ['years across the first', { start: '-0043', end: '0014' }, '44 BC – 14 AD'],
    ['one day twice', { start: '2025-10-07', end: '2025-10-07' }, '7 October 2025'],
    ['ends of two kinds', { start: '2025-10', end: '2025-11-07' }, 'October 2025 – 7 November 2025'],
    ['approximate ends', { start: '2025-10-06~', end: '2025-10-07~' }, 'about 6–7 October 2025'],
    ['one sure end', { start: '2025-10-06', end: '2025-10-07?' }, '6 October 2025 – possibly 7 October 2025'],
    ['no end', { start: '2025-10-06', end: '..' }, 'from 6 October 2025, continuing'],
    ['known by then', { asOf: '2025-10-07' }, 'by 7 October 2025'],
    ['known by then and going on', { asOf: '2025-10-07', end: '..' }, 'by 7 October 2025, continuing'],
    ['some time between', { start: '2025-10-06', end: '2025-10-07', mode: 'within' }, 'between 6 and 7 October 2025'],
    [
      'some time between months',
      { start: '2025-09', end: '2026-01', mode: 'within' },
      'between September 2025 and January 2026',
    ],
    ['some time after', { start: '2025-10-06', end: '..', mode: 'within' }, '6 October 2025 or later'],
  ])('says %s', (_name, time, text) => {
    expect(short(time)).toBe(text);
  });

  it('always has the year', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(short({ start: date.toISOString().slice(0, 10) })).toContain(String(date.getUTCFullYear()));
        expect(short({ start: date.toISOString() })).toMatch(/\d{4},/);
      }),
    );
  });
});

describe('a time of day', () => {
  it('stands in the zone of the event, followed by its place', () => {
    expect(short({ start: '2025-10-07T12:00+03:00' })).toBe('7 October 2025, 12:00 Cairo');
  });

  it('moves with the zone that the reader chose', () => {
    const noon = { start: '2025-10-07T12:00+03:00' };
    expect(short(noon, { tz: 'utc', axisZone: UTC })).toBe('7 October 2025, 09:00 UTC');
    const tokyo = zoneId('Asia/Tokyo');
    expect(short({ start: '2025-10-07T23:30+03:00' }, { tz: tokyo, axisZone: tokyo })).toBe(
      '8 October 2025, 05:30 Tokyo',
    );
  });

  it('is right on both sides of a change of the clocks', () => {
    const berlin = zoneId('Europe/Berlin');
    const inBerlin = { tz: berlin, axisZone: berlin };
    expect(short({ start: '2025-10-26T00:30Z' }, inBerlin)).toBe('26 October 2025, 02:30 Berlin');
    expect(short({ start: '2025-10-26T01:30Z' }, inBerlin)).toBe('26 October 2025, 02:30 Berlin');
    expect(at({ start: '2025-10-26T00:30Z' }, inBerlin).long).toBe('Sunday 26 October 2025, 02:30 Berlin (UTC+2)');
    expect(at({ start: '2025-10-26T01:30Z' }, inBerlin).long).toBe('Sunday 26 October 2025, 02:30 Berlin (UTC+1)');
  });

  it('is as fine as the file has it', () => {
    expect(short({ start: '2025-10-07T12:00:05+03:00' })).toBe('7 October 2025, 12:00:05 Cairo');
    expect(short({ start: '2025-10-07T12:00:05.250+03:00' })).toBe('7 October 2025, 12:00:05.250 Cairo');
  });

  it('says the day once where both ends lie in it, and both days where not', () => {
    expect(short({ start: '2025-10-07T12:00+03:00', end: '2025-10-07T16:00+03:00' })).toBe(
      '7 October 2025, 12:00–16:00 Cairo',
    );
    expect(short({ start: '2025-10-06T22:00+03:00', end: '2025-10-07T02:00+03:00' })).toBe(
      '6 October 2025, 22:00 – 7 October 2025, 02:00 Cairo',
    );
  });

  it('between two of them names both', () => {
    expect(short({ start: '2025-10-06T22:00+03:00', end: '2025-10-07T02:00+03:00', mode: 'within' })).toBe(
      'between 6 October 2025, 22:00 and 7 October 2025, 02:00 Cairo',
    );
  });

  it('goes on from there when it has no end', () => {
    expect(short({ start: '2025-10-07T12:00+03:00', end: '..' })).toBe('from 7 October 2025, 12:00 Cairo, continuing');
  });
});

describe('whole days', () => {
  it('are the same days in every zone', () => {
    const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9990-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu', 'UTC').map(zoneId);
    fc.assert(
      fc.property(day, day, zone, (a, b, tz) => {
        const [start, end] = [a, b].map((date) => date.toISOString().slice(0, 10)).toSorted() as [string, string];
        expect(short({ start, end }, { tz, axisZone: tz })).toBe(short({ start, end }));
      }),
    );
  });
});

describe('in the details', () => {
  it('dates have their weekday', () => {
    expect(at({ start: '2025-10-07' }).long).toBe('Tuesday 7 October 2025');
    expect(at({ start: '2025-10-06', end: '2025-10-07' }).long).toBe('Monday 6 October – Tuesday 7 October 2025');
    expect(at({ asOf: '2025-10-07' }).long).toBe('by Tuesday 7 October 2025');
  });

  it('times of day have their offset', () => {
    expect(at({ start: '2025-10-07T12:00+03:00' }).long).toBe('Tuesday 7 October 2025, 12:00 Cairo (UTC+3)');
    expect(at({ start: '2025-10-07T12:00+03:00' }, { tz: 'utc', axisZone: UTC }).long).toBe(
      'Tuesday 7 October 2025, 09:00 UTC',
    );
  });
});

describe('the spoken date', () => {
  it("is the file's label if it has one, else the date of the list", () => {
    expect(at({ start: '2025-10-06', label: 'overnight, Monday to Tuesday' }).spoken).toBe(
      'overnight, Monday to Tuesday',
    );
    expect(at({ start: '2025-10-06' }).spoken).toBe('6 October 2025');
  });
});

describe('notes', () => {
  const notes = (time: EventTime, status?: 'planned' | 'ongoing' | 'cancelled') =>
    describeTime({ time, zone: cairo, ...(status && { status }) }, inEventZone).notes;

  it('tell what the date is not', () => {
    expect(notes({ asOf: '2025-10-07', basis: 'inferred' })).toEqual([
      'reported by then; the date itself is not given',
      'date inferred',
    ]);
    expect(notes({ start: '2025-10-06', end: '2025-10-07', mode: 'within' })).toEqual([
      'at some time within these dates',
    ]);
    expect(notes({ start: '2025-10-06', asOf: '2025-10-07' })).toEqual(['reported by 7 October 2025']);
  });

  it('tell how long it lasted, or was to last', () => {
    expect(notes({ start: '2025-10-06', duration: 'PT4H' })).toEqual(['lasted 4 hours']);
    expect(notes({ start: '2025-10-06', duration: 'P1DT1H30M' })).toEqual(['lasted 1 day, 1 hour and 30 minutes']);
    expect(notes({ start: '2025-10-06', duration: 'PT4H' }, 'ongoing')).toEqual(['lasted 4 hours so far', 'ongoing']);
    expect(notes({ start: '2025-10-06', duration: 'PT4H' }, 'planned')).toEqual(['planned to last 4 hours', 'planned']);
  });

  it('tell what was planned', () => {
    expect(notes({ start: '2025-10-07', planned: '2025-10-07T12:00+03:00' }, 'planned')).toEqual([
      'planned for 7 October 2025, 12:00 Cairo',
    ]);
    expect(notes({ start: '2025-10-07' }, 'cancelled')).toEqual(['cancelled']);
  });

  it('are none where there is nothing to say', () => {
    expect(notes({ start: '2025-10-07' })).toEqual([]);
  });
});
