// Bytes to text: the encodings that an events file may have, and plain words for all others.
import { describe, expect, it } from 'vitest';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import { decodeBytes, tooLarge } from './decode-bytes.ts';
import { FILE_LIMITS } from './limits.ts';

const text = '{"title":"Türkiye حماس עזה 🕊"}';
const utf8 = new TextEncoder().encode(text);

function utf16(littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

function failureOf(bytes: Uint8Array): LoadFailure | null {
  try {
    decodeBytes(bytes, 'file.json');
    return null;
  } catch (error) {
    return error instanceof LoadError ? error.failure : null;
  }
}

describe('decodeBytes', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    expect(decodeBytes(utf8, 'a')).toBe(text);
    expect(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'a')).toBe(text);
  });

  it('reads UTF-16 of either order where a mark says so', () => {
    expect(decodeBytes(utf16(true), 'a')).toBe(text);
    expect(decodeBytes(utf16(false), 'a')).toBe(text);
  });

  it('reads nothing as nothing', () => {
    expect(decodeBytes(new Uint8Array(), 'a')).toBe('');
  });

  it('says where bytes of another encoding stand, and what is before them', () => {
    const latin1 = new Uint8Array([...new TextEncoder().encode('{\n  "name": "T'), 0xfc, 0x72, 0x6b, 0x22]);
    expect(failureOf(latin1)).toEqual({
      code: 'not-text',
      name: 'file.json',
      found: '  "name": "T\uFFFDrk"',
      params: { encoding: 'UTF-8' },
      line: 2,
      column: 13,
    });
  });

  it.each([
    ['a packed file', [0x1f, 0x8b, 0x08, 0x00]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
    ['half a character of UTF-16', [0xff, 0xfe, 0x3d, 0xd8]],
  ])('refuses %s', (_name, bytes) => {
    expect(failureOf(new Uint8Array(bytes))).toMatchObject({ code: 'not-text' });
  });

  it('states its limit to a file that is too large, in MiB', () => {
    expect(tooLarge('big.json', FILE_LIMITS.bytes + 1, FILE_LIMITS.bytes).failure).toEqual({
      code: 'too-large',
      name: 'big.json',
      found: '',
      params: { size: 1025, limit: 1024 },
    });
  });
});
