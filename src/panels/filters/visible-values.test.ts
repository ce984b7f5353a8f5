// Which values of a long group stand before "See all".
import { expect, it } from 'vitest';
import type { FacetValue } from '#domain/answer.ts';
import { visibleValues } from './visible-values.ts';

const value = (id: string, depth = 0): FacetValue => ({ id, actor: null, count: 1, depth });
const values = [value('hamas'), value('israel'), value('pij'), value('quds', 1), value('unit', 2), value('egypt')];
const ids = (chosen: readonly string[], limit: number) =>
  visibleValues(values, new Set(chosen), limit).map(({ id }) => id);

it('shows the first values of a group', () => {
  expect(ids([], 2)).toEqual(['hamas', 'israel']);
});

it('shows the whole of a short group', () => {
  expect(ids([], 8)).toEqual(values.map(({ id }) => id));
});

it('always shows what is ticked, in its place', () => {
  expect(ids(['egypt'], 1)).toEqual(['hamas', 'egypt']);
});

it('never shows a wing without what it is a part of', () => {
  expect(ids(['unit'], 1)).toEqual(['hamas', 'pij', 'quds', 'unit']);
});

it('shows a ticked value whose parent was left out of the answer', () => {
  expect(visibleValues([value('a'), value('wing', 1)], new Set(['wing']), 0).map(({ id }) => id)).toEqual([
    'a',
    'wing',
  ]);
});
