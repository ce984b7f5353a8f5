// Ticks by the calendar and the clocks of a zone.
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/calendar.ts';
import { UTC, zoneId } from '#domain/ids.ts';
import { axisTicks } from './axis-ticks.ts';
import { AXIS } from './window-math.ts';

const CAIRO = zoneId('Africa/Cairo');
const said = (from: number, to: number, pixels: number, zone = UTC) =>
  axisTicks({ from, to }, (to - from) / pixels, zone).map(({ at, unit }) => `${new Date(at).toISOString()} ${unit}`);

describe('axisTicks', () => {
  it('says months, and years where they begin', () => {
    expect(said(Date.UTC(2023, 9, 1), Date.UTC(2024, 9, 2), 250)).toEqual([
      '2023-10-01T00:00:00.000Z month',
      '2024-01-01T00:00:00.000Z year',
      '2024-04-01T00:00:00.000Z month',
      '2024-07-01T00:00:00.000Z month',
      '2024-10-01T00:00:00.000Z month',
    ]);
  });

  it('begins days at midnight of the zone, also where the clocks were changed', () => {
    expect(said(Date.UTC(2025, 9, 29, 12), Date.UTC(2025, 10, 1, 12), 300, CAIRO)).toEqual([
      '2025-10-29T21:00:00.000Z weekday',
      '2025-10-30T22:00:00.000Z weekday',
      '2025-10-31T22:00:00.000Z month',
    ]);
  });

  it('has hours at whole hours of the zone', () => {
    const from = Date.UTC(2025, 9, 6, 10);
    expect(said(from, from + 14 * HOUR, 160, CAIRO)).toEqual([
      '2025-10-06T15:00:00.000Z hour',
      '2025-10-06T21:00:00.000Z weekday',
    ]);
  });

  it('counts weeks from the first of each month', () => {
    const days = said(Date.UTC(2025, 8, 20), Date.UTC(2025, 9, 16), 150).map((text) => text.slice(5, 10));
    expect(days).toEqual(['09-22', '10-01', '10-08', '10-15']);
  });

  it('comes to an end at the furthest zoom', () => {
    const ticks = axisTicks(AXIS, (AXIS.to - AXIS.from) / 1000, UTC);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks.length).toBeLessThan(20);
  });

  it('stays within the window', () => {
    const window = { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8) };
    for (const { at } of axisTicks(window, DAY / 300, CAIRO)) expect(at >= window.from && at <= window.to).toBe(true);
  });
});
