// Steps of the overview's sliders that lead back.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { End } from './brush-geometry.ts';
import { BrushSteps } from './brush-steps.ts';

const range = { from: 0, to: 800 * DAY };
const start: TimeWindow = { from: 100 * DAY, to: 107 * DAY };
const same = (window: TimeWindow) => window;

/** Presses keys one after another, and gives all windows on the way. */
function walk(part: End, keys: readonly string[], { settle = same, from = start } = {}): TimeWindow[] {
  const steps = new BrushSteps({ range, rtl: false });
  const way = [from];
  for (const key of keys) way.push(steps.press(way.at(-1) ?? from, part, key, settle) ?? from);
  return way;
}

it.each([
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowUp', 'ArrowLeft'],
  ['PageUp', 'PageDown'],
  ['PageDown', 'PageUp'],
])('leads back by %s and then %s', (there, back) => {
  for (const part of ['start', 'end'] as const) {
    const [, moved, returned] = walk(part, [there, back]);
    expect(moved).not.toEqual(start);
    expect(returned).toEqual(start);
  }
});

it('leads back from any walk, step by step', () => {
  const keys = fc.array(fc.constantFrom('ArrowRight', 'PageUp', 'ArrowLeft', 'PageDown'), { maxLength: 12 });
  const opposite = new Map([
    ['ArrowRight', 'ArrowLeft'],
    ['ArrowLeft', 'ArrowRight'],
    ['PageUp', 'PageDown'],
    ['PageDown', 'PageUp'],
  ]);
  fc.assert(
    fc.property(keys, fc.constantFrom<End>('start', 'end'), (there, part) => {
      // Steps that lead nowhere, an end that stands beside the other already, have no way back.
      const way = walk(part, there);
      const led = there.filter((_, i) => way[i]?.from !== way[i + 1]?.from || way[i]?.to !== way[i + 1]?.to);
      const back = led.toReversed().map((key) => opposite.get(key) ?? key);
      expect(walk(part, [...led, ...back]).at(-1)).toEqual(start);
    }),
  );
});

it('leads back to the very window where that is rounded on the way', () => {
  const odd = { from: 100 * DAY + 12_345, to: 107 * DAY + 777 };
  const rounded = (at: number) => Math.round(at / MINUTE) * MINUTE;
  const settle = (window: TimeWindow) =>
    window.from === odd.from && window.to === odd.to ? odd : { from: rounded(window.from), to: rounded(window.to) };
  expect(walk('end', ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'], { settle, from: odd }).at(-1)).toBe(odd);
});

it('takes a step of its own after somebody else has moved the window', () => {
  const steps = new BrushSteps({ range, rtl: false });
  steps.press(start, 'end', 'ArrowRight', same);
  const moved = { from: 0, to: 20 * DAY };
  expect(steps.press(moved, 'end', 'ArrowLeft', same)).toEqual({ from: 0, to: 19 * DAY });
});

it('takes steps of its own at the other end', () => {
  const way = walk('end', ['ArrowRight']);
  const steps = new BrushSteps({ range, rtl: false });
  const moved = steps.press(start, 'end', 'ArrowRight', same) ?? start;
  expect(moved).toEqual(way[1]);
  expect(steps.press(moved, 'start', 'ArrowLeft', same)?.to).toBe(moved.to);
});

it('forgets the way at Home and End', () => {
  const way = walk('start', ['ArrowLeft', 'Home', 'ArrowRight']);
  expect(way[2]?.from).toBe(0);
  expect(way[3]?.from).toBeGreaterThan(4 * DAY - HOUR);
});

it('leaves other keys alone', () => {
  expect(new BrushSteps({ range, rtl: false }).press(start, 'end', 'w', same)).toBeNull();
});
