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
  ['rubio', ['statement-rubio']],
  ['statement-of-rubio', ['statement-rubio']],
  ['the-shelling', ['shelling']],
  ['ta', []],
  ['unheard-of', []],
  ['b', []],
  ['', []],
])('finds for "%s" the nearest', (wanted, expected) => {
  expect(nearest(wanted)).toEqual(expected);
});

it('gives the nearest first, at most three of them', () => {
  expect(nearest('session-11')).toEqual(['session-1', 'session-10', 'session-2']);
});

it('offers ids that hold what was asked for, or most of it, the one that holds more of it first', () => {
  const ids = ['second-session-begins', 'talks-first-sessions', 'talks-first-session', 'shelling-session'];
  expect(nearest('first-session', ids)).toEqual(['talks-first-sessions', 'talks-first-session']);
  expect(nearest('first-sessiom', ids)).toEqual(['talks-first-sessions', 'talks-first-session']);
  expect(nearest('1st-session', ids)).toEqual(['talks-first-sessions', 'talks-first-session', 'second-session-begins']);
});

it('puts an id that is a letter off before one that holds what was asked for', () => {
  expect(nearest('session-1', ['the-session-1', 'session-2'])).toEqual(['session-2', 'the-session-1']);
});

it('looks through a million ids without end or harm', () => {
  const ids = nearestIds(1_000_000, (row) => `event-${row}`, 'event-12x');
  expect(ids).toHaveLength(3);
});
