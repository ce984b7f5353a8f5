import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashedStringsBuilder, packedAt } from './hashed-strings.ts';
import { unpackText } from './packed-text.ts';
import { hashOf } from './string-dictionary.ts';

describe('HashedStrings', () => {
  it('gives back every string, and its hash', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const builder = new HashedStringsBuilder();
        for (const text of texts) builder.add(text);
        const strings = builder.take();
        expect(texts.map((_, i) => unpackText(packedAt(strings, i)))).toEqual(texts);
        expect([...strings.hashes]).toEqual(texts.map(hashOf));
      }),
    );
  });

  it('begins anew after it was taken', () => {
    const builder = new HashedStringsBuilder({ isHashed: false });
    builder.add('before');
    builder.take();
    builder.add('after');
    const strings = builder.take();
    expect(packedAt(strings, 0)).toBe('after');
    expect(strings.hashes).toHaveLength(0);
  });
});
