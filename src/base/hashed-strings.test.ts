// Strings that go together from one worker to another, and stay in memory for as long as a file is open.
import { serialize } from 'node:v8';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { HashedStringsBuilder, packedAt } from './hashed-strings.ts';
import { packText } from './packed-text.ts';
import { hashOf } from './string-dictionary.ts';

it('has each string packed, with its hash, and begins anew', () => {
  const builder = new HashedStringsBuilder();
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '’', 'م', '中', '😀', '\ud800') });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      for (const one of texts) builder.add(one);
      expect(builder.length).toBe(texts.length);
      const strings = builder.take();
      expect(texts.map((_, i) => packedAt(strings, i))).toEqual(texts.map(packText));
      expect([...strings.hashes]).toEqual(texts.map(hashOf));
    }),
  );
});

it('takes a byte a character in memory, also of ASCII that was cut out of a wider text', () => {
  const wide = `${'Talks in Sharm el-Sheikh '.repeat(100)}’`;
  const builder = new HashedStringsBuilder({ isHashed: false });
  builder.add(wide.slice(0, -1));
  expect(serialize(wide.slice(0, -1)).length).toBeGreaterThan(wide.length * 2 - 2);
  expect(serialize(builder.take().text).length).toBeLessThan(wide.length * 1.1);
});
