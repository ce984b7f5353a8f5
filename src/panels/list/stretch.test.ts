// Stretches of a very long list.
import { expect, it } from 'vitest';
import { STRETCH_ROWS, stretchOf } from './stretch.ts';

it('holds a usual list whole', () => {
  expect(stretchOf(0, 21)).toEqual({ start: 0, count: 21 });
  expect(stretchOf(0, 0)).toEqual({ start: 0, count: 0 });
  expect(stretchOf(STRETCH_ROWS - 1, STRETCH_ROWS)).toEqual({ start: 0, count: STRETCH_ROWS });
});

it('cuts a very long one, the last stretch being the rest', () => {
  expect(stretchOf(STRETCH_ROWS, 2 * STRETCH_ROWS + 5)).toEqual({ start: STRETCH_ROWS, count: STRETCH_ROWS });
  expect(stretchOf(2 * STRETCH_ROWS + 1, 2 * STRETCH_ROWS + 5)).toEqual({ start: 2 * STRETCH_ROWS, count: 5 });
});

it('falls back to the last stretch when the list has become shorter', () => {
  expect(stretchOf(7 * STRETCH_ROWS, STRETCH_ROWS + 1)).toEqual({ start: STRETCH_ROWS, count: 1 });
  expect(stretchOf(7 * STRETCH_ROWS, 3)).toEqual({ start: 0, count: 3 });
});
