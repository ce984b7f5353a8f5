// Of any file: a valid one comes out whole, and of a spoilt one the spoilt record and field are named.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoadError, type ProblemCode } from '#domain/problem.ts';
import { validFile } from '#testing/arbitrary-events-file.ts';
import type { RawFile } from '#testing/events-file.ts';
import { readEventsFile } from './read-events-file.ts';

type Event = Readonly<Record<string, unknown>> & { readonly id: string };
const eventsOf = (file: RawFile) => file['events'] as readonly Event[];

describe('any valid file', () => {
  it('has no problems, and nothing of it is lost', () => {
    fc.assert(
      fc.property(validFile, fc.constantFrom('', '  '), (file, space) => {
        const { dataset, problems } = readEventsFile(JSON.stringify(file, null, space), 'test.json');
        const asWritten = JSON.parse(JSON.stringify(file)) as typeof file;
        expect(problems).toEqual({ errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] });
        expect(dataset.meta).toEqual(asWritten['meta']);
        expect([...dataset.actors.values()]).toEqual(asWritten['actors']);
        expect([...dataset.places.values()]).toEqual(asWritten['places']);
        expect([...dataset.sources.values()]).toEqual(asWritten['sources']);
        expect(dataset.events).toEqual(asWritten['events']);
      }),
      { numRuns: 150 },
    );
  });
});

interface Harm {
  readonly code: ProblemCode;
  readonly field: string;
  readonly harm: (event: Event) => object;
}

const ERRORS: readonly Harm[] = [
  { code: 'missing-field', field: 'title', harm: ({ title: _title, ...rest }) => rest },
  { code: 'wrong-type', field: 'summary', harm: (event) => ({ ...event, summary: 3 }) },
  { code: 'not-in-list', field: 'kind', harm: (event) => ({ ...event, kind: 'constructor' }) },
  { code: 'bad-pattern', field: 'lang', harm: (event) => ({ ...event, lang: '__proto__' }) },
  { code: 'too-long', field: 'placeNote', harm: (event) => ({ ...event, placeNote: 'x'.repeat(301) }) },
  { code: 'bad-date', field: 'time.start', harm: (event) => ({ ...event, time: { start: '2025-02-29' } }) },
  { code: 'bad-date', field: 'time.asOf', harm: (event) => ({ ...event, time: { start: '2025', asOf: 'today' } }) },
  {
    code: 'end-before-start',
    field: 'time.end',
    harm: (event) => ({ ...event, time: { start: '2025-10-07', end: '2025-10-05' } }),
  },
  {
    code: 'not-in-list',
    field: 'participants.0.role',
    harm: (event) => ({ ...event, participants: [{ actor: 'a0', role: 'boss' }] }),
  },
  { code: 'wrong-type', field: 'codes.a/b~c', harm: (event) => ({ ...event, codes: { 'a/b~c': 1 } }) },
  { code: 'missing-field', field: 'sources.0.source', harm: (event) => ({ ...event, sources: [{ locator: 'x' }] }) },
  { code: 'duplicate-id', field: 'id', harm: (event) => ({ ...event, id: 'e0' }) },
];

const WARNINGS: readonly Harm[] = [
  { code: 'unknown-key', field: 'titel', harm: (event) => ({ ...event, titel: 'x' }) },
  { code: 'unknown-reference', field: 'place', harm: (event) => ({ ...event, place: 'nowhere' }) },
  {
    code: 'unknown-zone',
    field: 'time.timeZone',
    harm: (event) => ({ ...event, time: { start: '2025', timeZone: 'A/B' } }),
  },
  {
    code: 'quote-without-speaker',
    field: 'claims.0.speaker',
    harm: (event) => ({ ...event, claims: [{ text: 'x', quote: true }] }),
  },
  {
    code: 'figure-out-of-range',
    field: 'figures.0.value',
    harm: (event) => ({ ...event, figures: [{ label: 'x', value: 3, of: 2 }] }),
  },
];

/** A valid file, one event of it (never the first), and the same file with that event spoilt. */
const spoilt = (harms: readonly Harm[]) =>
  fc
    .tuple(validFile, fc.nat(), fc.constantFrom(...harms))
    .filter(([file]) => eventsOf(file).length > 1)
    .map(([file, pick, harm]) => {
      const index = 1 + (pick % (eventsOf(file).length - 1));
      const events = eventsOf(file).map((event, i) => (i === index ? harm.harm(event) : event));
      return {
        index,
        harm,
        text: JSON.stringify({ ...file, events }, null, 1),
        ids: eventsOf(file).map(({ id }) => id),
      };
    });

/** The last key of a field stands on the line that the problem names, where it stands in the file at all. */
function expectPlace(text: string, { field, found, line = 0 }: { field: string; found: string; line?: number }): void {
  const key = field.split('.').at(-1) ?? '';
  const lineText = text.split('\n')[line - 1] ?? '';
  expect(found === '' || lineText.includes(JSON.stringify(key))).toBe(true);
}

describe('any file with one spoilt event', () => {
  it('has that record and field named, and the record held back', () => {
    fc.assert(
      fc.property(spoilt(ERRORS), ({ index, harm, text, ids }) => {
        const { dataset, problems } = readEventsFile(text, 'test.json');
        const errors = problems.list.filter(({ severity }) => severity === 'error');
        expect(errors).toMatchObject([{ code: harm.code, list: 'events', index, field: harm.field }]);
        for (const error of errors) expectPlace(text, error);
        expect(problems.heldBack).toBe(1);
        expect(dataset.events.map(({ id }) => id)).toEqual(ids.filter((_, i) => i !== index));
      }),
      { numRuns: 200 },
    );
  });

  it('has the event still, when what is wrong is a warning', () => {
    fc.assert(
      fc.property(spoilt(WARNINGS), ({ index, harm, text, ids }) => {
        const { dataset, problems } = readEventsFile(text, 'test.json');
        expect(problems.list).toMatchObject([
          { severity: 'warning', code: harm.code, list: 'events', index, id: ids[index], field: harm.field },
        ]);
        for (const warning of problems.list) expectPlace(text, warning);
        expect(dataset.events.map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 200 },
    );
  });
});

function outcomeOf(text: string): 'read' | 'refused' {
  try {
    readEventsFile(text, 'test.json');
    return 'read';
  } catch (error) {
    if (error instanceof LoadError) return 'refused';
    throw error;
  }
}

describe('any text at all', () => {
  it('is read or refused, never an error of ours', () => {
    const piece = fc.oneof(fc.jsonValue(), validFile).map((value) => JSON.stringify(value));
    const cutShort = fc.tuple(piece, fc.nat()).map(([json, at]) => json.slice(0, at % (json.length + 1)));
    const anyJson = fc
      .jsonValue()
      .map((value) =>
        JSON.stringify({ format: 'conflict-timeline', version: 1, meta: value, actors: value, events: [value] }),
      );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), cutShort, anyJson), (text) => {
        expect(['read', 'refused']).toContain(outcomeOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
