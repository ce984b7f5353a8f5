// Whatever a file's encoding and its pieces: the same UTF-8 comes out, or the place where it is no text.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import { decodeLegacy, type LegacyEncoding } from './legacy-encoding.ts';
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

  it('leaves UTF-8 as it is, in any pieces', () => {
    fc.assert(
      fc.property(text, size, (some, piece) => {
        const bytes = new TextEncoder().encode(some);
        expect(recoded(bytes, piece)).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['no text at all', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00]],
    ['in another alphabet', [...encode1251('Переговоры в городе продолжаются, сообщает агентство.')]],
  ])('leaves bytes that are %s as they are', (_what, bytes) => {
    expect(recoded(Uint8Array.from(bytes), 3)).toEqual(Uint8Array.from(bytes));
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

/** Cyrillic letters stand there in the order of Unicode. */
function encode1251(russian: string): Uint8Array {
  return Uint8Array.from(russian, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

/** As the encoding has it, found by decoding each byte. */
function encodeAs(encoding: LegacyEncoding, some: string): Uint8Array {
  const letters = decodeLegacy(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  return Uint8Array.from(some, (letter) => letters.indexOf(letter));
}

describe('a file in an encoding of before Unicode', () => {
  it.each<[LegacyEncoding, string]>([
    ['windows-1252', 'title,start\nMinister trifft Außenminister in Genf – „später“,2025\nRéunion à Genève,2025\n'],
    [
      'windows-1256',
      'title,start\nاستئناف المحادثات غير المباشرة في شرم الشيخ,2025\nوصول الوفد المصري إلى الدوحة,2025\n',
    ],
  ])('in %s is read as what it says, and it is known that this was assumed', (encoding, some) => {
    fc.assert(
      fc.property(size, (piece) => {
        const stream = new Utf8Stream('table.csv');
        const bytes = encodeAs(encoding, some);
        let read = '';
        for (let at = 0; at < bytes.length; at += piece)
          read += new TextDecoder().decode(stream.push(bytes.slice(at, at + piece)));
        read += new TextDecoder().decode(stream.end());
        expect(read).toBe(some);
        expect(stream.assumed).toBe(encoding);
      }),
      { numRuns: 9 },
    );
  });

  it('is told also when it begins with a megabyte of ASCII', () => {
    const stream = new Utf8Stream('table.csv');
    stream.push(new Uint8Array(1_048_576).fill(0x61));
    const last = [...stream.push(encodeAs('windows-1252', 'Genève')), ...stream.end()];
    expect(new TextDecoder().decode(Uint8Array.from(last))).toBe('Genève');
  });

  it('has curly quotes and the euro where windows-1252 has them', () => {
    expect(decodeLegacy(Uint8Array.of(0x93, 0x61, 0x94, 0x80, 0x96), 'windows-1252')).toBe('“a”€–');
  });
});
