import { describe, expect, it } from 'vitest';
import type { AxisUnit } from '#domain/axis-unit.ts';
import { HOUR } from '#domain/calendar.ts';
import { UTC, zoneId } from '#domain/ids.ts';
import { majorLabel, minorLabel } from './format-axis.ts';

const at = Date.parse('2025-10-07T09:05:03.250Z');
const cairo = zoneId('Africa/Cairo');
const berlin = zoneId('Europe/Berlin');

describe('the time axis', () => {
  it.each<[AxisUnit, string, string]>([
    ['millisecond', '250', '7 October 2025, 12:05:03'],
    ['second', '12:05:03', '7 October 2025, 12:05'],
    ['minute', '12:05', 'Tue 7 October 2025'],
    ['hour', '12:05', 'Tue 7 October 2025'],
    ['weekday', 'Tue 7', 'October 2025'],
    ['day', '7', 'October 2025'],
    ['month', 'Oct', '2025'],
    ['year', '2025', ''],
  ])('has words for a %s', (scale, minor, major) => {
    expect(minorLabel(scale, at, cairo, 'en-GB')).toBe(minor);
    expect(majorLabel(scale, at, cairo, 'en-GB')).toBe(major);
  });

  it('shows the hour that the clocks repeat twice, and leaves out the one that they skip', () => {
    const autumn = Date.parse('2025-10-26T00:00Z');
    const spring = Date.parse('2025-03-30T00:00Z');
    const hours = (from: number) => [0, 1, 2].map((i) => minorLabel('hour', from + i * HOUR, berlin, 'en-GB'));
    expect(hours(autumn)).toEqual(['02:00', '02:00', '03:00']);
    expect(hours(spring)).toEqual(['01:00', '03:00', '04:00']);
  });

  it('counts years before Christ as people do', () => {
    expect(minorLabel('year', Date.UTC(-43, 0, 1), UTC, 'en-GB')).toBe('44 BC');
    expect(majorLabel('month', Date.UTC(-43, 0, 1), UTC, 'en-GB')).toBe('44 BC');
  });

  it('tells ages by round numbers, in groups of three figures', () => {
    const ages = [-250_000, -50_000, -2000, 0, 2000].map((year) => new Date(0).setUTCFullYear(year, 0, 1));
    const said = ages.map((age) => minorLabel('year', age, UTC, 'en-GB', 1000));
    expect(said).toEqual(['250,000 BC', '50,000 BC', '2000 BC', '1 BC', '2000']);
    expect(minorLabel('year', ages[1] ?? 0, UTC, 'en-GB')).toBe('50,001 BC');
  });
});
