// Counts made into bars and into stretches that can be pressed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KindBins } from '#domain/answer.ts';
import { HOUR } from '#domain/calendar.ts';
import { drawnAt, drawnEvent } from '#testing/drawn-event.ts';
import {
  binEvents,
  densitySpans,
  forEachBar,
  orderBins,
  roundUp,
  tallestColumn,
  type LaneDensity,
} from './density-bars.ts';

const window = { from: 0, to: 64 * HOUR };
const bins = (counts: readonly number[], more: Partial<KindBins> = {}): KindBins => ({
  kind: 'talks',
  dimmed: false,
  counts: Uint32Array.from(counts),
  starts: Uint32Array.from(counts),
  ...more,
});
const at = (hour: number) => new Date(hour * HOUR).toISOString();
const eventsFrom = (hours: readonly (readonly [from: number, to: number])[]) =>
  hours.map(([from, to], index) => drawnAt(String(index), { start: at(from), end: at(to) }));
const someHours = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, length]) => [from, from + length] as const),
  { maxLength: 40 },
);

describe('binEvents', () => {
  it('counts in each column the events that overlap it, and those that start in it', () => {
    const { bins: made } = binEvents(
      eventsFrom([
        [1, 3],
        [2, 2],
      ]),
      window,
      64,
    );
    expect(made).toHaveLength(1);
    expect([...(made[0]?.counts.subarray(0, 5) ?? [])]).toEqual([0, 1, 2, 0, 0]);
    expect([...(made[0]?.starts.subarray(0, 5) ?? [])]).toEqual([0, 1, 1, 0, 0]);
  });

  it('counts what began before the window, and what has not ended', () => {
    const open = drawnAt('open', { start: at(-50), end: '..' });
    const [made] = binEvents([open], window, 64).bins;
    expect([...(made?.counts ?? [])]).toEqual(Array.from({ length: 64 }, () => 1));
    expect([...(made?.starts ?? [])].some((count) => count > 0)).toBe(false);
  });

  it('keeps kinds apart, and what the filters leave out', () => {
    const { bins: made } = binEvents(
      [drawnEvent('a', { dimmed: true }), drawnEvent('b', { kind: 'talks' }), drawnEvent('c')].map((event) => ({
        ...event,
        extent: { ...event.extent, start: HOUR, end: 2 * HOUR },
      })),
      window,
      64,
    );
    expect(made.map(({ kind, dimmed }) => [kind, dimmed])).toEqual([
      ['talks', false],
      ['statement', false],
      ['statement', true],
    ]);
  });
});

describe('densitySpans', () => {
  const density = (counts: readonly number[], more: Partial<KindBins> = {}): LaneDensity => ({
    window,
    columns: 64,
    bins: [bins([...counts, ...Array.from({ length: 64 - counts.length }, () => 0)], more)],
  });

  it('joins columns until they are wide enough to press', () => {
    // A column of an hour is 10 pixels wide: four are needed.
    expect(densitySpans(density([1, 2, 0, 0, 0, 0, 0, 0, 5]), HOUR / 10)).toEqual([
      { from: 0, to: 4 * HOUR, count: 3 },
      { from: 8 * HOUR, to: 12 * HOUR, count: 5 },
    ]);
  });

  it('keeps the same stretches when the window is another part of the axis', () => {
    const later: LaneDensity = {
      window: { from: 2 * HOUR, to: 66 * HOUR },
      columns: 64,
      bins: [bins([0, 0, 0, 0, 0, 0, 5])],
    };
    expect(densitySpans(later, HOUR / 10)).toEqual([{ from: 8 * HOUR, to: 12 * HOUR, count: 5 }]);
  });

  it('does not count what the filters leave out', () => {
    expect(densitySpans(density([3, 3], { dimmed: true }), HOUR / 10)).toEqual([]);
  });

  it('counts each event of a stretch once, however many columns it overlaps', () => {
    fc.assert(
      fc.property(someHours, (hours) => {
        const events = eventsFrom(hours);
        for (const { from, to, count } of densitySpans(binEvents(events, window, 64), HOUR / 10)) {
          const overlapping = events.filter(
            ({ extent }) => extent.start < to && Math.max(extent.end, extent.start + 1) > from,
          );
          expect(count).toBe(overlapping.length);
        }
      }),
    );
  });
});

describe('bars', () => {
  it('are drawn in the one order of kinds, what is left out on top', () => {
    const order = orderBins([
      bins([], { kind: 'report' }),
      bins([], { kind: 'talks', dimmed: true }),
      bins([], { kind: 'talks' }),
    ]);
    expect(order.map(({ kind, dimmed }) => `${kind} ${dimmed}`)).toEqual(['talks false', 'report false', 'talks true']);
  });

  it('share one scale, over all kinds and lanes', () => {
    const lane = (counts: readonly number[]): LaneDensity => ({
      window,
      columns: 2,
      bins: [bins(counts), bins(counts, { kind: 'report' })],
    });
    expect(tallestColumn([lane([1, 4]), lane([2, 3])])).toBe(8);
  });

  it.each([
    [0, 1],
    [3, 5],
    [8, 10],
    [10, 10],
    [11, 20],
    [430, 500],
  ])('a scale for %d events ends at %d', (count, end) => {
    expect(roundUp(count)).toBe(end);
  });
});

describe('forEachBar', () => {
  const barsOf = (density: LaneDensity, frame: Partial<Parameters<typeof forEachBar>[1]> = {}) => {
    const bars: (readonly [string, number, number, number, number])[] = [];
    const whole = { ...density.window, width: 40, height: 100, tallest: 16, ...frame };
    forEachBar(density, whole, ({ kind }, ...place) => bars.push([kind, ...place]));
    return bars;
  };

  it('stands by the root of the count, with a gap where there is room for one', () => {
    expect(barsOf({ window, columns: 4, bins: [bins([0, 16, 4, 1])] })).toEqual([
      ['talks', 10, 0, 9, 100],
      ['talks', 20, 50, 9, 50],
      ['talks', 30, 75, 9, 25],
    ]);
  });

  it('has the kinds of a column on top of each other, by their numbers', () => {
    const density = { window, columns: 1, bins: [bins([12]), bins([4], { kind: 'report' })] };
    expect(barsOf(density)).toEqual([
      ['talks', 0, 25, 39, 75],
      ['report', 0, 0, 39, 25],
    ]);
  });

  it('has only the bars in sight', () => {
    const density = { window, columns: 4, bins: [bins([1, 1, 1, 1])] };
    expect(barsOf(density, { from: 16 * HOUR, to: 48 * HOUR }).map(([, x]) => x)).toEqual([0, 20]);
  });

  it('shows the least of counts', () => {
    const density = { window, columns: 4, bins: [bins([1, 0, 0, 0])] };
    expect(barsOf(density, { tallest: 1_000_000 })).toEqual([['talks', 0, 98, 9, 2]]);
  });
});
