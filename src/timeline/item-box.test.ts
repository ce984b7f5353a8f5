// Bars and labels along the axis: what fits, what is reserved, what stays in sight.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/calendar.ts';
import type { Extent } from '#domain/extent.ts';
import { isNearView, itemBox, reservedSpan, type Placed, type View } from './item-box.ts';

const view: View = { from: 0, to: 100 * HOUR, width: 1000 };
const item = (start: number, end: number, labelWidth: number, more: Partial<Extent> = {}): Placed => ({
  extent: { start, end, openStart: false, openEnd: false, fuzzyStart: false, fuzzyEnd: false, ...more },
  labelWidth,
});

describe('itemBox', () => {
  it('puts a label that fits into its bar', () => {
    expect(itemBox(item(10 * HOUR, 40 * HOUR, 120), view)).toEqual({
      x: 100,
      width: 300,
      barX: 0,
      barWidth: 300,
      labelX: 9,
      labelWidth: 120,
    });
  });

  it('puts a label that does not fit beside its bar', () => {
    const box = itemBox(item(10 * HOUR, 14 * HOUR, 120), view);
    expect(box).toMatchObject({ x: 100, barWidth: 40, labelX: 46, labelWidth: 120, width: 166 });
  });

  it('puts it before its bar where there is no room after it, but there is before', () => {
    const late = item(90 * HOUR, 91 * HOUR, 200);
    const box = itemBox({ ...late, freeFrom: 60 * HOUR }, view);
    expect(box.x + box.labelX + box.labelWidth).toBe(900 - 6);
    expect(box.x + box.barX).toBe(900);
    const crowded = itemBox({ ...late, freeFrom: 80 * HOUR }, view);
    expect(crowded.x + crowded.labelX).toBe(916);
  });

  it('puts it into its bar, cut short, where there is more room than after or before it', () => {
    const box = itemBox({ ...item(70 * HOUR, 96 * HOUR, 300), freeFrom: 60 * HOUR }, view);
    expect(box).toMatchObject({ x: 700, barWidth: 260, width: 260, labelX: 9, labelWidth: 242 });
  });

  it('shows the icon alone where there is hardly any room', () => {
    expect(itemBox({ ...item(96 * HOUR, 97 * HOUR, 200), freeFrom: 90 * HOUR }, view).labelWidth).toBe(15);
  });

  it('cuts a label short at the edge of the view', () => {
    const box = itemBox({ ...item(90 * HOUR, 91 * HOUR, 200), freeFrom: 80 * HOUR }, view);
    expect(box.x + box.labelX + box.labelWidth).toBe(991);
  });

  it('keeps a long label in a bar that fills the view, standing out a little at its end', () => {
    const box = itemBox(item(10 * HOUR, 60 * HOUR, 600), view);
    expect(box).toMatchObject({ x: 100, barWidth: 500, labelX: 9, labelWidth: 482, width: 500 });
    expect(itemBox(item(10 * HOUR, 51 * HOUR, 418), view)).toMatchObject({
      barWidth: 410,
      labelWidth: 418,
      width: 427,
    });
  });

  it('hides the label of a bar that has left the view', () => {
    const box = itemBox(item(-2 * HOUR, -1 * HOUR, 120), view);
    expect(box.labelWidth).toBe(0);
  });

  it('keeps an instant wide enough to see and to hit', () => {
    const box = itemBox(item(10 * HOUR, 10 * HOUR, 0), view);
    expect(box.barWidth).toBe(6);
    expect(box.width).toBeGreaterThanOrEqual(24);
  });

  it('keeps the label in sight while the bar begins before the view', () => {
    const box = itemBox(item(-50 * HOUR, 50 * HOUR, 120), view);
    expect(box.x + box.labelX).toBe(9);
  });

  it('lets the end of the bar push the label out', () => {
    const box = itemBox(item(-50 * HOUR, 5 * HOUR, 120), view);
    expect(box.x + box.labelX + box.labelWidth).toBe(50 - 9);
  });

  it('draws a pale stretch before a start that is only known as "by then"', () => {
    const box = itemBox(item(50 * HOUR, 74 * HOUR, 120, { openStart: true }), view);
    expect(box.x).toBe(500 - 56);
    expect(box.x + box.labelX).toBe(509);
  });

  it('begins a long label in that stretch rather than cut it short', () => {
    const box = itemBox(item(50 * HOUR, 74 * HOUR, 235, { openStart: true }), view);
    expect(box.x + box.labelX + box.labelWidth).toBe(740 - 9);
    expect(box.x + box.labelX).toBeGreaterThan(box.x);
  });

  it('puts the label before an event that has not ended where too little of it is in view', () => {
    const box = itemBox(item(95 * HOUR, Number.POSITIVE_INFINITY, 200, { openEnd: true }), view);
    expect(box.x + box.labelX + box.labelWidth).toBe(950 - 6);
  });

  it('draws an event that has not ended up to the edge of the view', () => {
    const box = itemBox(item(50 * HOUR, Number.POSITIVE_INFINITY, 120, { openEnd: true }), view);
    expect(box.x + box.width).toBe(1000);
  });

  it('never makes elements much wider than the view', () => {
    const box = itemBox(item(-1e15, 1e15, 120), view);
    expect(box.x).toBeGreaterThan(-200);
    expect(box.width).toBeLessThan(1200);
  });
});

describe('reservedSpan', () => {
  const items = fc
    .record({
      start: fc.integer({ min: -200 * HOUR, max: 200 * HOUR }),
      length: fc.integer({ min: 0, max: 300 * HOUR }),
      label: fc.integer({ min: 20, max: 1200 }),
      openStart: fc.boolean(),
    })
    .map(({ start, length, label, openStart }) => ({
      ...item(start, start + length, label, { openStart }),
      freeFrom: start,
    }));

  it('holds bar and label at its own scale and any finer one of the same level', () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0.5, max: 1, noNaN: true }), (placed, finer) => {
        const msPerPx = HOUR / 10;
        const { from, to } = reservedSpan(placed, msPerPx, 1000);
        const span = 100 * HOUR * finer;
        const near = { from: placed.extent.start - span / 2, to: placed.extent.start + span / 2, width: 1000 };
        const box = itemBox(placed, near);
        const scale = span / 1000;
        expect(near.from + box.x * scale).toBeGreaterThanOrEqual(from - 1);
        expect(near.from + (box.x + box.width) * scale).toBeLessThanOrEqual(to + 1);
      }),
    );
  });
});

describe('isNearView', () => {
  it('counts a label that reaches into the view', () => {
    expect(isNearView(item(-28 * HOUR, -28 * HOUR, 100), view)).toBe(true);
    expect(isNearView(item(-90 * HOUR, -90 * HOUR, 100), view)).toBe(false);
  });

  it('counts an event that lasts through the view', () => {
    expect(isNearView(item(-10 * DAY, Number.POSITIVE_INFINITY, 100, { openEnd: true }), view)).toBe(true);
  });
});
