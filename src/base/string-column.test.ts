// A column of strings is an array of strings, however many follow, and finds what they hold.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, emptyBitset } from './bitset.ts';
import { StringColumn, type Strings } from './string-column.ts';

const lines = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'م', '😀', ' '), maxLength: 6 });
const texts = fc.oneof({ weight: 5, arbitrary: lines }, fc.string({ unit: 'binary', maxLength: 20 }));
const lists = fc.array(texts, { maxLength: 60 });
/** Repeated until several chunks are full. */
const long = fc
  .tuple(lists, fc.constantFrom(1, 60))
  .map(([list, times]) => Array.from({ length: times }, () => list).flat());

function columnOf(list: readonly string[]): StringColumn {
  const column = new StringColumn();
  for (const text of list) column.push(text);
  return column;
}
const all = (strings: Strings): string[] => Array.from({ length: strings.length }, (_, i) => strings.at(i));

describe('a column of strings', () => {
  it('gives each string back by its number', () => {
    fc.assert(
      fc.property(long, (list) => {
        expect(all(columnOf(list).snapshot())).toEqual(list);
      }),
      { numRuns: 40 },
    );
  });

  it('numbers them as they come', () => {
    const column = new StringColumn();
    expect([column.push('a'), column.push(''), column.push('b'), column.length]).toEqual([0, 1, 2, 3]);
  });

  it('shows what was there when it was looked at', () => {
    fc.assert(
      fc.property(long, long, (before, after) => {
        const column = columnOf(before);
        const first = column.snapshot();
        for (const text of after) column.push(text);
        expect(all(first)).toEqual(before);
        expect(all(column.snapshot())).toEqual([...before, ...after]);
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing beyond its ends', () => {
    const strings = columnOf(['a']).snapshot();
    expect(() => strings.at(1)).toThrow(RangeError);
    expect(() => strings.at(-1)).toThrow(RangeError);
    expect(() => new StringColumn().snapshot().at(0)).toThrow(RangeError);
  });
});

describe('a search in a column of strings', () => {
  const found = (search: (found: (index: number) => void) => void): number[] => {
    const indices: number[] = [];
    search((index) => indices.push(index));
    return indices;
  };
  const linesOnly = fc.tuple(fc.array(lines, { maxLength: 60 }), fc.constantFrom(1, 60));

  it('tells each string that holds it, once and in order, and no two that only do so together', () => {
    fc.assert(
      fc.property(linesOnly, fc.constantFrom('a', 'ab', 'é', 'م', ' ', '😀', 'ba é'), ([few, times], part) => {
        const list = Array.from({ length: times }, () => few).flat();
        const strings = columnOf(list).snapshot();
        const expected = [...list.keys()].filter((i) => list[i]?.includes(part));
        expect(found((tell) => strings.forEachWith(part, tell))).toEqual(expected);
      }),
    );
  });

  it('does so for a pattern too', () => {
    fc.assert(
      fc.property(linesOnly, ([few, times]) => {
        const list = Array.from({ length: times }, () => few).flat();
        const strings = columnOf(list).snapshot();
        const expected = [...list.keys()].filter((i) => /ab+/.test(list[i] ?? ''));
        expect(found((tell) => strings.forEachMatch(/ab+/g, tell))).toEqual(expected);
      }),
    );
  });

  it('tells only those that are wanted', () => {
    fc.assert(
      fc.property(linesOnly, fc.integer({ min: 1, max: 900 }), ([few, times], step) => {
        const list = Array.from({ length: times }, () => few).flat();
        const strings = columnOf(list).snapshot();
        const wanted = emptyBitset(list.length);
        const expected = [...list.keys()].filter((i) => i % step === 0);
        for (const i of expected) addBit(wanted, i);
        const holding = expected.filter((i) => list[i]?.includes('ab'));
        expect(found((tell) => strings.forEachWith('ab', tell, wanted))).toEqual(holding);
        expect(found((tell) => strings.forEachMatch(/ab+/g, tell, wanted))).toEqual(holding);
      }),
    );
  });
});
