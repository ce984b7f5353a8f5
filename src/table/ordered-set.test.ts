// A list and bits are the same set: all that can be asked of one is answered alike by the other, and as plainly as can be.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, bitsetMembers, emptyBitset } from '#base/bitset.ts';
import { CountedBits, NumberList, permuteBits } from './ordered-set.ts';

const LIMIT = 700;
const members = fc.oneof(
  fc.uniqueArray(fc.nat(LIMIT - 1)),
  // Nearly all of them.
  fc
    .uniqueArray(fc.nat(LIMIT - 1), { maxLength: 20 })
    .map((missing) => Array.from({ length: LIMIT }, (_, n) => n).filter((n) => !missing.includes(n))),
);

function bitsOf(numbers: readonly number[], limit = LIMIT) {
  const bits = emptyBitset(limit);
  for (const n of numbers) addBit(bits, n);
  return bits;
}

const both = (numbers: readonly number[]) => [
  new NumberList(Uint32Array.from(numbers).toSorted()),
  new CountedBits(bitsOf(numbers)),
];

describe.each([
  ['a list', 0],
  ['counted bits', 1],
] as const)('%s of numbers', (_, which) => {
  const setOf = (numbers: readonly number[]) => both(numbers)[which] ?? new NumberList(new Uint32Array());

  it('has its members, and tells how many come before a number, and which comes last', () => {
    fc.assert(
      fc.property(members, (numbers) => {
        const set = setOf(numbers);
        expect(set.length).toBe(numbers.length);
        for (const bound of [0, 1, 31, 32, 33, 255, 256, 257, 511, 698, 699, LIMIT, LIMIT + 100, 2 ** 31]) {
          const below = numbers.filter((n) => n < bound);
          expect(set.has(bound)).toBe(numbers.includes(bound));
          expect(set.countBelow(bound)).toBe(below.length);
          expect(set.lastBelow(bound)).toBe(Math.max(-1, ...below));
        }
      }),
    );
  });

  it('counts for many bounds as for each', () => {
    fc.assert(
      fc.property(members, fc.array(fc.nat(LIMIT + 50)), (numbers, bounds) => {
        const rising = Uint32Array.from(bounds).toSorted();
        expect(Array.from(setOf(numbers).countsBelow(rising))).toEqual(
          Array.from(rising, (bound) => numbers.filter((n) => n < bound).length),
        );
      }),
    );
  });

  it('gives any stretch of its members', () => {
    fc.assert(
      fc.property(members, fc.nat(LIMIT + 20), fc.nat(LIMIT + 20), (numbers, first, length) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(Array.from(setOf(numbers).slice(first, first + length))).toEqual(sorted.slice(first, first + length));
      }),
    );
  });
});

it('moves each member of a set to its place', () => {
  const shuffled = fc
    .integer({ min: 1, max: 130 })
    .chain((limit) =>
      fc.tuple(
        fc.shuffledSubarray([...Array(limit).keys()], { minLength: limit, maxLength: limit }),
        fc.subarray([...Array(limit).keys()]),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([places, numbers]) => {
      const moved = permuteBits(bitsOf(numbers, places.length), Uint32Array.from(places));
      expect(Array.from(bitsetMembers(moved))).toEqual(numbers.map((n) => places[n] ?? -1).toSorted((a, b) => a - b));
    }),
  );
});
