// Zoom, pan and framing as arithmetic.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import type { Extent } from '#domain/extent.ts';
import { MONDAY } from '#testing/drawn-event.ts';
import {
  AXIS,
  frameWindow,
  isInView,
  limitWindow,
  MIN_SPAN,
  panWindow,
  spanOf,
  windowBetween,
  windowFilledBy,
  windowShowing,
  zoomWindow,
} from './window-math.ts';

const week = { from: MONDAY, to: MONDAY + 7 * DAY };
const extent = (start: number, end: number, more: Partial<Extent> = {}): Extent => ({
  start,
  end,
  openStart: false,
  openEnd: false,
  fuzzyStart: false,
  fuzzyEnd: false,
  ...more,
});
const windows = fc
  .tuple(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.double({ min: 11.1, max: 34, noNaN: true }))
  .map(([from, logSpan]) => ({ from, to: from + Math.exp(logSpan) }));

describe('zoomWindow', () => {
  it('keeps the instant under the cursor in its place', () => {
    const at = MONDAY + 2 * DAY;
    const zoomed = zoomWindow(week, 0.5, at);
    expect(spanOf(zoomed)).toBe(3.5 * DAY);
    expect((at - zoomed.from) / spanOf(zoomed)).toBeCloseTo(2 / 7);
  });

  it('ends at one minute, and at the ends of the axis', () => {
    expect(spanOf(zoomWindow(week, 1e-9, MONDAY))).toBe(MIN_SPAN);
    expect(zoomWindow(week, 1e15, MONDAY)).toEqual(AXIS);
  });
});

describe('limitWindow', () => {
  it('leaves a window alone that the axis can show', () => {
    expect(limitWindow(week)).toEqual(week);
  });

  it('always gives a window that the axis can show', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e17, max: 1e17, noNaN: true }),
        fc.double({ min: 0, max: 1e17, noNaN: true }),
        (from, span) => {
          const limited = limitWindow({ from, to: from + span });
          expect(limited.from).toBeGreaterThanOrEqual(AXIS.from);
          expect(limited.to).toBeLessThanOrEqual(AXIS.to);
          expect(spanOf(limited)).toBeGreaterThanOrEqual(MIN_SPAN * 0.999);
        },
      ),
    );
  });
});

describe('panWindow', () => {
  it('moves by a share of its own length', () => {
    expect(panWindow(week, 1)).toEqual({ from: week.to, to: week.to + 7 * DAY });
  });

  it('stops at the end of the axis without getting shorter', () => {
    const panned = panWindow({ from: AXIS.to - 2 * DAY, to: AXIS.to - DAY }, 50);
    expect(panned).toEqual({ from: AXIS.to - DAY, to: AXIS.to });
  });
});

describe('frameWindow', () => {
  it('leaves air on both sides', () => {
    const framed = frameWindow(week);
    expect(framed.from).toBeLessThan(week.from);
    expect(framed.to).toBeGreaterThan(week.to);
  });

  it('gives a day around a single instant', () => {
    expect(frameWindow({ from: MONDAY, to: MONDAY })).toEqual({ from: MONDAY - DAY / 2, to: MONDAY + DAY / 2 });
  });
});

describe('windowShowing', () => {
  it('does not move when the event is in view', () => {
    expect(windowShowing(week, extent(MONDAY + DAY, MONDAY + 2 * DAY))).toBe(week);
  });

  it('brings any event into view without zooming', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.double({ min: 0, max: 1e13, noNaN: true }),
        (window, start, length) => {
          const event = extent(start, start + length);
          const shown = windowShowing(window, event);
          expect(isInView(shown, event)).toBe(true);
          expect(spanOf(shown) / spanOf(window)).toBeCloseTo(1, 3);
        },
      ),
    );
  });

  it('shows the start of an event that has not ended', () => {
    const start = MONDAY + 30 * DAY;
    const shown = windowShowing(week, extent(start, Number.POSITIVE_INFINITY, { openEnd: true }));
    expect(start > shown.from && start < shown.to).toBe(true);
  });
});

describe('windowFilledBy', () => {
  it('leaves room around the event', () => {
    const day = extent(MONDAY, MONDAY + DAY);
    expect(spanOf(windowFilledBy(day))).toBe(2.5 * DAY);
    expect(isInView(windowFilledBy(day), day)).toBe(true);
  });

  it('gives some hours around an instant', () => {
    expect(windowFilledBy(extent(MONDAY, MONDAY))).toEqual({ from: MONDAY - 2 * HOUR, to: MONDAY + 2 * HOUR });
  });
});

describe('windowBetween', () => {
  const hour = { from: MONDAY + 9 * HOUR, to: MONDAY + 10 * HOUR };

  it('begins and ends where it should', () => {
    expect(windowBetween(week, hour, 0)).toEqual(week);
    expect(windowBetween(week, hour, 1)).toEqual(hour);
  });

  it('changes the length by equal ratios', () => {
    const half = spanOf(windowBetween(week, hour, 0.5));
    expect(half / spanOf(week)).toBeCloseTo(spanOf(hour) / half);
  });

  it('slides without zooming between windows of one length', () => {
    const later = panWindow(week, 2);
    const half = windowBetween(week, later, 0.5);
    expect(half.from).toBeCloseTo(week.from + 7 * DAY, -1);
    expect(spanOf(half)).toBeCloseTo(7 * DAY, -1);
  });

  it('never leaves what both windows span together', () => {
    fc.assert(
      fc.property(windows, windows, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const between = windowBetween(a, b, t);
        const slack = (spanOf(a) + spanOf(b)) * 1e-6 + MINUTE;
        expect(between.from).toBeGreaterThanOrEqual(Math.min(a.from, b.from) - slack);
        expect(between.to).toBeLessThanOrEqual(Math.max(a.to, b.to) + slack);
      }),
    );
  });
});
