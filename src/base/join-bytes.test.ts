// Joined bytes are all the bytes, in their order.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinBytes } from './join-bytes.ts';

it('gives all bytes in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 6 }), (pieces) => {
      expect([...joinBytes(pieces)]).toEqual(pieces.flatMap((piece) => [...piece]));
    }),
  );
});

it('copies nothing where there is one piece only', () => {
  const piece = Uint8Array.of(1, 2, 3);
  expect(joinBytes([new Uint8Array(), piece])).toBe(piece);
});
