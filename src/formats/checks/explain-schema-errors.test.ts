// Each broken rule of the schema as one problem that a person can understand.
import { describe, expect, it } from 'vitest';
import { anActor, anEvent, aPlace, aSource, eventsText, type RawFile } from '#testing/events-file.ts';
import { problemsOf } from '#testing/read-test-file.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

const read = (fields: RawFile) => readEventsFile(eventsText(fields), 'test.json');

describe('a field', () => {
  it.each([
    [{ title: undefined }, 'missing-field', 'title', { allowed: 'title', count: 1 }],
    [{ title: '' }, 'too-short', 'title', { limit: 1 }],
    [{ title: ' \n' }, 'too-short', 'title', { limit: 1 }],
    [{ title: 'x'.repeat(301) }, 'too-long', 'title', { limit: 300 }],
    [{ time: {} }, 'missing-field', 'time.start', { allowed: 'start, asOf', count: 2 }],
    [{ time: { start: '7 October' } }, 'bad-date', 'time.start', { reason: 'shape' }],
    [{ time: { start: '2025', end: 'now' } }, 'bad-date', 'time.end', { reason: 'end' }],
    [{ time: { start: '2025', end: 2026 } }, 'bad-date', 'time.end', { reason: 'end' }],
    [{ time: { start: '2025', duration: '4 h' } }, 'bad-pattern', 'time.duration', { pattern: 'duration' }],
    [{ time: { start: '2025', timeZone: 'Cairo' } }, 'bad-pattern', 'time.timeZone', { pattern: 'zone' }],
    [{ lang: 'english' }, 'bad-pattern', 'lang', { pattern: 'lang' }],
    [{ codes: { acled: 7 } }, 'wrong-type', 'codes.acled', { expected: 'string' }],
    [{ participants: [{ actor: 'a' }] }, 'missing-field', 'participants.0.role', { allowed: 'role', count: 1 }],
    [{ figures: [{ label: 'dead', value: '12' }] }, 'wrong-type', 'figures.0.value', { expected: 'number' }],
    [{ claims: [{ text: 'x', quote: 'yes' }] }, 'wrong-type', 'claims.0.quote', { expected: 'boolean' }],
  ])('that breaks a rule is one problem: %j', (fields, code, field, params) => {
    const problems = problemsOf({ actors: [anActor('a')], events: [{ ...anEvent('a'), ...fields }] });
    expect(problems).toMatchObject([{ severity: 'error', code, field, params }]);
  });

  it.each([
    ['actors', { ...anActor('a'), iso: 'eg' }, 'bad-pattern', 'iso', { pattern: 'country' }],
    ['actors', { ...anActor('a'), wikidata: '79' }, 'bad-pattern', 'wikidata', { pattern: 'qid' }],
    ['actors', { ...anActor('a'), names: { arabic: 'x' } }, 'bad-pattern', 'names.arabic', { pattern: 'lang' }],
    ['places', { ...aPlace('a'), lon: 34 }, 'needs-other-field', 'lon', { other: 'lat' }],
    ['places', { ...aPlace('a'), lon: 34, lat: 95 }, 'out-of-range', 'lat', { bound: 'maximum', limit: 90 }],
    ['places', { ...aPlace('a'), lon: -181, lat: 5 }, 'out-of-range', 'lon', { bound: 'minimum', limit: -180 }],
    ['sources', { ...aSource('a'), url: 'javascript:alert(1)' }, 'bad-pattern', 'url', { pattern: 'url' }],
    ['sources', { ...aSource('a'), published: '2025-02-29' }, 'bad-date', 'published', { reason: 'noSuchDay' }],
  ])('of an entry of %s that breaks a rule is one problem: %j', (list, record, code, field, params) => {
    expect(problemsOf({ [list]: [record] })).toMatchObject([{ severity: 'error', code, list, field, params }]);
  });

  it('with a bad name is shown at its name', () => {
    const [problem] = problemsOf({ actors: [{ ...anActor('a'), names: { arabic: 'x' } }] });
    expect(problem).toMatchObject({ found: '"arabic"', line: 13, column: 9 });
  });
});

describe('an unknown key', () => {
  const note = { deeper: [1] };

  it('is a warning, and left out of the record', () => {
    const { dataset, problems } = read({
      events: [{ ...anEvent('a'), titel: 'x', time: { start: '2025', tz: 'UTC' } }],
    });
    expect(dataset.events).toEqual([anEvent('a', { time: { start: '2025' } })]);
    expect(problems.list).toMatchObject([
      { severity: 'warning', code: 'unknown-key', field: 'titel', found: '"x"', line: 16, column: 7 },
      { severity: 'warning', code: 'unknown-key', field: 'time.tz', found: '"UTC"', line: 14, column: 9 },
    ]);
  });

  it('beside the lists of the file is one too', () => {
    expect(problemsOf({ stories: [] })).toMatchObject([{ severity: 'warning', list: 'file', field: 'stories' }]);
  });

  it('does not save a record that has worse', () => {
    const { dataset, problems } = read({ events: [{ ...anEvent('a'), titel: 'x', kind: 'x' }] });
    expect(dataset.events).toEqual([]);
    expect(problems).toMatchObject({ errors: 1, warnings: 1, heldBack: 1 });
  });

  it('that begins with x- is kept without a word, wherever it stands', () => {
    const event = { ...anEvent('a'), 'x-note': note, time: { start: '2025', 'x-note': note } };
    const { dataset, problems } = read({ 'x-note': note, meta: { title: 'x', 'x-note': note }, events: [event] });
    expect(problems.list).toEqual([]);
    expect(dataset.events).toEqual([event]);
  });

  it('of editors, $schema, is known', () => {
    expect(problemsOf({ $schema: './events-1.schema.json' })).toEqual([]);
  });
});
