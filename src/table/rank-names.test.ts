// Many names stand in the order in which a language's own collator has them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING, rankNames } from './rank-names.ts';

const WORDS =
  `talks Talks tálks talk the of Zürich zurich Ibn İbn ıbn æon aeon Aa ab ch cz حماس حَمَاس مصر ירושלים шелл 中
 7 07 10 9 1,5 a, (a) - “a” sa'ad`.split(/\s/);
const names = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));

describe.each(['en', 'ar', 'tr', 'da', 'cs', 'th', 'not a tag'])('thousands of names in %s', (locale) => {
  const collator = new Intl.Collator(locale === 'not a tag' ? undefined : locale, { numeric: true });

  it('stand as the collator sorts them', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 80 }), fc.nat(20), (some, last) => {
        const list = Array.from({ length: 2_500 }, (_, i) => {
          const [one = '', other = ''] = [some[(i * i) % some.length], some[(i + last) % some.length]];
          return i % 3 === 0 ? one : `${one} ${other}`;
        });
        const ranks = rankNames(list.length, (i) => list[i] ?? '', locale);
        const order = [...list.keys()]
          .filter((i) => list[i] !== '')
          .toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
        for (const [i, number] of order.entries()) {
          const before = order[i - 1];
          if (before === undefined) continue;
          const compared = Math.sign(collator.compare(list[before] ?? '', list[number] ?? ''));
          const ranked = Math.sign((ranks[before] ?? 0) - (ranks[number] ?? 0));
          expect([list[before], list[number], ranked]).toEqual([list[before], list[number], compared]);
        }
        const unnamed = [...list.keys()].filter((i) => list[i] === '');
        expect([...list.keys()].filter((i) => ranks[i] === NOTHING)).toEqual(unnamed);
      }),
      { numRuns: 15 },
    );
  });
});
