import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, TIME_LIMIT } from '#domain/calendar.ts';
import { serializeInstant, parseInstant, roundToAddress } from './address-time.ts';

const instant = fc.integer({ min: -TIME_LIMIT, max: TIME_LIMIT });

describe('an instant of the address', () => {
  it.each([
    ['2025-10-07', '2025-10-07T00:00Z'],
    ['2025-10', '2025-10-01T00:00Z'],
    ['2025', '2025-01-01T00:00Z'],
    ['2025-10-07T09:00Z', '2025-10-07T09:00Z'],
    ['2025-10-07T09:00:05Z', '2025-10-07T09:00:05Z'],
    ['-0043-03-15', '-0043-03-15T00:00Z'],
    ['+012345-01-01T00:00Z', '+012345-01-01T00:00Z'],
  ])('reads %s as %s', (text, same) => {
    const at = parseInstant(text);
    expect(at).not.toBeNull();
    expect(serializeInstant(at ?? 0)).toBe(same);
  });

  it.each([
    '',
    'soon',
    '2025-02-29',
    '2025-13-01',
    '2025-10-07T24:00Z',
    '2025-10-07T09:00',
    '20251007',
    '+900000-01-01',
  ])('refuses "%s"', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(parseInstant(serializeInstant(at))).toBe(at);
      }),
    );
  });

  it('is what Date says too', () => {
    const year = fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 0, 1) });
    fc.assert(
      fc.property(year, (at) => {
        expect(Date.parse(serializeInstant(at))).toBe(at);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const at = parseInstant(text);
        expect(at === null || Math.abs(at) <= TIME_LIMIT).toBe(true);
      }),
    );
  });
});

describe('a window of the address', () => {
  const window = fc
    .tuple(fc.double({ min: -8e15, max: 8e15, noNaN: true }), fc.double({ min: 0.001, max: 1e14, noNaN: true }))
    .map(([from, length]) => ({ from, to: from + Math.max(length, Math.abs(from) * 1e-12) }));

  it('comes back as it was written, its edges in order', () => {
    fc.assert(
      fc.property(window, (any) => {
        const { from, to } = roundToAddress(any);
        expect(from).toBeLessThan(to);
        expect([parseInstant(serializeInstant(from)), parseInstant(serializeInstant(to))]).toEqual([from, to]);
        expect(roundToAddress({ from, to })).toEqual({ from, to });
      }),
    );
  });

  it('is moved by less than anybody sees', () => {
    fc.assert(
      fc.property(window, (any) => {
        const { from, to } = roundToAddress(any);
        const most = Math.max(1, (any.to - any.from) / 700);
        expect(Math.abs(from - any.from)).toBeLessThanOrEqual(most);
        expect(Math.abs(to - any.to)).toBeLessThanOrEqual(most + 1);
      }),
    );
  });

  it('is written to the minute down to six hours', () => {
    const from = Date.parse('2025-10-07T09:00:20.400Z');
    expect(roundToAddress({ from, to: from + DAY }).from % MINUTE).toBe(0);
    expect(roundToAddress({ from, to: from + 6 * HOUR }).from % MINUTE).toBe(0);
    expect(serializeInstant(roundToAddress({ from, to: from + HOUR }).from)).toBe('2025-10-07T09:00:20Z');
    expect(serializeInstant(roundToAddress({ from, to: from + MINUTE }).from)).toBe('2025-10-07T09:00:20.400Z');
  });
});
