import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { ReadAhead } from './read-ahead.ts';

const bytes = Uint8Array.from({ length: 700_000 }, (_, i) => i % 251);

it('gives the bytes that are asked for, in whatever order', () => {
  const ranges = fc.array(
    fc.tuple(fc.integer({ min: 0, max: bytes.length }), fc.integer({ min: 0, max: 400_000 }), fc.boolean()),
  );
  fc.assert(
    fc.property(ranges, (asked) => {
      const ahead = new ReadAhead(memorySource(bytes));
      let last = 0;
      for (const [at, length, isNext] of asked) {
        const from = isNext ? last : at;
        const to = Math.min(from + length, bytes.length);
        expect(Buffer.compare(ahead.read(from, to), bytes.subarray(from, to))).toBe(0);
        last = to;
      }
    }),
  );
});

it('reads many records that stand one after the other with few readings', () => {
  const source = memorySource(bytes);
  let readings = 0;
  const ahead = new ReadAhead({
    length: source.length,
    read: (from, to) => {
      readings += 1;
      return source.read(from, to);
    },
  });
  for (let from = 0; from + 100 <= bytes.length; from += 102) ahead.read(from, from + 100);
  expect(readings).toBeLessThan(6);
});
