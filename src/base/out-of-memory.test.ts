// The end of the memory is told from all other errors, in the words of every engine.
import { expect, it } from 'vitest';
import { isAllocationFailure, isOutOfMemory } from './out-of-memory.ts';

it.each([
  new RangeError('Array buffer allocation failed'),
  new RangeError('Invalid typed array length: 4294967296'),
  new RangeError('Invalid array length'),
  new RangeError('Invalid string length'),
  new RangeError('Out of memory'),
  new Error('Uncaught RangeError: Array buffer allocation failed'),
  new Error('allocation size overflow'),
])('knows %s for the end of the memory', (error) => {
  expect(isOutOfMemory(error)).toBe(true);
});

it.each([new RangeError('No bytes 1 to 4 of 3'), new TypeError('x is not a function'), 'out of memory', null])(
  'takes %s for something else',
  (error) => {
    expect(isOutOfMemory(error)).toBe(false);
  },
);

it('knows those that cannot come of a length that a damaged file states', () => {
  const lengths = ['Invalid typed array length: 4294967296', 'Invalid array length', 'Invalid string length'];
  expect(lengths.map((words) => isAllocationFailure(new RangeError(words)))).toEqual([false, false, false]);
  expect(isAllocationFailure(new RangeError('Array buffer allocation failed'))).toBe(true);
});
