// What the status line says of a bad address: names and values, short however hostile they are.
import { expect, it } from 'vitest';
import { makeWords } from '#i18n/make-words.ts';
import { troubleText } from './trouble-text.ts';

const words = makeWords('en');
const text = (problems: Parameters<typeof troubleText>[0], tooNew: number | null = null) =>
  troubleText(problems, tooNew, words);

it('says nothing when all is well', () => {
  expect(text([])).toBe('');
});

it('names parameter and value', () => {
  expect(text([{ parameter: 'kind', value: 'wars' }])).toContain('kind=“wars”');
});

it('shows what a value hides, and lets it turn nothing', () => {
  expect(text([{ parameter: 'event', value: '\u202Ea\u0000' }])).toContain(String.raw`event=“\u202ea\u0000”`);
});

it('tells that a link is of a newer version', () => {
  expect(text([], 7)).toContain('version 7');
});

it('stays short, and still names every parameter', () => {
  const many = Array.from({ length: 500 }, () => ({ parameter: 'kind', value: 'x'.repeat(10_000) }));
  const said = text([...many, { parameter: 'tz', value: 'Mars' }, { parameter: 'tz', value: 'Moon' }]);
  expect(said.length).toBeLessThan(600);
  expect(said.match(/\btz\b/g)).toHaveLength(1);
});
