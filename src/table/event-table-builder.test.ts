// Events that come one by one make the same table as all of them at once, at any moment of their coming.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '#domain/answer.ts';
import type { Dataset } from '#domain/dataset.ts';
import { eventExtent } from '#domain/event-extent.ts';
import type { ActorRecord, EventRecord, PlaceRecord } from '#domain/event-record.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import { actorId, eventId, placeId, UTC, zoneId, type ZoneId } from '#domain/ids.ts';
import type { PageQuestion, TableQuestion } from '#domain/question.ts';
import { ownZone } from '#domain/zone.ts';
import { datasets, filters, zones } from '#testing/arbitrary-dataset.ts';
import { anActor, anEvent, aPlace } from '#testing/events-file.ts';
import { byTime } from '#testing/plain-answers.ts';
import { answerQuery } from './answer-query.ts';
import { EventTableBuilder, type BuildOptions } from './event-table-builder.ts';
import { buildEventTable, type EventTable } from './event-table.ts';

const inMemory = (events: readonly EventRecord[]): BuildOptions => ({
  recordAt: ({ from }) => events[from] ?? anEvent('nothing'),
});

function addAll(builder: EventTableBuilder, events: readonly EventRecord[], from = 0): void {
  for (const [i, event] of events.entries()) if (i >= from) builder.add(event, { from: i, to: i + 1 });
}

const page = (filter = NO_FILTER, zone: ZoneId = UTC): PageQuestion => ({
  type: 'page',
  filter,
  zone,
  window: null,
  sort: { by: 'title', descending: false },
  offset: 0,
  limit: 100,
  locate: null,
  locale: 'en',
});

/** One of each kind that looks at all rows. */
const questionsOf = (filter: Filter, zone: ZoneId): readonly TableQuestion[] => [
  page(filter, zone),
  { type: 'facets', filter, limit: 100 },
  { type: 'extent', filter, zone },
  {
    type: 'window',
    filter,
    zone,
    rest: 'fade',
    lanes: 'actor',
    window: { from: 0, to: 2e12 },
    columns: 5,
    budget: 20,
    keep: [],
  },
];
const answersOf = (table: EventTable, filter: Filter, zone: ZoneId) => [
  ...questionsOf(filter, zone).map((question) => answerQuery(table, question)),
  ...Array.from({ length: 41 }, (_, i) =>
    answerQuery(table, { type: 'event', id: eventId(`event-${i}`), filter, zone }),
  ),
];

/** What a line of the list says, read from the record. */
function plainSummary(event: EventRecord, { meta, actors, places }: Dataset, zone: ZoneId): EventSummary {
  const place = event.place === undefined ? undefined : places.get(event.place);
  const mediators = (event.participants ?? []).flatMap(({ actor, role }) =>
    role === 'mediator' ? (actors.get(actor) ?? []) : [],
  );
  const ref = <Id extends string>({ id, name, names }: (ActorRecord | PlaceRecord) & { readonly id: Id }) => ({
    id,
    name,
    ...(names && { names }),
  });
  return {
    id: event.id,
    title: event.title,
    ...(event.lang !== undefined && { lang: event.lang }),
    kind: event.kind,
    status: event.status ?? 'occurred',
    certainty: event.certainty ?? 'reported',
    time: event.time,
    zone: ownZone(event.time.timeZone, place?.timeZone, meta.timeZone),
    extent: eventExtent(event.time, zone),
    place: place ? ref(place) : null,
    ...(event.placeNote !== undefined && { placeNote: event.placeNote }),
    mediators: [...new Set(mediators)].map(ref),
  };
}

describe('a table', () => {
  it('says of each event what its record says', () => {
    const more = fc.record(
      {
        status: fc.constantFrom('planned', 'ongoing'),
        lang: fc.constantFrom('ar', 'he', 'zh-Hant'),
        time: fc.constantFrom(
          { start: '2025-10-07', label: 'overnight / late' },
          { asOf: '2025-10', basis: 'inferred', timeZone: 'Asia/Gaza' },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(datasets, fc.array(more, { maxLength: 40 }), zones, (dataset, extras, zone) => {
        const events = dataset.events.map((event, i) => ({ ...event, ...extras[i] }));
        const whole = { ...dataset, events };
        const rows = byTime(whole, zone).map(({ id }) => {
          const answer = answerQuery(buildEventTable(whole), { type: 'event', id, filter: NO_FILTER, zone });
          return answer.found ? answer.detail.summary : null;
        });
        expect(rows).toEqual(byTime(whole, zone).map((event) => plainSummary(event, whole, zone)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a growing table', () => {
  it('is that of the events so far, and stays so while more come', () => {
    fc.assert(
      fc.property(datasets, filters, zones, fc.nat(40), (dataset, filter, zone, some) => {
        const { events } = dataset;
        const builder = new EventTableBuilder(dataset);
        addAll(builder, events.slice(0, some));
        const early = builder.build(dataset, inMemory(events));
        const first = answersOf(early, filter, zone);
        expect(first).toEqual(answersOf(buildEventTable({ ...dataset, events: events.slice(0, some) }), filter, zone));
        addAll(builder, events, some);
        const late = builder.build(dataset, inMemory(events));
        expect(answersOf(late, filter, zone)).toEqual(answersOf(buildEventTable(dataset), filter, zone));
        const again: EventTable = { ...early };
        expect(answersOf(again, filter, zone)).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('has actors and places that the file told of while events came', () => {
    const head = { meta: { title: 'Live' }, actors: new Map(), places: new Map(), sources: new Map() };
    const events = ['a', 'b'].map((id) =>
      anEvent(id, { participants: [{ actor: actorId(id), role: 'mediator' }], place: placeId(id) }),
    );
    const builder = new EventTableBuilder(head);
    const told = (table: EventTable) =>
      answerQuery(table, page()).rows.map(({ id, mediators, place }) => [
        id,
        mediators.map(({ name }) => name).join(),
        place?.name,
      ]);
    const tables = events.map((event, i) => {
      head.actors.set(event.id, anActor(event.id));
      head.places.set(event.id, aPlace(event.id));
      builder.add(event, { from: i, to: i + 1 });
      return builder.build(head, inMemory(events));
    });
    expect(tables.map(told)).toEqual([
      [['a', 'Actor a', 'Place a']],
      [
        ['a', 'Actor a', 'Place a'],
        ['b', 'Actor b', 'Place b'],
      ],
    ]);
  });
});

describe('relations', () => {
  const head = { meta: { title: 'Parts' }, actors: new Map(), places: new Map(), sources: new Map() };
  const partOf = (id: string) => ({ type: 'part-of', event: eventId(id) }) as const;
  const events = [
    anEvent('part', { relations: [partOf('whole'), { type: 'about', event: eventId('unheard-of') }] }),
    anEvent('whole', { relations: [partOf('part')] }),
  ];
  const relationsOf = (table: EventTable, id: string) => {
    const answer = answerQuery(table, { type: 'event', id: eventId(id), filter: NO_FILTER, zone: zoneId('UTC') });
    if (!answer.found) return null;
    const { record, related } = answer.detail;
    return { record: record.relations, related: related.map(({ direction, event }) => `${direction} ${event.id}`) };
  };

  it('that lead nowhere are left out, until the event comes', () => {
    const builder = new EventTableBuilder(head);
    addAll(builder, events.slice(0, 1));
    const early = builder.build(head, inMemory(events));
    addAll(builder, events, 1);
    const late = builder.build(head, inMemory(events));
    expect(relationsOf(early, 'part')).toEqual({ record: [], related: [] });
    expect(relationsOf(late, 'part')).toEqual({ record: [partOf('whole')], related: ['out whole', 'in whole'] });
    expect(relationsOf(early, 'whole')).toBeNull();
  });

  it('that are told not to hold are left out on both sides', () => {
    const builder = new EventTableBuilder(head);
    addAll(builder, events);
    const table = builder.build(head, { ...inMemory(events), dropped: [{ position: 1, ...partOf('part') }] });
    expect(relationsOf(table, 'part')).toEqual({ record: [partOf('whole')], related: ['out whole'] });
    expect(relationsOf(table, 'whole')).toEqual({ record: [], related: ['in part'] });
  });
});
