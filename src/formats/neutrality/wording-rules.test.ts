// The published rules fit their schema, and a newsroom's own are read, or refused with the place of the mistake.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { anEvent } from '#testing/events-file.ts';
import { adviceOn } from '#testing/read-advice.ts';
import { builtInRules } from './built-in-rules.ts';
import { readWordingRules } from './wording-rules.ts';

const published = (name: string): object =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../public/neutrality/${name}`, import.meta.url)), 'utf8'),
  ) as object;

const OWN = {
  format: 'parley-wording-rules',
  version: 1,
  words: [{ lang: 'en', words: ['clash*'], instead: 'fighting', reason: 'Ours.' }],
};

it('published ones fit their schema', () => {
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(published('rules-1.schema.json'));
  validate(published('rules-1.json'));
  expect(validate.errors ?? []).toEqual([]);
  expect(new Set(builtInRules().words.map(({ lang }) => lang))).toEqual(new Set(['en', 'ar', 'he', 'tr']));
});

it('of a newsroom stand in place of the published ones', () => {
  const file = { events: [anEvent('a', { title: 'Clashes with terrorists: 3 killed' })] };
  const found = adviceOn(file, readWordingRules(OWN));
  expect(found.map(({ found: word, params }) => [word, params['instead']])).toEqual([['"Clashes"', 'fighting']]);
});

it.each([
  ['no object', [], 'expected an object'],
  ['another format', { ...OWN, format: 'x' }, '"format"'],
  ['another version', { ...OWN, version: 2 }, 'version: expected 1'],
  ['no reason', { ...OWN, words: [{ ...OWN.words[0], reason: 1 }] }, 'words.0.reason: expected a text'],
  ['a word of one letter', { ...OWN, words: [{ ...OWN.words[0], words: ['ok', 'a*'] }] }, 'words.0.words.1'],
  ['any ending in the middle', { ...OWN, words: [{ ...OWN.words[0], words: ['a*a*a*a*b'] }] }, '"*" at the end only'],
  [
    'a word without end',
    { ...OWN, words: [{ ...OWN.words[0], words: ['ab'.repeat(101)] }] },
    'words.0.words.0: expected at most 200',
  ],
  [
    'a million words',
    { ...OWN, passives: Array.from({ length: 1_000_000 }, () => 'hit') },
    'at most 20000 words, found 1000001',
  ],
  ['areas that are no list', { ...OWN, areas: {} }, 'areas: expected a list'],
])('are refused with %s', (_what, value, message) => {
  expect(() => readWordingRules(value)).toThrow(message);
});

it('may hold any sign: none is a pattern of its own', () => {
  const words = ['a.b(c)', '[x]y', 'q+/{2}', String.raw`back\slash`, 'dollar$|^'];
  const rules = readWordingRules({ ...OWN, words: [{ ...OWN.words[0], words }] });
  for (const word of words) {
    expect(adviceOn({ events: [anEvent('a', { title: `It says ${word} here` })] }, rules)).toHaveLength(1);
    expect(adviceOn({ events: [anEvent('a', { title: 'aXb(c) xy q2 back dollar' })] }, rules)).toEqual([]);
  }
});
