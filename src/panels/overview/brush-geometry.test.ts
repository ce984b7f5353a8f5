// The brush of the overview as arithmetic.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/calendar.ts';
import { brushBox, centreOn, moveByKey, movePart } from './brush-geometry.ts';

const range = { from: 0, to: 800 * DAY };
const scale = { range, width: 800 };
const window = { from: 100 * DAY, to: 200 * DAY };

describe('brushBox', () => {
  it('stands where the window is', () => {
    expect(brushBox(window, scale)).toEqual({ x: 100, width: 100 });
  });

  it('stays wide enough to grab when two days are shown of two years', () => {
    expect(brushBox({ from: 797 * DAY, to: 799 * DAY }, scale)).toEqual({ x: 766, width: 34 });
  });

  it('never leaves the overview, wherever the window is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 4000 }), (from, days) => {
        const { x, width } = brushBox({ from: from * DAY, to: (from + days) * DAY }, scale);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(800);
        expect(width).toBeGreaterThanOrEqual(34);
      }),
    );
  });
});

describe('movePart', () => {
  it('moves the body without changing its length', () => {
    expect(movePart(window, 'body', DAY)).toEqual({ from: 101 * DAY, to: 201 * DAY });
  });

  it('moves one end only, and not past the other', () => {
    expect(movePart(window, 'start', DAY)).toEqual({ from: 101 * DAY, to: 200 * DAY });
    expect(movePart(window, 'start', 900 * DAY)).toEqual({ from: 200 * DAY - MINUTE, to: 200 * DAY });
    expect(movePart(window, 'end', -900 * DAY)).toEqual({ from: 100 * DAY, to: 100 * DAY + MINUTE });
  });
});

describe('centreOn', () => {
  it('keeps the length', () => {
    expect(centreOn(window, 400 * DAY)).toEqual({ from: 350 * DAY, to: 450 * DAY });
  });
});

describe('moveByKey', () => {
  const options = { range, rtl: false };

  it('moves an end by a twentieth of the window, and by half with Page Up and Page Down', () => {
    expect(moveByKey(window, 'start', 'ArrowLeft', options)?.from).toBe(95 * DAY);
    expect(moveByKey(window, 'end', 'ArrowUp', options)?.to).toBe(205 * DAY);
    expect(moveByKey(window, 'end', 'PageUp', options)?.to).toBe(250 * DAY);
    expect(moveByKey(window, 'end', 'PageDown', options)?.to).toBe(150 * DAY);
  });

  it('goes to the ends of the overview with Home and End', () => {
    expect(moveByKey(window, 'start', 'Home', options)?.from).toBe(0);
    expect(moveByKey(window, 'end', 'End', options)?.to).toBe(800 * DAY);
    expect(moveByKey(window, 'start', 'End', options)).toEqual({ from: 200 * DAY - MINUTE, to: 200 * DAY });
  });

  it('follows the eye where time runs from right to left', () => {
    expect(moveByKey(window, 'end', 'ArrowRight', { range, rtl: true })?.to).toBe(195 * DAY);
    expect(moveByKey(window, 'end', 'ArrowUp', { range, rtl: true })?.to).toBe(205 * DAY);
  });

  it('moves by a minute at least', () => {
    const short = { from: 0, to: 5 * MINUTE };
    expect(moveByKey(short, 'end', 'ArrowRight', options)?.to).toBe(6 * MINUTE);
  });

  it('leaves other keys alone', () => {
    expect(moveByKey(window, 'end', 'w', options)).toBeNull();
  });
});
