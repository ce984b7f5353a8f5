// Questions are asked on a grid: they cover the view, and most movements ask nothing new.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/calendar.ts';
import { askedWindow, followWindow, levelScale } from './asked-window.ts';
import { AXIS, MIN_SPAN, panWindow, spanOf, zoomWindow } from './window-math.ts';

const window = (from: number, span: number) => ({ from, to: from + span });
const windows = fc
  .tuple(
    fc.double({ min: -5e13, max: 5e13, noNaN: true }),
    fc.double({ min: Math.log(MIN_SPAN), max: 30, noNaN: true }),
  )
  .map(([from, logSpan]) => window(from, Math.exp(logSpan)));
const widths = fc.integer({ min: 200, max: 4000 });

describe('askedWindow', () => {
  it('covers the visible window with a margin on either side, but not much more', () => {
    fc.assert(
      fc.property(windows, widths, (visible, width) => {
        const { window: asked } = askedWindow(visible, width);
        const margin = spanOf(visible) / 9;
        expect(asked.from).toBeLessThan(visible.from - margin);
        expect(asked.to).toBeGreaterThan(visible.to + margin);
        expect(spanOf(asked)).toBeLessThan(spanOf(visible) * 2.1);
      }),
    );
  });

  it('has columns of four pixels or more, each on a multiple of its own length', () => {
    fc.assert(
      fc.property(windows, widths, (visible, width) => {
        const { window: asked, columns } = askedWindow(visible, width);
        const column = spanOf(asked) / columns;
        const pixels = (column * width) / spanOf(visible);
        expect(pixels).toBeGreaterThanOrEqual(3.999);
        expect(pixels).toBeLessThanOrEqual(16.001);
        expect(Number.isInteger(asked.from / column)).toBe(true);
      }),
    );
  });

  it('knows the smallest scale that its level is drawn at', () => {
    fc.assert(
      fc.property(windows, widths, (visible, width) => {
        const actual = spanOf(visible) / width;
        const msPerPx = levelScale(askedWindow(visible, width), width);
        expect(actual).toBeLessThanOrEqual(msPerPx * 1.000001);
        expect(actual).toBeGreaterThan(msPerPx / 2.000001);
      }),
    );
  });

  it('stays within the axis at the furthest zoom', () => {
    expect(askedWindow(AXIS, 1000).window).toEqual(AXIS);
  });

  it('gives whole columns for a window of a single day', () => {
    const { columns } = askedWindow(window(0, DAY), 800);
    expect(Number.isInteger(columns)).toBe(true);
  });
});

describe('followWindow', () => {
  const visible = window(Date.UTC(2025, 9, 6, 12) + 40 * 60_000, 38 * HOUR);
  const asked = askedWindow(visible, 1000);

  it('asks nothing new while what was asked for reaches beyond the view', () => {
    expect(followWindow(asked, panWindow(visible, 0.05), 1000)).toBe(asked);
    expect(followWindow(asked, zoomWindow(visible, 0.99, visible.from), 1000)).toBe(asked);
  });

  it('asks for more before its edge comes into view', () => {
    expect(followWindow(asked, panWindow(visible, 0.5), 1000)).not.toBe(asked);
  });

  it('asks anew at another level of zoom, or another width', () => {
    expect(followWindow(asked, zoomWindow(visible, 0.4, visible.from + HOUR), 1000)).not.toBe(asked);
    expect(followWindow(asked, visible, 400)).not.toBe(asked);
  });

  it('always covers the view, with something to spare', () => {
    fc.assert(
      fc.property(windows, windows, widths, (before, after, width) => {
        const { window: covered } = followWindow(askedWindow(before, width), after, width);
        const margin = spanOf(after) / 17;
        expect(covered.from).toBeLessThan(after.from - margin);
        expect(covered.to).toBeGreaterThan(after.to + margin);
      }),
    );
  });

  it('asks once a level while zooming in', () => {
    let last = asked;
    let questions = 0;
    let now = visible;
    for (let i = 0; i < 64; i++) {
      now = zoomWindow(now, 2 ** (-1 / 16), (now.from + now.to) / 2);
      const next = followWindow(last, now, 1000);
      if (next !== last) questions += 1;
      last = next;
    }
    expect(questions).toBeLessThanOrEqual(5);
  });
});
