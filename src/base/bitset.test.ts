// Bitsets do what sets of numbers do.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  addBit,
  bitsetMembers,
  countBits,
  countCommon,
  emptyBitset,
  forEachBit,
  fullBitset,
  hasBit,
  keepCommon,
  nextBit,
  removeAll,
} from './bitset.ts';

const LIMIT = 100;
const members = fc.uniqueArray(fc.nat(LIMIT - 1));

function bitsetOf(numbers: readonly number[]) {
  const bits = emptyBitset(LIMIT);
  for (const n of numbers) addBit(bits, n);
  return bits;
}

describe('a bitset', () => {
  it('has what was added, in ascending order', () => {
    fc.assert(
      fc.property(members, (numbers) => {
        const bits = bitsetOf(numbers);
        expect(Array.from(bitsetMembers(bits))).toEqual(numbers.toSorted((a, b) => a - b));
        expect(countBits(bits)).toBe(numbers.length);
        for (let n = 0; n < LIMIT; n++) expect(hasBit(bits, n)).toBe(numbers.includes(n));
      }),
    );
  });

  it('tells its members, and the next one from anywhere', () => {
    fc.assert(
      fc.property(members, fc.nat(LIMIT), fc.nat(LIMIT), (numbers, from, end) => {
        const bits = bitsetOf(numbers);
        const told: number[] = [];
        forEachBit(bits, (n) => told.push(n));
        expect(told).toEqual(numbers.toSorted((a, b) => a - b));
        expect(nextBit(bits, from, end)).toBe(told.find((n) => n >= from && n < end) ?? end);
      }),
    );
  });

  it('is joined, narrowed and lessened as sets are', () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const both = a.filter((n) => b.includes(n));
        expect(countCommon(bitsetOf(a), bitsetOf(b))).toBe(both.length);
        expect(keepCommon(bitsetOf(a), bitsetOf(b))).toEqual(bitsetOf(both));
        expect(addAll(bitsetOf(a), bitsetOf(b))).toEqual(bitsetOf([...a, ...b]));
        expect(removeAll(bitsetOf(a), bitsetOf(b))).toEqual(bitsetOf(a.filter((n) => !b.includes(n))));
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64, 100])('is full with the numbers below %i and no others', (limit) => {
    expect(Array.from(bitsetMembers(fullBitset(limit)))).toEqual(Array.from({ length: limit }, (_, n) => n));
  });
});
