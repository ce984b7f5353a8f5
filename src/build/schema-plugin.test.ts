// The compiled schema checks what the published one says, and is plain code.

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOfEvent,
  knownKeys,
  validateActor,
  validateEvent,
  validateEventFields,
  validateMeta,
  validatePlace,
  validateSource,
} from 'virtual:events-schema';
import { validFile } from '#testing/arbitrary-events-file.ts';
import { compileEventsSchema } from './schema-plugin.ts';

const event = { id: 'talks-1', kind: 'talks', title: 'Talks open', time: { start: '2025-10-06' } };

describe('the compiled schema', () => {
  it('accepts a good record of each part', () => {
    expect(validateMeta({ title: 'A file', updated: '2025-10-08T09:30:00+03:00', 'x-mine': 1 })).toBe(true);
    expect(validateActor({ id: 'egypt', name: 'Egypt', names: { ar: 'مصر' } })).toBe(true);
    expect(validatePlace({ id: 'sharm', name: 'Sharm El-Sheikh', lon: 34.3, lat: 27.9, precision: 'near' })).toBe(true);
    expect(validateSource({ id: 's1', title: 'An article' })).toBe(true);
    expect(validateEvent(event)).toBe(true);
    expect(validateEvent.errors).toBeNull();
  });

  it('names every broken rule of a record, with its place', () => {
    expect(validateEvent({ ...event, kind: 'party', time: { start: '7 October' }, colour: 'red' })).toBe(false);
    expect(validateEvent.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toEqual([
      ' additionalProperties',
      '/kind enum',
      '/time/start pattern',
    ]);
    expect(validateEvent.errors?.[1]?.params['allowedValues']).toContain('talks');
  });

  it('counts characters as a reader does, not their halves', () => {
    expect(validateEvent({ ...event, title: '🕊'.repeat(300) })).toBe(true);
    expect(validateEvent({ ...event, title: '🕊'.repeat(301) })).toBe(false);
  });

  it('takes just the ids, lines and names of keys that the patterns of the schema take', () => {
    const unit = fc.constantFrom(
      'a',
      'Z',
      '7',
      '.',
      '_',
      '~',
      '-',
      'x',
      ' ',
      '\u00A0',
      '\u2003',
      '\uFEFF',
      'é',
      '🕊',
      '/',
      '{',
    );
    const text = fc.oneof(
      fc.string({ unit, maxLength: 4 }),
      fc.integer({ min: 126, max: 130 }).map((n) => 'a'.repeat(n)),
    );
    fc.assert(
      fc.property(text, (some) => {
        expect(validateEvent({ ...event, id: some })).toBe(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/u.test(some));
        expect(validateEvent({ ...event, title: some })).toBe(/\S/u.test(some));
        const isKey = ['id', 'kind', 'title', 'time'].includes(some) || some.startsWith('x-');
        expect(validateEvent({ ...event, [some]: 1 })).toBe(isKey);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the fields of events for good just where it takes the event', () => {
    const harm = fc.constantFrom(
      {},
      { kind: 'x' },
      { tags: [''] },
      { time: {} },
      { id: undefined },
      { figures: [{ label: 'x' }] },
      { sources: [{ source: ' ' }, {}] },
      { claims: [{ text: 'x', cite: { source: 1 } }] },
    );
    fc.assert(
      fc.property(validFile, harm, (file, fields) => {
        for (const one of file['events'] as object[]) {
          const record: unknown = JSON.parse(JSON.stringify({ ...one, ...fields }));
          const found = fieldsOfEvent(record);
          const isFree = Object.keys(record as object).some((key) => key.startsWith('x-'));
          expect(found === null).toBe(isFree);
          expect(found !== null && validateEventFields(found)).toBe(found !== null && validateEvent(record));
        }
      }),
    );
    expect([1, null, 'x', [], { ...event, colour: 1 }].map(fieldsOfEvent)).toEqual([null, null, null, null, null]);
    expect(fieldsOfEvent(JSON.parse('{"__proto__":{"id":"a"}}'))).toBeNull();
    expect(fieldsOfEvent(event)).toEqual(event);
  });

  it.each(['2025-10-08', '2025-10-08T09:30', '2025-10-08 09:30:00Z', '2025-13-08T09:30:00Z'])(
    'does not take %s for a time of update',
    (updated) => {
      expect(validateMeta({ title: 'A file', updated })).toBe(false);
    },
  );

  it('is plain code: nothing is loaded or evaluated at run time', () => {
    const code = compileEventsSchema(readFileSync('public/schema/events-1.schema.json', 'utf8'));
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\(|new Function/);
  });

  it('is refused when it would need the library of the compiler', () => {
    const $id = 'urn:test:1';
    const same = { type: 'array', uniqueItems: true, items: { type: 'object' } };
    const part = { type: 'object', properties: { list: same } };
    const $defs = { actor: part, place: part, source: part, event: part };
    expect(() => compileEventsSchema(JSON.stringify({ $id, properties: { meta: part }, $defs }))).toThrow(
      /needs require\(/,
    );
  });
});

it('names the keys that each object may have, also where the schema only refers to it', () => {
  expect(knownKeys['file']?.['']).toContain('events');
  expect(knownKeys['meta']?.['view']).toEqual(['from', 'to']);
  expect(knownKeys['actors']?.['']).toContain('represents');
  expect(knownKeys['events']?.['claims.*.cite']).toEqual(['source', 'locator', 'exact']);
});
