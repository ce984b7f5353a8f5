// Rows of a lane: nothing overlaps, nothing is lost, nothing moves without need.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackLane, type Block, type Stacking } from './stack-lanes.ts';

const block = (key: string, from: number, to: number): Block => ({ key, from, to, dimmed: false });
const dimmed = (key: string, from: number, to: number): Block => ({ key, from, to, dimmed: true });

const blocks = fc
  .uniqueArray(
    fc.record({
      key: fc.integer({ min: 0, max: 200 }).map(String),
      from: fc.integer({ min: 0, max: 500 }),
      length: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(Number.POSITIVE_INFINITY)),
      isDimmed: fc.boolean(),
    }),
    { selector: (entry) => entry.key, maxLength: 60 },
  )
  .map((entries) =>
    entries.map(({ key, from, length, isDimmed }) => (isDimmed ? dimmed : block)(key, from, from + length)),
  );

function overlaps(all: readonly Block[], { rows }: Stacking): string[] {
  const found: string[] = [];
  for (const a of all)
    for (const b of all)
      if (a.key < b.key && rows.get(a.key) === rows.get(b.key) && a.from < b.to && b.from < a.to)
        found.push(`${a.key} over ${b.key}`);
  return found;
}

describe('stackLane', () => {
  it('loses nothing and overlaps nothing', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const stacking = stackLane(all);
        expect([...stacking.rows.keys()].toSorted()).toEqual(all.map((entry) => entry.key).toSorted());
        expect(overlaps(all, stacking)).toEqual([]);
        expect(Math.max(0, ...[...stacking.rows.values()].map((row) => row + 1))).toBe(stacking.count);
      }),
    );
  });

  it('loses nothing and overlaps nothing when some of it was there before', () => {
    fc.assert(
      fc.property(blocks, blocks, (earlier, later) => {
        const stacking = stackLane(later, stackLane(earlier));
        expect([...stacking.rows.keys()].toSorted()).toEqual(later.map((entry) => entry.key).toSorted());
        expect(overlaps(later, stacking)).toEqual([]);
      }),
    );
  });

  it('uses as few rows as there are blocks over one another', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const positive = all.filter((entry) => entry.to > entry.from && !entry.dimmed);
        const depth = Math.max(
          0,
          ...positive.map((a) => positive.filter((b) => b.from <= a.from && a.from < b.to).length),
        );
        expect(stackLane(positive).count).toBe(depth);
      }),
    );
  });

  it('puts what begins together in the order in which it comes', () => {
    const { rows } = stackLane([block('c', 0, 10), block('a', 0, 30), block('b', 0, 20)]);
    expect([...rows]).toEqual([
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('keeps the row of what stays while panning', () => {
    const before = stackLane([block('a', 0, 10), block('b', 5, 30), block('c', 8, 40)]);
    const after = stackLane([block('b', 5, 30), block('c', 8, 40), block('d', 35, 50)], before);
    expect([after.rows.get('b'), after.rows.get('c'), after.rows.get('d')]).toEqual([1, 2, 0]);
  });

  it('stacks anew when keeping rows would leave many of them empty', () => {
    const crowd = Array.from({ length: 6 }, (_, i) => block(String(i), i, 100));
    const after = stackLane([block('5', 5, 100)], stackLane(crowd));
    expect(after).toMatchObject({ rows: new Map([['5', 0]]), count: 1 });
  });

  it('gives what passes the filters the rows that it would have alone, above what is faded', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const passing = all.filter((entry) => !entry.dimmed);
        const { rows } = stackLane(all);
        expect(new Map(passing.map(({ key }) => [key, rows.get(key)]))).toEqual(stackLane(passing).rows);
      }),
    );
  });

  it('lets what is faded stand beside what passes, where there is room', () => {
    const { rows } = stackLane([dimmed('early', 0, 20), dimmed('late', 40, 60), block('passes', 10, 30)]);
    expect([rows.get('passes'), rows.get('early'), rows.get('late')]).toEqual([0, 1, 0]);
  });

  it('stacks anew when other events pass the filters, and then stays put', () => {
    const before = stackLane([block('a', 0, 30), block('b', 10, 40)]);
    const after = stackLane([dimmed('a', 0, 30), block('b', 10, 40)], before);
    expect([after.rows.get('a'), after.rows.get('b')]).toEqual([1, 0]);
    const panned = stackLane([dimmed('a', 0, 30), block('b', 10, 40), block('c', -20, 5)], after);
    expect([...panned.rows]).toEqual([
      ['b', 0],
      ['a', 1],
      ['c', 0],
    ]);
  });
});
