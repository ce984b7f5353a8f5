// A saved table answers as the one that was saved, and a damaged one is none at all.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import { actorId, eventId, zoneId, type ZoneId } from '#domain/ids.ts';
import type { TableQuestion, SortKey } from '#domain/question.ts';
import { LANE_CHOICES } from '#domain/vocabulary.ts';
import { datasets, filters, zones } from '#testing/arbitrary-dataset.ts';
import { anActor, anEvent, aPlace, aSource } from '#testing/events-file.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable, type EventTable } from './event-table.ts';
import type { ReadRecord } from './record-store.ts';
import { loadTable, savingTable, type SavedTable } from './save-table.ts';

function saveTable(table: EventTable): SavedTable {
  const steps = savingTable(table);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const WINDOW = { from: Date.UTC(2025, 9, 20), to: Date.UTC(2025, 10, 5) };

function questionsOf(filter: Filter, zone: ZoneId): readonly TableQuestion[] {
  const pages = (['date', 'kind', 'title', 'place', 'mediators'] satisfies SortKey[]).map((by): TableQuestion => ({
    type: 'page',
    filter,
    zone,
    window: null,
    sort: { by, descending: false },
    offset: 0,
    limit: 50,
    locate: eventId('event-3'),
    locale: 'en',
  }));
  const windows = LANE_CHOICES.map((lanes): TableQuestion => ({
    type: 'window',
    filter,
    zone,
    rest: 'fade',
    lanes,
    window: WINDOW,
    columns: 7,
    budget: 20,
    keep: [],
  }));
  const events = Array.from({ length: 12 }, (_, i): TableQuestion => ({
    type: 'event',
    id: eventId(`event-${i}`),
    filter,
    zone,
  }));
  return [
    ...pages,
    ...windows,
    ...events,
    { type: 'density', filter, zone, window: WINDOW, columns: 9 },
    { type: 'facets', filter, limit: 20 },
    { type: 'row-at', filter, zone, window: null, time: { from: 0, to: 0 }, descending: true },
    { type: 'step', filter, zone, from: eventId('event-2'), to: 'next' },
    { type: 'extent', filter, zone },
    { type: 'relax', filter },
  ];
}

const answersOf = (table: EventTable, filter: Filter, zone: ZoneId) =>
  questionsOf(filter, zone).map((question) => answerQuery(table, question));

const recordsOf =
  ({ events }: Dataset): ReadRecord =>
  ({ from }) =>
    events[from] ?? anEvent('nothing');

/** As it comes back from a disk: bytes in one buffer, wherever they fall. */
function storedAndRead({ header, parts }: SavedTable): {
  readonly header: unknown;
  readonly parts: readonly Uint8Array[];
} {
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(size + 1);
  let at = 1;
  const views = parts.map(({ buffer, byteOffset, byteLength }) => {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
    return bytes.subarray(at - byteLength, at);
  });
  return { header: JSON.parse(JSON.stringify(header)), parts: views };
}

const small: Dataset = {
  meta: { title: 'Small', timeZone: 'Africa/Cairo' },
  actors: new Map([[actorId('a'), anActor('a', { names: { ar: 'ا' } })]]),
  places: new Map([aPlace('p')].map((place) => [place.id, place])),
  sources: new Map([aSource('s')].map((source) => [source.id, source])),
  events: [
    anEvent('event-1', {
      title: 'Talks — محادثات',
      participants: [{ actor: actorId('a'), role: 'mediator' }],
      relations: [{ type: 'about', event: eventId('event-2') }],
      placeNote: 'north',
      lang: 'ar',
      tags: ['aid'],
    }),
    anEvent('event-2', { time: { start: '2025-10-07T12:00Z' } }),
  ],
};

describe('a saved table', () => {
  it('answers every question as before', () => {
    fc.assert(
      fc.property(datasets, filters, zones, (dataset, filter, zone) => {
        const table = buildEventTable(dataset);
        const { header, parts } = storedAndRead(saveTable(table));
        const loaded = loadTable(header, parts, recordsOf(dataset));
        expect(loaded && answersOf(loaded, filter, zone)).toEqual(answersOf(table, filter, zone));
      }),
      { numRuns: 60 },
    );
  });

  it('can be saved again, to the same bytes', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const once = saveTable(buildEventTable(dataset));
        const { header, parts } = storedAndRead(once);
        const loaded = loadTable(header, parts, recordsOf(dataset));
        expect(loaded && saveTable(loaded)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out the relations that do not hold', () => {
    const table = {
      ...buildEventTable(small),
      dropped: [{ position: 0, type: 'about', event: eventId('event-2') }],
    } as const;
    const { header, parts } = storedAndRead(saveTable(table));
    const loaded = loadTable(header, parts, recordsOf(small));
    expect(loaded?.records.at(0).relations).toEqual([]);
  });
});

describe('a save that is not as it was written', () => {
  const saved = saveTable(buildEventTable(small));
  const load = (header: unknown, parts: readonly Uint8Array[]) => loadTable(header, parts, recordsOf(small));

  it('is not read, whichever byte of it has changed', () => {
    const { header, parts } = storedAndRead(saved);
    expect(load(header, parts)).not.toBeNull();
    const changed = parts.flatMap((part, number) => Array.from(part.keys(), (at) => ({ number, at })));
    for (const { number, at } of changed) {
      const others = parts.map((part, i) => (i === number ? part.with(at, (part[at] ?? 0) ^ 1) : part));
      expect([number, at, load(header, others)]).toEqual([number, at, null]);
    }
  });

  it.each([
    ['has a part too few', (parts: readonly Uint8Array[]) => parts.slice(1)],
    ['has a part too many', (parts: readonly Uint8Array[]) => [...parts, new Uint8Array(4)]],
    ['has its parts in another order', (parts: readonly Uint8Array[]) => parts.toReversed()],
    ['was cut off', (parts: readonly Uint8Array[]) => parts.map((part) => part.subarray(0, part.length >> 1))],
  ])('is not read when it %s', (_name, change) => {
    const { header, parts } = storedAndRead(saved);
    expect(load(header, change(parts))).toBeNull();
  });

  it('is not read when its header says anything else', () => {
    const { header, parts } = storedAndRead(saved);
    for (const other of [
      { rowCount: 1 },
      { version: 0 },
      { zone: 'UTC' },
      { actors: [] },
      { checksums: [] },
      { places: {} },
    ]) {
      expect(load({ ...(header as object), ...other }, parts)).toBeNull();
    }
    for (const nonsense of [null, undefined, 7, 'a save', [], {}]) expect(load(nonsense, parts)).toBeNull();
  });
});

describe('a save with sums that hold and numbers that do not', () => {
  /** Columns with one number changed, saved as if nothing were wrong. */
  const crooked = (change: Partial<EventTable>): EventTable => ({ ...buildEventTable(small), ...change });
  const table = buildEventTable(small);

  it.each<[string, EventTable]>([
    ['a kind that there is not', crooked({ kinds: Uint8Array.of(99, 0) })],
    ['a place that there is not', crooked({ places: Uint32Array.of(2, 0) })],
    ['an actor that there is not', crooked({ named: { ...table.named, actors: Uint32Array.of(7) } })],
    ['entries that end before they begin', crooked({ named: { ...table.named, offsets: Uint32Array.of(0, 2, 1) } })],
    ['an event twice', crooked({ time: { ...table.time, filePositions: Uint32Array.of(0, 0) } })],
    ['times out of order', crooked({ time: { ...table.time, timeOf: table.time.timeOf.toReversed() } })],
    ['no room in its index of ids', crooked({ ids: { ...table.ids, slots: Uint32Array.of(1, 2) } })],
    ['a column too short', crooked({ statuses: new Uint8Array(1) })],
    ['a title that there is not', crooked({ texts: { ...table.texts, titleOf: Uint32Array.of(0, 2) } })],
    ['a relation to nowhere', crooked({ relations: { ...table.relations, targets: Uint32Array.of(2) } })],
    ['a zone that there is not', crooked({ zone: zoneId('Mars/Olympus') })],
  ])('is not read: %s', (_name, bad) => {
    const { header, parts } = storedAndRead(saveTable(bad));
    expect(loadTable(header, parts, recordsOf(small))).toBeNull();
  });

  it('is read when nothing is changed', () => {
    const { header, parts } = storedAndRead(saveTable(crooked({})));
    const loaded = loadTable(header, parts, recordsOf(small));
    expect(loaded && answersOf(loaded, NO_FILTER, zoneId('UTC'))).toEqual(answersOf(table, NO_FILTER, zoneId('UTC')));
  });
});
