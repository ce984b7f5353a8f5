// A memory gives back what was made, and forgets what was not used for longest.
import { expect, it } from 'vitest';
import { makeRecent } from './recent.ts';

it('makes a value once for each owner and key', () => {
  const recent = makeRecent<object>(2);
  const [one, other] = [{}, {}];
  const made = recent(one, 'a', () => ({}));
  expect(recent(one, 'a', () => ({}))).toBe(made);
  expect(recent(other, 'a', () => ({}))).not.toBe(made);
  expect(recent(one, 'b', () => ({}))).not.toBe(made);
});

it('forgets the one unused for longest', () => {
  const recent = makeRecent<string>(2);
  const owner = {};
  const ask = (key: string) => {
    let isNew = false;
    recent(owner, key, () => {
      isNew = true;
      return key;
    });
    return isNew;
  };
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual([true, true, false, true, false, true]);
});
