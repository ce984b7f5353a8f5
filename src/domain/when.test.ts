// What the dates of an events file mean, held against the schema's own pattern and against another EDTF library.
import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../public/schema/events-1.schema.json' with { type: 'json' };
import { DAY, daysInMonth, TIME_LIMIT } from './calendar.ts';
import { UTC, zoneId } from './ids.ts';
import { isBeyondAxis, isInstant, parseWhen, whenBounds } from './when.ts';

const schemaPattern = new RegExp(schema.$defs.when.pattern, 'u');
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const fourDigits = (year: number) => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

const year = fc.integer({ min: -9999, max: 9999 });
const qualifier = fc.constantFrom('', '?', '~', '%');
const dateParts = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }))
  .chain(([y, m]) => fc.tuple(fc.constant(y), fc.constant(m), fc.integer({ min: 1, max: daysInMonth(y, m) })));
const dateText = fc
  .tuple(dateParts, fc.constantFrom('year', 'month', 'day'), qualifier)
  .map(([[y, m, d], precision, q]) => {
    const parts = [fourDigits(y), pad(m), pad(d)].slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3);
    return parts.join('-') + q;
  });
const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999));

describe('parseWhen', () => {
  it.each([
    ['2025', { precision: 'year', qualifier: '', year: 2025 }],
    ['2025-10', { precision: 'month', qualifier: '', year: 2025, month: 10 }],
    ['2025-10-07', { precision: 'day', qualifier: '', year: 2025, month: 10, day: 7 }],
    ['2025-10-07~', { precision: 'day', qualifier: '~', year: 2025, month: 10, day: 7 }],
    ['1956?', { precision: 'year', qualifier: '?', year: 1956 }],
    ['-0044-03-15%', { precision: 'day', qualifier: '%', year: -44, month: 3, day: 15 }],
    ['0000-02-29', { precision: 'day', qualifier: '', year: 0, month: 2, day: 29 }],
    ['Y-1380000000', { precision: 'year', qualifier: '', year: -1_380_000_000 }],
  ])('reads the date %s', (text, expected) => {
    expect(parseWhen(text)).toEqual(expected);
  });

  it.each([
    ['2025-10-07T12:00+03:00', { precision: 'minute', hour: 12, minute: 0, offsetMinutes: 180 }],
    ['2025-10-07T23:59Z', { precision: 'minute', hour: 23, minute: 59, offsetMinutes: 0 }],
    ['2025-10-07T00:07-00:00', { precision: 'minute', hour: 0, minute: 7, offsetMinutes: 0 }],
    ['2025-10-07T12:00-14:59', { precision: 'minute', hour: 12, minute: 0, offsetMinutes: -899 }],
    ['2025-10-07T12:00:09Z', { precision: 'second', hour: 12, minute: 0, second: 9, offsetMinutes: 0 }],
    ['2025-10-07T12:00:09.5-04:30', { precision: 'millisecond', second: 9, ms: 500, offsetMinutes: -270 }],
    ['2025-10-07T12:00:09.005-00:00', { precision: 'millisecond', second: 9, ms: 5, offsetMinutes: 0 }],
  ])('reads the time of day %s', (text, expected) => {
    expect(parseWhen(text)).toMatchObject({ year: 2025, month: 10, day: 7, qualifier: '', ...expected });
  });

  it.each([
    '2025-02-29',
    '2025-04-31',
    '1900-02-29',
    '-0001-02-29',
    '2025-02-29?',
    '2025-06-31T12:00Z',
    '2025-02-30T00:00:00Z',
  ])('knows that %s does not exist, and does not roll it over', (text) => {
    expect(schemaPattern.test(text)).toBe(true);
    expect(parseWhen(text)).toBeNull();
  });

  it.each([
    '',
    ' ',
    '7 October 2025',
    '2025-1-7',
    '25-10-07',
    '2025-13-01',
    '2025-00',
    '2025-10-00',
    '2025/10/07',
    '2025-10-7x',
  ])('refuses %j', (text) => {
    expect(parseWhen(text)).toBeNull();
  });

  it.each([
    '2025-10-07T12:00',
    '2025-10-07T24:00Z',
    '2025-10-07T12:60Z',
    '2025-10-07T12:00:60Z',
    '2025-10-07T12:00+15:00',
    '2025-10-07T12:00+03',
  ])('refuses the time of day %s', (text) => {
    expect(parseWhen(text)).toBeNull();
  });

  it('refuses the year -0, which is no year of EDTF', () => {
    expect(parseWhen('-0000')).toBeNull();
    expect(parseWhen('-0000-01-01')).toBeNull();
  });

  it('takes exactly what the pattern of the schema takes, of dates that exist', () => {
    const nearMisses = fc.string({ unit: fc.constantFrom(...'0123456789-T:Z+?~%Y.'.split('')), maxLength: 27 });
    const years = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((y) => `Y${y}`);
    const toTheMinute = fc
      .tuple(dateText, clock, fc.constantFrom('Z', '+03:00', '-14:59', '+14:60', '-15:00', '-0x:00', '+03-00', 'z', ''))
      .map(([date, [h, m], offset]) => `${date}T${pad(h)}:${pad(m)}${offset}`);
    const zoned = fc
      .tuple(dateText, clock, fc.constantFrom('Z', '+03:00', '-14:59', '+15:00', ''))
      .map(([date, [h, m, s, ms], offset]) => `${date}T${pad(h)}:${pad(m)}:${pad(s)}.${ms}${offset}`);
    fc.assert(
      fc.property(fc.oneof(nearMisses, dateText, years, zoned, toTheMinute), (text) => {
        expect(parseWhen(text) !== null).toBe(schemaPattern.test(text) && !text.startsWith('-0000'));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseWhen(text) === null || schemaPattern.test(text)).toBe(true);
      }),
    );
  });
});

describe('whenBounds in UTC', () => {
  it('are those of the EDTF library for every date that exists', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        fc.pre(!text.startsWith('-0000'));
        const when = parseWhen(text);
        const oracle = edtf(text, { level: 1 });
        expect(when && whenBounds(when, UTC)).toEqual({ from: oracle.min, to: oracle.max + 1 });
      }),
    );
  });

  it('are those of Date for every time of day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const when = parseWhen(date.toISOString());
          expect(when && whenBounds(when, UTC)).toEqual({ from: date.getTime(), to: date.getTime() });
        },
      ),
    );
  });
});

describe('whenBounds in a zone', () => {
  const boundsOf = (text: string, zone: string) => {
    const when = parseWhen(text);
    const bounds = when && whenBounds(when, zoneId(zone));
    return bounds && [new Date(bounds.from).toISOString(), new Date(bounds.to).toISOString()];
  };

  it('begin and end at the midnights of that zone', () => {
    expect(boundsOf('2025-10-07', 'Africa/Cairo')).toEqual(['2025-10-06T21:00:00.000Z', '2025-10-07T21:00:00.000Z']);
    expect(boundsOf('2025-10', 'Asia/Kathmandu')).toEqual(['2025-09-30T18:15:00.000Z', '2025-10-31T18:15:00.000Z']);
    expect(boundsOf('2025', 'America/New_York')).toEqual(['2025-01-01T05:00:00.000Z', '2026-01-01T05:00:00.000Z']);
  });

  it('give days of 23 and 25 hours where the clocks change', () => {
    expect(boundsOf('2025-03-30', 'Europe/Berlin')).toEqual(['2025-03-29T23:00:00.000Z', '2025-03-30T22:00:00.000Z']);
    expect(boundsOf('2025-10-26', 'Europe/Berlin')).toEqual(['2025-10-25T22:00:00.000Z', '2025-10-26T23:00:00.000Z']);
  });

  it('leave a time of day the same instant everywhere', () => {
    const noon = ['2025-10-07T09:00:00.000Z', '2025-10-07T09:00:00.000Z'];
    expect(boundsOf('2025-10-07T12:00+03:00', 'Africa/Cairo')).toEqual(noon);
    expect(boundsOf('2025-10-07T12:00+03:00', 'Pacific/Auckland')).toEqual(noon);
  });

  it('meet without a gap: a day ends where the next begins', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone').map(zoneId));
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2045 }), fc.integer({ min: 1, max: 12 }), zone, (y, m, z) => {
        const month = whenBounds({ precision: 'month', qualifier: '', year: y, month: m }, z);
        let at = month.from;
        for (let day = 1; day <= daysInMonth(y, m); day++) {
          const bounds = whenBounds({ precision: 'day', qualifier: '', year: y, month: m, day }, z);
          expect(bounds.from).toBe(at);
          expect(bounds.to).toBeGreaterThanOrEqual(bounds.from);
          at = bounds.to;
        }
        expect(at).toBe(month.to);
      }),
    );
  });
});

describe('beyond the reach of Date', () => {
  it('clamps the far past and the far future', () => {
    const past = parseWhen('Y-1380000000');
    expect(past && whenBounds(past, zoneId('Africa/Cairo'))).toEqual({ from: -TIME_LIMIT, to: -TIME_LIMIT });
    const future = parseWhen('Y275760');
    expect(future && whenBounds(future, UTC).to).toBe(TIME_LIMIT);
  });

  it('says so', () => {
    const beyond = (text: string) => {
      const when = parseWhen(text);
      return when && isBeyondAxis(when);
    };
    expect(['Y-1380000000', 'Y-271821', 'Y275760'].map(beyond)).toEqual([true, true, true]);
    expect(['Y-271820', 'Y275759', '-9999', '2025-10-07'].map(beyond)).toEqual([false, false, false, false]);
  });
});

describe('isInstant', () => {
  it('tells times of day from days', () => {
    const isInstantText = (text: string) => {
      const when = parseWhen(text);
      return when && isInstant(when);
    };
    expect(isInstantText('2025-10-07T09:00Z')).toBe(true);
    expect(isInstantText('2025-10-07')).toBe(false);
  });

  it('days are whole in UTC', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        fc.pre(!text.startsWith('-0000'));
        const when = parseWhen(text);
        const bounds = when && whenBounds(when, UTC);
        expect(bounds && Math.abs(bounds.from % DAY)).toBe(0);
      }),
    );
  });
});
