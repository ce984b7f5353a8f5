// Questions are asked on a grid: they cover the view, and most movements ask nothing new.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/calendar.ts';
import { levelScale, sameSnap, snapWindow } from './snap-window.ts';
import { AXIS, MIN_SPAN, panWindow, spanOf } from './window-math.ts';

const window = (from: number, span: number) => ({ from, to: from + span });
const windows = fc
  .tuple(
    fc.double({ min: -5e13, max: 5e13, noNaN: true }),
    fc.double({ min: Math.log(MIN_SPAN), max: 30, noNaN: true }),
  )
  .map(([from, logSpan]) => window(from, Math.exp(logSpan)));
const widths = fc.integer({ min: 200, max: 4000 });

describe('snapWindow', () => {
  it('covers the visible window with a margin on either side, but not much more', () => {
    fc.assert(
      fc.property(windows, widths, (visible, width) => {
        const { window: asked } = snapWindow(visible, width);
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
        const { window: asked, columns } = snapWindow(visible, width);
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
        const msPerPx = levelScale(snapWindow(visible, width), width);
        expect(actual).toBeLessThanOrEqual(msPerPx * 1.000001);
        expect(actual).toBeGreaterThan(msPerPx / 2.000001);
      }),
    );
  });

  it('asks nothing new for a small movement between grid lines', () => {
    const visible = window(Date.UTC(2025, 9, 6, 12) + 40 * 60_000, 38 * HOUR);
    expect(sameSnap(snapWindow(visible, 1000), snapWindow(panWindow(visible, 0.01), 1000))).toBe(true);
    expect(sameSnap(snapWindow(visible, 1000), snapWindow(panWindow(visible, 0.5), 1000))).toBe(false);
  });

  it('stays within the axis at the furthest zoom', () => {
    expect(snapWindow(AXIS, 1000).window).toEqual(AXIS);
  });

  it('gives whole columns for a window of a single day', () => {
    const { columns } = snapWindow(window(0, DAY), 800);
    expect(Number.isInteger(columns)).toBe(true);
  });
});
