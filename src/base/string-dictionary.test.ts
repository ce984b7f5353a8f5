// A dictionary numbers different texts, each once, however many and in whatever order they come.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StringDictionary } from './string-dictionary.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'م'), maxLength: 4 });

it('gives the same number for the same text, and a new one for a new text', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 200 }), (list) => {
      const dictionary = new StringDictionary();
      const numbers = list.map((text) => dictionary.add(text));
      const different = [...new Set(list)];
      expect(numbers).toEqual(list.map((text) => different.indexOf(text)));
      const strings = dictionary.snapshot();
      expect(Array.from({ length: strings.length }, (_, i) => strings.at(i))).toEqual(different);
    }),
  );
});

it('knows each of many texts again', () => {
  const dictionary = new StringDictionary();
  const numbers = Array.from({ length: 20_000 }, (_, i) => dictionary.add(`text ${i}`));
  expect(numbers).toEqual(Array.from(numbers.keys()));
  expect(Array.from(numbers, (i) => dictionary.add(`text ${i}`))).toEqual(numbers);
  expect(dictionary.snapshot().at(12_345)).toBe('text 12345');
});
