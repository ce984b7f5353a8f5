// Durations of the events file, held against the schema's pattern, and added across changes of the clocks.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../public/schema/events-1.schema.json' with { type: 'json' };
import { addDuration, parseDuration } from './duration.ts';
import { UTC, zoneId } from './ids.ts';

const pattern = new RegExp(schema.$defs.event.properties.time.properties.duration.pattern, 'u');

describe('parseDuration', () => {
  it('gives the parts as written', () => {
    expect(parseDuration('PT4H')).toEqual([{ unit: 'hour', value: 4 }]);
    expect(parseDuration('PT90M')).toEqual([{ unit: 'minute', value: 90 }]);
    expect(parseDuration('P1Y2M3W4DT5H6M7S')?.map(({ unit, value }) => `${value} ${unit}`)).toEqual([
      '1 year',
      '2 month',
      '3 week',
      '4 day',
      '5 hour',
      '6 minute',
      '7 second',
    ]);
  });

  it('leaves out parts of zero, but for the last of nothing but zeros', () => {
    expect(parseDuration('P0DT2H0M')).toEqual([{ unit: 'hour', value: 2 }]);
    expect(parseDuration('P0DT0S')).toEqual([{ unit: 'second', value: 0 }]);
  });

  it.each(['', 'P', 'PT', '4H', 'P4H', 'PT4', 'P-1D', 'P1.5D', 'p1d', 'P1D ', 'P1DT', `P${'9'.repeat(10)}Y`])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it('takes what the pattern of the schema takes', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'PT0123YMWDHS'.split('')), maxLength: 9 })
      .map((rest) => `P${rest}`);
    fc.assert(
      fc.property(text, (duration) => {
        expect(parseDuration(duration) !== null).toBe(pattern.test(duration));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('addDuration', () => {
  const add = (from: string, duration: string, zone = UTC) =>
    new Date(addDuration(Date.parse(from), parseDuration(duration) ?? [], zone)).toISOString();

  it('adds hours by the clock', () => {
    expect(add('2025-10-07T09:00Z', 'PT4H30M')).toBe('2025-10-07T13:30:00.000Z');
  });

  it('adds months to the last day of a shorter one', () => {
    expect(add('2025-01-31T10:00Z', 'P1M')).toBe('2025-02-28T10:00:00.000Z');
    expect(add('2024-12-31T10:00Z', 'P2Y2M')).toBe('2027-02-28T10:00:00.000Z');
  });

  it('keeps the hour of the day over a change of the clocks', () => {
    const berlin = zoneId('Europe/Berlin');
    expect(add('2025-03-29T11:00Z', 'P1D', berlin)).toBe('2025-03-30T10:00:00.000Z');
    expect(add('2025-03-29T11:00Z', 'PT24H', berlin)).toBe('2025-03-30T11:00:00.000Z');
    expect(add('2025-03-29T11:00Z', 'P1W', berlin)).toBe('2025-04-05T10:00:00.000Z');
  });
});
