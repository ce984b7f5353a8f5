// Whatever a file's encoding and its pieces: the same UTF-8 comes out, or the place where it is no text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import { Utf8Stream } from './utf8-stream.ts';

function utf16(text: string, littleEndian: boolean, extra: readonly number[] = []): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, unit] of ['\uFEFF', ...text.split('')].entries())
    view.setUint16(i * 2, unit.charCodeAt(0), littleEndian);
  return Uint8Array.from([...bytes, ...extra]);
}

function recoded(bytes: Uint8Array, size: number): Uint8Array {
  const stream = new Utf8Stream('file.json');
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(stream.push(bytes.slice(at, at + size)));
  parts.push(stream.end());
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function failureOf(bytes: Uint8Array, size: number): LoadFailure | null {
  try {
    recoded(bytes, size);
    return null;
  } catch (error) {
    return error instanceof LoadError ? error.failure : null;
  }
}

const size = fc.integer({ min: 1, max: 9 });
const unit = fc.constantFrom('a', '\r', '\n', 'é', 'ח', '🕊', '\uFEFF', '\uFFFD');
const text = fc.string({ unit, maxLength: 12 });

describe('Utf8Stream', () => {
  it('makes UTF-8 of UTF-16 of either order, in any pieces', () => {
    fc.assert(
      fc.property(text, fc.boolean(), size, (some, littleEndian, piece) => {
        expect(recoded(utf16(some, littleEndian), piece)).toEqual(new TextEncoder().encode(some));
      }),
    );
  });

  it('leaves all other bytes as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), size, (bytes, piece) => {
        fc.pre(!(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff));
        expect(recoded(bytes, piece)).toEqual(bytes);
      }),
    );
  });

  it.each([1, 2, 3, 100])('says where half a character is, in pieces of %i bytes', (piece) => {
    expect(failureOf(utf16('{\r\n "name": "T\ud83d"', true), piece)).toMatchObject({
      code: 'not-text',
      name: 'file.json',
      params: { encoding: 'UTF-16LE' },
      line: 2,
      column: 12,
    });
    expect(failureOf(utf16('{\r\n "', false, [0]), piece)).toMatchObject({
      params: { encoding: 'UTF-16BE' },
      line: 2,
      column: 3,
    });
  });
});
