// Packed texts come back unit for unit, and hold each other as the texts do.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packText, unpackText } from './packed-text.ts';

/** Any UTF-16 units, halves of characters among them. */
const units = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0x7f, 0x80, 0x7ff, 0x800, 0xd83d, 0xde00)));
const texts = units.map((codes) => String.fromCharCode(...codes));

it('brings every text back as it was, from bytes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const packed = packText(text);
      expect(/^[\0-\xff]*$/.test(packed)).toBe(true);
      expect(unpackText(packed)).toBe(text);
    }),
  );
});

it('leaves ASCII as it is, and takes two bytes for an Arabic or Hebrew letter', () => {
  expect(packText('Talks, day 2\n')).toBe('Talks, day 2\n');
  expect(packText('محادثات').length).toBe(14);
  expect(packText('שיחות').length).toBe(10);
});

it('finds in packed texts what the texts hold, and nothing else', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'é', 'Ã', '©', 'م', 'ـ', '中', '😀') });
  fc.assert(
    fc.property(few, few, (text, part) => {
      expect(packText(text).includes(packText(part))).toBe(text.includes(part));
    }),
    { numRuns: 500 },
  );
});
