// What comes out of a file: good records whole, bad ones held back and named, the rest of the file as it was.
import { describe, expect, it } from 'vitest';

import { bundledFile, bundledText } from '#testing/bundled-file.ts';
import { anActor, anEvent, aPlace, aSource, eventsText, type RawFile } from '#testing/events-file.ts';
import { problemsOf } from '#testing/read-test-file.ts';
import { readEventsFile } from './read-events-file.ts';

const read = (fields: RawFile) => readEventsFile(eventsText(fields), 'test.json');
const idsOf = (records: Iterable<{ readonly id: string }>) => Array.from(records, ({ id }) => id);

describe('the bundled file', () => {
  const { dataset, problems } = readEventsFile(bundledText, 'sharm-el-sheikh-2025.json');

  it('has no problems', () => {
    expect(problems).toEqual({ errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] });
  });

  it('comes out as it is written', () => {
    expect(dataset.meta).toEqual(bundledFile.meta);
    expect([...dataset.actors.values()]).toEqual(bundledFile.actors);
    expect([...dataset.places.values()]).toEqual(bundledFile.places);
    expect([...dataset.sources.values()]).toEqual(bundledFile.sources);
    expect(dataset.events).toEqual(bundledFile.events);
  });
});

describe('a record that is held back', () => {
  /** Code and field of everything that is told of the event "a", after one that is good. */
  const toldOf = (fields: RawFile, others: RawFile = {}): readonly string[] => {
    const event = { ...anEvent('a'), ...fields };
    const { dataset, problems } = read({ actors: [anActor('egypt')], events: [anEvent('ok'), event], ...others });
    expect(idsOf(dataset.events)).toEqual(['ok']);
    expect([...dataset.actors.keys()], 'nobody stands in for what only it refers to').toEqual(['egypt']);
    return problems.list.map(({ severity, code, field }) => `${severity} ${code} ${field}`);
  };

  it('is told of everything that is wrong with it at once', () => {
    const told = toldOf({
      kind: 'Talks',
      time: { start: '2025-02-30', timeZone: 'Nowhere/City' },
      participants: [
        { actor: 'egipt', role: 'Host' },
        { actor: 'egypt', role: 'host' },
      ],
      place: 'sharm',
      figures: [
        { label: 'dead', value: 'many' },
        { label: 'hurt', value: 3, max: 2 },
      ],
      claims: [{ text: 'x', quote: true }],
    });
    expect(told.toSorted()).toEqual([
      'error bad-date time.start',
      'error not-in-list kind',
      'error not-in-list participants.0.role',
      'error wrong-type figures.0.value',
      'warning figure-out-of-range figures.1.value',
      'warning quote-without-speaker claims.0.speaker',
      'warning unknown-reference participants.0.actor',
      'warning unknown-reference place',
      'warning unknown-zone time.timeZone',
    ]);
  });

  it('with dates in the wrong order, or an id that stands twice, likewise', () => {
    expect(toldOf({ title: '', time: { start: '2025-10-07', end: '2025-10-06' } })).toEqual([
      'error too-short title',
      'error end-before-start time.end',
    ]);
    expect(toldOf({ id: 'ok', time: { start: '2025-02-29' }, place: 'sharm' })).toEqual([
      'error duplicate-id id',
      'error bad-date time.start',
      'warning unknown-reference place',
    ]);
    expect(toldOf({ id: 'ok', kind: 'x' })).toEqual(['error not-in-list kind', 'error duplicate-id id']);
  });

  it.each<[string, RawFile, readonly string[]]>([
    ['a list that is none', { participants: 'egypt', claims: 7 }, ['wrong-type participants', 'wrong-type claims']],
    [
      'a list with other things in it',
      { claims: ['x', null], tags: [1] },
      ['wrong-type claims.0', 'wrong-type claims.1', 'wrong-type tags.0'],
    ],
    ['no time', { time: null }, ['wrong-type time']],
    ['a time without any date', { time: {} }, ['missing-field time.start']],
    [
      'a speaker that is no id',
      { claims: [{ text: 'x', quote: true, speaker: 'A minister' }] },
      ['bad-pattern claims.0.speaker'],
    ],
    ['claimants that are no list', { certainty: 'claimed', claimedBy: 'egypt' }, ['wrong-type claimedBy']],
    ['claimants that are no ids', { certainty: 'claimed', claimedBy: [5] }, ['wrong-type claimedBy.0']],
  ])('is told of each field once: %s', (_what, fields, told) => {
    expect(toldOf(fields)).toEqual(told.map((problem) => `error ${problem}`));
  });

  it('may be an entry of any list', () => {
    const { problems } = read({
      places: [{ id: 'p', name: '', timeZone: 'Nowhere/City' }],
      sources: [{ id: 's', title: 7, published: '2025-02-30' }],
    });
    expect(problems.list.map(({ list, code, field }) => [list, code, field])).toEqual([
      ['places', 'too-short', 'name'],
      ['places', 'unknown-zone', 'timeZone'],
      ['sources', 'wrong-type', 'title'],
      ['sources', 'bad-date', 'published'],
    ]);
  });
});

describe('a file without events', () => {
  it('is a good file', () => {
    const { dataset, problems } = read({});
    expect(dataset).toEqual({
      meta: { title: 'Test file' },
      actors: new Map(),
      places: new Map(),
      sources: new Map(),
      events: [],
    });
    expect(problems.list).toEqual([]);
  });

  it('may begin with a byte order mark', () => {
    expect(readEventsFile(`\uFEFF${eventsText()}`, 'a').problems.list).toEqual([]);
  });
});

describe('a bad record', () => {
  const { dataset, problems } = read({
    events: [anEvent('a'), { ...anEvent('b'), kind: 'talk', tags: 'one' }, 'c', anEvent('d')],
  });

  it('is held back, and the rest is shown', () => {
    expect(idsOf(dataset.events)).toEqual(['a', 'd']);
    expect(problems).toMatchObject({ errors: 3, warnings: 0, heldBack: 2 });
  });

  it('is named, with each field, what was found and what was expected, and where', () => {
    expect(problems.list).toEqual([
      {
        severity: 'error',
        code: 'not-in-list',
        list: 'events',
        index: 1,
        id: 'b',
        field: 'kind',
        found: '"talk"',
        params: { allowed: 'talks, shelling, statement, agreement, attack, report, other' },
        line: 18,
        column: 15,
        suggestion: 'talks',
        group: 0,
      },
      {
        severity: 'error',
        code: 'wrong-type',
        list: 'events',
        index: 1,
        id: 'b',
        field: 'tags',
        found: '"one"',
        params: { expected: 'array' },
        line: 23,
        column: 15,
        suggestion: '["one"]',
        group: 1,
      },
      {
        severity: 'error',
        code: 'wrong-type',
        list: 'events',
        index: 2,
        field: '',
        found: '"c"',
        params: { expected: 'object' },
        line: 25,
        column: 5,
        group: 2,
      },
    ]);
  });

  it('has no id to be named by when its id is none', () => {
    expect(problemsOf({ events: [{ ...anEvent('a'), id: 'a b' }] })).toMatchObject([
      { code: 'bad-pattern', field: 'id', found: '"a b"', params: { pattern: 'id' } },
    ]);
    expect(problemsOf({ events: [{ ...anEvent('a'), id: 'a b' }] })[0]).not.toHaveProperty('id');
  });
});

describe('a list that is none', () => {
  it('is an error, and empty', () => {
    const { dataset, problems } = read({ actors: { a: anActor('a') }, events: [anEvent('a')] });
    expect(problems).toMatchObject({ errors: 1, heldBack: 0 });
    expect(problems.list).toMatchObject([
      { severity: 'error', code: 'wrong-type', list: 'actors', field: '', params: { expected: 'array' } },
    ]);
    expect(dataset.actors.size).toBe(0);
    expect(idsOf(dataset.events)).toEqual(['a']);
  });
});

describe('an id that comes twice', () => {
  it.each(['actors', 'places', 'sources', 'events'] as const)(
    'in %s belongs to the first; the second is held back',
    (list) => {
      const make = { actors: anActor, places: aPlace, sources: aSource, events: anEvent }[list];
      const { dataset, problems } = read({ [list]: [make('a'), make('b'), { ...make('a'), note: undefined }] });
      expect(idsOf(dataset[list].values())).toEqual(['a', 'b']);
      expect(problems.heldBack).toBe(1);
      expect(problems.list).toMatchObject([
        { code: 'duplicate-id', list, index: 2, id: 'a', field: 'id', params: { first: 1 } },
      ]);
    },
  );

  it('belongs to the first that can be used', () => {
    const { dataset, problems } = read({ events: [{ ...anEvent('a'), kind: 'x' }, anEvent('a')] });
    expect(idsOf(dataset.events)).toEqual(['a']);
    expect(problems).toMatchObject({ errors: 2, heldBack: 1 });
    expect(problems.list).toMatchObject([
      { code: 'not-in-list', index: 0 },
      { code: 'duplicate-id', index: 0, id: 'a', params: { first: 2, isShown: 'yes', line: expect.any(Number) } },
    ]);
  });

  it('in records that are held back is told at once, not when they are mended', () => {
    const bad = { ...anEvent('a'), kind: 'x' };
    const { problems } = read({ events: [bad, anEvent('b'), bad, { ...bad, id: undefined }, { ...bad, id: 'c' }] });
    expect(problems).toMatchObject({ heldBack: 4 });
    expect(problems.list.filter(({ code }) => code === 'duplicate-id')).toMatchObject([
      { index: 2, id: 'a', field: 'id', params: { first: 1, isShown: 'no', line: expect.any(Number) } },
    ]);
  });

  it('is another when its letters are large', () => {
    expect(idsOf(read({ events: [anEvent('a'), anEvent('A')] }).dataset.events)).toEqual(['a', 'A']);
  });
});

describe('progress', () => {
  it('is told of events, from none to all', () => {
    const events = Array.from({ length: 5000 }, (_, i) => anEvent(`e${i}`));
    const told: [number, number | null][] = [];
    readEventsFile(eventsText({ events }), 'a', (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [0, null],
      [2048, null],
      [4096, null],
      [5000, 5000],
    ]);
  });
});

describe('a file with more problems than can be listed', () => {
  const bad = (i: number) => ({ ...anEvent(`bad-${i}`), kind: 'x' });
  const pointing = (i: number) => ({ ...anEvent(`e${i}`), relations: [{ type: 'about', event: 'nothing' }] });
  const events = Array.from({ length: 1500 }, (_, i) => (i % 2 ? bad(i) : pointing(i)));
  const { problems } = read({ events });

  it('has all of them counted', () => {
    expect(problems).toMatchObject({ errors: 750, warnings: 750, heldBack: 750 });
  });

  it('lists the first of them in the order of the file, each with its place', () => {
    expect(problems.list.map(({ index }) => index)).toEqual(Array.from({ length: 1500 }, (_, i) => i));
    const lines = problems.list.map(({ line }) => line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines[0]).toBeGreaterThan(0);
  });
});
