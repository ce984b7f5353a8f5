// Letters between two words.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['', '', 0],
  ['talks', 'talks', 0],
  ['talk', 'talks', 1],
  ['tlaks', 'talks', 2],
  ['', 'abc', 3],
])('from %j to %j it is %d', (a, b, letters) => {
  expect(editDistance(a, b, 9)).toBe(letters);
});

it('says of what is further away than asked for only that it is', () => {
  expect(editDistance('shelling', 'talks', 2)).toBeGreaterThan(2);
});

it('is the same both ways', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99));
    }),
  );
});
