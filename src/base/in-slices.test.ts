// Work in slices ends as work in one go does, whoever goes on with it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneGo, SlicedWork, sortInSlices, type Slices } from './in-slices.ts';

function* threeSlices(): Slices<string> {
  yield;
  yield;
  yield;
  return 'done';
}

function* failing(): Slices<string> {
  yield;
  throw new RangeError('no more');
}

describe('work in slices', () => {
  it('can be done in one go', () => {
    expect(inOneGo(threeSlices())).toBe('done');
  });

  it('is gone on with from where it stands, by one after another', () => {
    const work = new SlicedWork(threeSlices());
    const [one, other] = [work.goOn(), work.goOn()];
    expect(one.next().done).toBe(false);
    expect(other.next().done).toBe(false);
    expect(one.next().done).toBe(false);
    expect(other.next().done).toBe(true);
    expect(one.next().done).toBe(true);
    expect(work.result).toBe('done');
  });

  it('is finished by who needs the result at once', () => {
    const work = new SlicedWork(threeSlices());
    work.goOn().next();
    expect(work.result).toBe('done');
  });

  it('tells everybody when it failed', () => {
    const work = new SlicedWork(failing());
    expect(() => work.result).toThrow(RangeError);
    expect(() => work.result).toThrow('failed before');
  });
});

it('sorts as one does in one go, equal ones in their order, and stops for others', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 3_000 }), fc.nat(), (length, kinds, seed) => {
      const keys = Uint32Array.from({ length }, (_, i) => ((i + seed) * 7_919) % kinds);
      const compare = (a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0);
      const numbers = Uint32Array.from(keys.keys());
      const slices = [...sortInSlices(numbers, compare)].length;
      expect(numbers).toEqual(Uint32Array.from(keys.keys()).toSorted(compare));
      expect(slices).toBeGreaterThanOrEqual(Math.floor(length / 4_096));
    }),
    { numRuns: 30 },
  );
});
