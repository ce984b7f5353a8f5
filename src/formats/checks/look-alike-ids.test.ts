// Ids that look the same to people are told, with both places; those that do not are left alone.
import { describe, expect, it } from 'vitest';
import { anActor, anEvent, eventsText } from '#testing/events-file.ts';
import { problemsOf } from '#testing/read-test-file.ts';

const told = (...ids: readonly string[]): readonly unknown[] =>
  problemsOf({ events: ids.map((id) => anEvent(id)) }).map(({ code, id, params }) => [code, id, params['other']]);

it.each([
  ['Talks-1', 'talks-1'],
  ['talks_1', 'talks-1'],
  ['talks.l', 'talks.1'],
  ['REPORT-1O', 'REPORT-10'],
  ['Israel', 'lsrael'],
])('%s beside %s', (id, other) => {
  expect(told(other, 'b', id)).toEqual([['look-alike-id', id, other]]);
});

it('not those that only are near to each other', () => {
  expect(told('ball', 'bail', 'talks-1', 'talks-11', 'talks-1-1', 'a-b', 'ab')).toEqual([]);
});

it('each once, however many look like it', () => {
  expect(told('a', 'A', 'b').length).toBe(1);
  expect(told('ab-1', 'AB-1', 'Ab-1').map((one) => (one as unknown[])[1])).toEqual(['AB-1', 'Ab-1']);
});

describe('the words', () => {
  const text = eventsText({ actors: [anActor('hamas'), anActor('Hamas')], events: [anEvent('a'), anEvent('a')] });

  it('name both places', () => {
    const lineOf = (part: string, nth: number): number => {
      const at = text.split(part, nth).join(part).length;
      return text.slice(0, at).split('\n').length;
    };
    const [alike, twice] = problemsOf(text);
    expect(alike).toMatchObject({ list: 'actors', id: 'Hamas', line: lineOf('"Hamas"', 1) });
    expect(alike?.params['line']).toBe(lineOf('"hamas"', 1));
    expect(twice).toMatchObject({ code: 'duplicate-id', line: lineOf('"id": "a"', 2) });
    expect(twice?.params['line']).toBe(lineOf('"id": "a"', 1));
  });
});
