// Bytes that are no text are refused with where they stand, not guessed at.
import { describe, expect, it } from 'vitest';
import { IN_ONE_PIECE, readInPieces } from '#testing/read-in-pieces.ts';
import { FILE_LIMITS } from './limits.ts';
import { tooLarge } from './refuse.ts';

describe('a file that is no text', () => {
  it('is told where bytes of another encoding stand, and what is before them', () => {
    const latin1 = new Uint8Array([...new TextEncoder().encode('{\n  "name": "T'), 0xfc, 0x72, 0x6b, 0x22]);
    expect(readInPieces(latin1, IN_ONE_PIECE)).toEqual({
      failure: {
        code: 'not-text',
        name: 'test.json',
        found: '  "name": "T\uFFFDrk"',
        params: { encoding: 'UTF-8' },
        line: 2,
        column: 13,
      },
    });
  });

  it.each([
    ['a packed file', [0x1f, 0x8b, 0x08, 0x00]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47]],
    ['half a character at its end', [0x7b, 0x22, 0xe2, 0x82]],
  ])('is refused when it is %s', (_name, bytes) => {
    expect(readInPieces(Uint8Array.from(bytes), IN_ONE_PIECE)).toMatchObject({ failure: { code: 'not-text' } });
  });
});

describe('a file that is too large', () => {
  it('is told the limit in MiB', () => {
    expect(tooLarge('big.json', FILE_LIMITS.bytes + 1, FILE_LIMITS.bytes).failure).toEqual({
      code: 'too-large',
      name: 'big.json',
      found: '',
      params: { size: 1025, limit: 1024 },
    });
  });
});
