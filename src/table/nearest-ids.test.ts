// A mistyped id finds those that may have been meant.
import { expect, it } from 'vitest';
import { nearestIds } from './nearest-ids.ts';

const IDS = ['session-1', 'session-2', 'session-3', 'session-10', 'statement-rubio', 'shelling', 'Talks-Monday', 'a'];
const nearest = (wanted: string, ids: readonly string[] = IDS) =>
  nearestIds(ids.length, (row) => ids[row] ?? '', wanted);

it.each([
  ['sesion-1', ['session-1', 'session-2', 'session-3']],
  ['statement-rubbio', ['statement-rubio']],
  ['statement', ['statement-rubio']],
  ['shelling-of-the-camp', ['shelling']],
  ['talks-monday', ['Talks-Monday']],
  ['TALKS', ['Talks-Monday']],
  ['unheard-of', []],
  ['b', []],
  ['', []],
])('finds for "%s" the nearest', (wanted, expected) => {
  expect(nearest(wanted)).toEqual(expected);
});

it('gives the nearest first, at most three of them', () => {
  expect(nearest('session-11')).toEqual(['session-1', 'session-10', 'session-2']);
});

it('looks through a million ids without end or harm', () => {
  const ids = nearestIds(1_000_000, (row) => `event-${row}`, 'event-12x');
  expect(ids).toHaveLength(3);
});
