import { describe, expect, it } from 'vitest';
import { CERTAINTIES, KINDS, QUALIFIERS, RELATION_TYPES, ROLES, STATUSES } from '#domain/vocabulary.ts';
import { chooseLanguage } from './languages.ts';
import { makeWords } from './make-words.ts';

const words = makeWords('en');

describe('the language', () => {
  it('is the one of the address, where the page speaks it', () => {
    expect(chooseLanguage('en', ['de'])).toBe('en');
  });
  it("is else the reader's first that the page speaks", () => {
    expect(chooseLanguage(null, ['de-CH', 'en-US'])).toBe('en');
  });
  it('is English for the others', () => {
    expect(chooseLanguage(null, ['de'])).toBe('en');
    expect(chooseLanguage(null, [])).toBe('en');
    expect(chooseLanguage('ar', ['de'])).toBe('en');
  });
});

describe('words', () => {
  it('exist for every word of the events file', () => {
    const all = [
      ...KINDS.map(words.kind),
      ...ROLES.flatMap((role) => [words.role(role), words.facet(role)]),
      ...CERTAINTIES.map(words.certainty),
      ...STATUSES.map(words.status),
      ...QUALIFIERS.map(words.qualifier),
      ...RELATION_TYPES.flatMap((type) => [words.relation(type, 'in'), words.relation(type, 'out')]),
    ];
    expect(all.filter((word) => word === '' || word.includes('.'))).toEqual([]);
  });

  it('count as the language does', () => {
    expect(words.t('duration.hour', { n: 1 })).toBe('1 hour');
    expect(words.t('duration.hour', { n: 1200 })).toBe('1,200 hours');
    expect(words.number(1701)).toBe('1,701');
    expect(words.list(['Egypt', 'Qatar', 'Turkey'])).toBe('Egypt, Qatar and Turkey');
  });

  it("take a name of the file in the reader's language, else as the file has it", () => {
    expect(words.nameOf({ name: 'Türkiye', names: { ar: 'تركيا', 'en-GB': 'Turkey' } })).toEqual({
      text: 'Turkey',
      lang: 'en-GB',
    });
    expect(words.nameOf({ name: 'Türkiye', names: { ar: 'تركيا' } })).toEqual({ text: 'Türkiye' });
  });
});
