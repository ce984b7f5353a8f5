// The fast sort gives what the engine's own stable sort gives.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortOrder } from './sort-order.ts';

const numbers = fc.oneof(
  fc.constantFrom(0, -0, Infinity, -Infinity, 1, -1),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.integer({ min: -8.64e15, max: 8.64e15 }),
);
/** As times come: whole minutes of some years, and without an end. */
const minutes = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -1e7, max: 1e7 }).map((minute) => 1.7e12 + minute * 60_000) },
  { weight: 1, arbitrary: fc.constantFrom(Infinity, -Infinity, 1.7e12 + 1, 1.7e12 + 0.5, -8.64e15) },
);

function slowOrder(keys: readonly number[]): number[] {
  return Array.from(keys.keys()).toSorted((a, b) => {
    const [one = 0, other = 0] = [keys[a], keys[b]];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

it('sorts few numbers, and many, keeping equal ones in their order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(numbers, { maxLength: 40 }), fc.array(minutes, { maxLength: 40 })),
      fc.boolean(),
      (some, many) => {
        const keys = many
          ? Array.from({ length: 1_000 }, (_, i) => some[(i * i) % Math.max(1, some.length)] ?? 7)
          : some;
        expect(Array.from(sortOrder(Float64Array.from(keys)))).toEqual(slowOrder(keys));
      },
    ),
    { numRuns: 200 },
  );
});

it.each([-1, 1])('sorts thousands of numbers that are close together, on either side of 0', (sign) => {
  const keys = Float64Array.from(
    { length: 6_000 },
    (_, i) => sign * (62_135_596_800_000 + ((i * 7_919) % 6_000) * 1_000),
  );
  const sorted = Array.from(sortOrder(keys), (i) => keys[i]);
  expect(sorted).toEqual(Array.from(keys).toSorted((a, b) => a - b));
});

it('tells apart what is too close for a difference to show', () => {
  const keys = Float64Array.from({ length: 1_000 }, (_, i) => [0, -5e-324, 0, -1][i % 4] ?? 0);
  expect(Array.from(sortOrder(keys))).toEqual(slowOrder(Array.from(keys)));
});

it('sorts by several keys, the least first', () => {
  const [first, second] = [Float64Array.of(2, 1, 2, 1), Float64Array.of(1, 2, 0, 1)];
  expect(Array.from(sortOrder(first, sortOrder(second)))).toEqual([3, 1, 2, 0]);
});

it('leaves what it was given as it was', () => {
  const [keys, initial] = [Float64Array.of(3, 1, 2), Uint32Array.of(2, 1, 0)];
  sortOrder(keys, initial);
  expect([Array.from(keys), Array.from(initial)]).toEqual([
    [3, 1, 2],
    [2, 1, 0],
  ]);
});
