// What is suggested instead of a mistake: what was plainly meant, and nothing where it could have been several things.
import { describe, expect, it } from 'vitest';
import { anActor, anEvent, aPlace } from '#testing/events-file.ts';
import { problemsOf } from '#testing/read-test-file.ts';
import { nearestWord } from './suggest.ts';

const suggestionOf = (fields: object): string | undefined =>
  problemsOf({ actors: [anActor('hamas'), anActor('qatar')], events: [{ ...anEvent('a'), ...fields }] })[0]?.suggestion;

describe('a field of an event', () => {
  it.each([
    [{ kind: 'Talks' }, 'talks'],
    [{ kind: ' shelling ' }, 'shelling'],
    [{ kind: 'statment' }, 'statement'],
    [{ kind: 'picnic' }, undefined],
    [{ titel: 'x', title: 'x' }, undefined],
    [{ sumary: 'x' }, 'summary'],
    [{ time: { start: '2025', zone: 'UTC' } }, undefined],
    [{ time: { start: '2025', lable: 'x' } }, undefined],
    [{ time: { start: '2025', duraton: 'PT1H' } }, 'duration'],
    [{ time: { start: '2025/10/7' } }, '2025-10-07'],
    [{ time: { start: '20251007' } }, '2025-10-07'],
    [{ time: { start: '2025-10-07 12:00+03:00' } }, '2025-10-07T12:00+03:00'],
    [{ time: { start: '2025/02/30' } }, undefined],
    [{ time: { start: '7/10/2025' } }, undefined],
    [{ participants: [{ actor: 'hamaz', role: 'party' }] }, 'hamas'],
    [{ participants: [{ actor: 'Qatar', role: 'party' }] }, 'qatar'],
    [{ participants: [{ actor: 'egypt', role: 'party' }] }, undefined],
    [{ participants: [{ actor: 'hamas', role: 'mediater' }] }, 'mediator'],
    [{ id: 'first talks' }, 'first-talks'],
    [{ figures: [{ label: 'x', value: '12' }] }, '12'],
    [{ tags: 'ceasefire' }, '["ceasefire"]'],
  ])('%j: %j', (fields, wanted) => {
    expect(suggestionOf(fields)).toBe(wanted);
  });
});

it('of a place: a country in capitals, and the key', () => {
  const [country, key] = problemsOf({
    places: [
      { ...aPlace('a'), country: 'eg' },
      { ...aPlace('b'), presision: 'near' },
    ],
  });
  expect(country?.suggestion).toBe('EG');
  expect(key?.suggestion).toBe('precision');
});

it('of the file itself: the list', () => {
  expect(problemsOf({ actor: [] })[0]?.suggestion).toBe('actors');
});

it('of a table: the column', () => {
  expect(problemsOf('id,kind,title,start,mediatr\na,talks,b,2025,c')[0]?.suggestion).toBe('mediator');
});

describe('the nearest word', () => {
  it('is none where two are as near', () => {
    expect(nearestWord('event-12x', ['event-121', 'event-122'])).toBeUndefined();
  });

  it('is the one that only differs in case, however many are near', () => {
    expect(nearestWord('Event-12', ['event-11', 'event-12', 'event-13'])).toBe('event-12');
  });

  it('is none for a word of a few letters, and none for a book', () => {
    expect(nearestWord('abc', ['abd'])).toBeUndefined();
    expect(nearestWord('a'.repeat(1_000_000), ['a'.repeat(999_999)])).toBeUndefined();
  });
});
