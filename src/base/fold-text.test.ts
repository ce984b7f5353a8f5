// Folding finds a word however it is written; matches are given in the text as it stands.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, foldText } from './fold-text.ts';

const marked = (text: string, ...terms: string[]) =>
  findMatches(text, terms).map(({ start, end }) => text.slice(start, end));

describe('foldText', () => {
  it.each([
    ['Türkiye', 'Turkiye'],
    ['TÜRKİYE', 'turkiye'],
    ['Diyarbakır', 'DIYARBAKIR'],
    ['Sa’adat', 'Saadat'],
    ["Sa'adat", 'Sa’adat'],
    ['Saʿadat', 'saʾadat'],
    ['Al-Quds', 'al quds'],
    ['Al‑Quds', 'AL–QUDS'],
    ['Sharm  El‑Sheikh', 'sharm el\nsheikh'],
    ['حَمَاس', 'حماس'],
    ['حمـــاس', 'حماس'],
    ['أحمد', 'احمد'],
    ['إسرائيل', 'اسرائيل'],
    ['القرآن', 'القران'],
    ['ٱلقدس', 'القدس'],
    ['مصطفى', 'مصطفي'],
    ['غزة', 'غزه'],
    ['ایران', 'ايران'],
    ['٢٠٢٥', '2025'],
    ['יְרוּשָׁלַיִם', 'ירושלים'],
    ['צה״ל', 'צה"ל'],
    ['תל־אביב', 'תל אביב'],
    ['Straße', 'STRASSE'],
    ['Øresund', 'oresund'],
    ['ﬁnal', 'final'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['co\u00adoperation', 'cooperation'],
  ])('folds %s and %s alike', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('keeps apart what differs in its letters', () => {
    expect(foldText('Gaza')).not.toBe(foldText('Giza'));
    expect(foldText('की')).not.toBe(foldText('का'));
  });

  /** Of all that a string can hold, half surrogate pairs too. */
  const anyText = fc
    .array(fc.oneof(fc.nat(0x10ffff), fc.nat(0x2fff)), { maxLength: 10 })
    .map((codes) => String.fromCodePoint(...codes));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('folds a whole text as it folds its parts', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('aB-’\'" \tئüİß٣حَيִ')) });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(foldText(`${one}é${other}`)).toBe(`${foldText(`${one}e`)}${foldText(`e${other}`).slice(1)}`);
      }),
    );
  });
});

describe('findMatches', () => {
  it('finds a word in the text as it is written', () => {
    expect(marked('Ahmad Sa’adat and Hassan Salameh', 'saadat')).toEqual(['Sa’adat']);
    expect(marked('In TÜRKİYE today', 'turkiye')).toEqual(['TÜRKİYE']);
    expect(marked('قالت حَمَاسُ أمس', 'حماس')).toEqual(['حَمَاسُ']);
    expect(marked('the Al-Quds Brigades', 'al quds')).toEqual(['Al-Quds']);
  });

  it('leaves quotation marks outside', () => {
    expect(marked('called “positive,” by some', 'positive')).toEqual(['positive']);
  });

  it('takes the whole of a letter that folds to two', () => {
    expect(marked('Straße', 'stras')).toEqual(['Straß']);
    expect(marked('ﬁne', 'i')).toEqual(['ﬁ']);
  });

  it('takes in the marks of the last letter', () => {
    expect(marked('cafe\u0301 noir', 'cafe')).toEqual(['cafe\u0301']);
  });

  it('gives every place, in order, and merges what overlaps or touches', () => {
    expect(findMatches('talks on talks', ['talk', 'alks'])).toEqual([
      { start: 0, end: 5 },
      { start: 9, end: 14 },
    ]);
    expect(marked('aaaa', 'aa')).toEqual(['aaaa']);
    expect(marked('abcd', 'ab', 'cd')).toEqual(['abcd']);
  });

  it('finds nothing for empty terms', () => {
    expect(findMatches('talks', [])).toEqual([]);
    expect(findMatches('talks', ['', '’'])).toEqual([]);
  });

  it('gives ranges whose text holds the term, and covers every term that the folded text holds', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from("aAáßs'- İi٢حَح𝒜")) });
    fc.assert(
      fc.property(letters, letters, (text, term) => {
        const wanted = foldText(term).trim();
        const found = findMatches(text, [term]);
        expect(found.length > 0).toBe(wanted !== '' && foldText(text).includes(wanted));
        for (const { start, end } of found) expect(foldText(text.slice(start, end))).toContain(wanted);
      }),
      { numRuns: 1000 },
    );
  });
});
