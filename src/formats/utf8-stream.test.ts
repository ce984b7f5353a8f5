// Whatever a file is written in, it is read as UTF-8, in pieces of any size.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LoadError } from '#domain/problem.ts';
import { Utf8Stream } from './utf8-stream.ts';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

/** Cut after each of `sizes` bytes, round and round. */
function throughStream(bytes: Uint8Array, sizes: readonly number[]): string {
  const stream = new Utf8Stream('a.json');
  const out: number[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = at + (sizes[i % sizes.length] ?? 1);
    out.push(...stream.push(bytes.subarray(at, end)));
    at = end;
  }
  out.push(...stream.end());
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(out));
}

const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\uFEFF'));

it.each([true, false])('turns UTF-16 into UTF-8, little-endian: %s', (isLittle) => {
  fc.assert(
    fc.property(wellFormed, sizes, (text, cuts) => {
      expect(throughStream(utf16(text, isLittle), cuts)).toBe(text);
    }),
  );
});

it('leaves UTF-8 as it is', () => {
  fc.assert(
    fc.property(wellFormed, sizes, (text, cuts) => {
      expect(throughStream(new TextEncoder().encode(text), cuts)).toBe(text);
    }),
  );
});

it.each([
  ['half a character', Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8)],
  ['half a unit', Uint8Array.of(0xff, 0xfe, 0x41)],
])('refuses UTF-16 that ends in %s', (_what, bytes) => {
  expect(() => throughStream(bytes, [2])).toThrow(LoadError);
});
