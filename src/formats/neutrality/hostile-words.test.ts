// Texts that are made to keep a reader busy are looked at as quickly as others.
import { expect, it } from 'vitest';
import { anActor, anEvent } from '#testing/events-file.ts';
import { adviceOn } from '#testing/read-advice.ts';

const long = (text: string): string => text.repeat(Math.ceil(19_000 / text.length)).slice(0, 19_000);

it.each([
  ['quotation marks that open', '"a '],
  ['apostrophes that open', " 'a"],
  ['marks of several kinds', '“„«‹'],
  ['Hebrew marks between letters', 'א"א ״'],
  ['words that nearly are in the rules', 'terror organi'],
  ['numbers and words', '1 a a '],
  ['auxiliaries', 'was was '],
  ['letters with marks', 'شُ'],
])('%s', (_what, text) => {
  const summary = `regime ${long(text)}`;
  const events = Array.from({ length: 10 }, (_, i) =>
    anEvent(`e${i}`, { title: `killed ${long(text)}`.slice(0, 300), summary }),
  );
  const found = adviceOn({ events });
  expect(found.filter(({ field }) => field === 'summary').length).toBeGreaterThanOrEqual(10);
});

it('a hundred thousand names with such words, and a thousand figures in an event', () => {
  const actors = Array.from({ length: 99_000 }, (_, i) => anActor(`a${i}`, { name: `Regime ${i}` }));
  const figures = Array.from({ length: 1000 }, (_, value) => ({ label: 'Regime', value }));
  const events = Array.from({ length: 20 }, (_, i) => anEvent(`e${i}`, { summary: long('regime '), figures }));
  expect(adviceOn({ actors, events }).length).toBeGreaterThan(0);
});
