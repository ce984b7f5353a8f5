// Densities, extents, steps, pages and single events equal what walking over all events would find.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventSummary } from '#domain/answer.ts';
import type { Dataset } from '#domain/dataset.ts';
import { eventExtent } from '#domain/event-extent.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import { eventId, UTC, zoneId, type EventId, type ZoneId } from '#domain/ids.ts';
import type { PageQuestion, RowAtQuestion, SortKey } from '#domain/question.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { datasets, filters, windows, zones } from '#testing/arbitrary-dataset.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { columnsOf, countBegun, overlaps, passingByTime } from '#testing/plain-answers.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';

const anyId = fc.nat(50).map((i) => eventId(`event-${i}`));
const idsOf = (events: readonly { readonly id: EventId }[]): EventId[] => events.map(({ id }) => id);

const PAGE: PageQuestion = {
  type: 'page',
  filter: NO_FILTER,
  zone: UTC,
  window: null,
  sort: { by: 'date', descending: false },
  offset: 0,
  limit: 1000,
  locate: null,
  locale: 'en',
};

describe('the density of the file', () => {
  it('counts the events that begin in each column: all that stand, and those that pass', () => {
    fc.assert(
      fc.property(
        datasets,
        filters,
        zones,
        windows,
        fc.integer({ min: 1, max: 30 }),
        (dataset, filter, zone, window, columns) => {
          const answer = answerQuery(buildEventTable(dataset), { type: 'density', filter, zone, window, columns });
          const begun = (which: Filter) =>
            countBegun(passingByTime(dataset, which, zone), zone, columnsOf(window, columns));
          expect(Array.from(answer.all)).toEqual(begun(NO_FILTER));
          expect(Array.from(answer.passing)).toEqual(begun(filter));
        },
      ),
    );
  });
});

describe('the extent of what passes', () => {
  it('goes from the first start to the last end that there is', () => {
    fc.assert(
      fc.property(datasets, filters, zones, (dataset, filter, zone) => {
        const answer = answerQuery(buildEventTable(dataset), { type: 'extent', filter, zone });
        const extents = passingByTime(dataset, filter, zone).map(({ time }) => eventExtent(time, zone));
        const ends = extents.flatMap(({ start, end }) => (end < Infinity ? [start, end] : [start]));
        expect([answer.passing, answer.total]).toEqual([extents.length, dataset.events.length]);
        expect(answer.window).toEqual(
          extents.length === 0 ? null : { from: Math.min(...extents.map(({ start }) => start)), to: Math.max(...ends) },
        );
      }),
    );
  });
});

describe('steps', () => {
  const step = (
    dataset: Dataset,
    filter: Filter,
    zone: ZoneId,
    from: EventId | null,
    to: 'first' | 'last' | 'previous' | 'next',
  ) => answerQuery(buildEventTable(dataset), { type: 'step', filter, zone, from, to }).event?.id ?? null;

  it('walk over what passes, in order of time, and back again', () => {
    fc.assert(
      fc.property(datasets, filters, zones, (dataset, filter, zone) => {
        const expected = idsOf(passingByTime(dataset, filter, zone));
        for (const [way, back, order] of [
          ['next', 'first', expected],
          ['previous', 'last', expected.toReversed()],
        ] as const) {
          const walked: EventId[] = [];
          let at = step(dataset, filter, zone, null, back);
          while (at !== null && walked.length <= expected.length) {
            walked.push(at);
            at = step(dataset, filter, zone, at, way);
          }
          expect(walked).toEqual(order);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lead from an event that does not pass to its neighbours in time', () => {
    fc.assert(
      fc.property(datasets, filters, zones, anyId, (dataset, filter, zone, id) => {
        fc.pre(dataset.events.some((event) => event.id === id));
        const all = idsOf(
          passingByTime(
            dataset,
            { ...NO_FILTER, certainties: ['confirmed', 'reported', 'claimed', 'contested', 'retracted'] },
            zone,
          ),
        );
        const passing = new Set(idsOf(passingByTime(dataset, filter, zone)));
        const at = all.indexOf(id);
        expect(step(dataset, filter, zone, id, 'next')).toBe(
          all.slice(at + 1).find((other) => passing.has(other)) ?? null,
        );
        expect(step(dataset, filter, zone, id, 'previous')).toBe(
          all.slice(0, at).findLast((other) => passing.has(other)) ?? null,
        );
      }),
    );
  });

  it('begin at the ends from nowhere, also from an event that the file lacks', () => {
    const { dataset } = readEventsFile(JSON.stringify(makeEventsFile(5, { seed: 2 })), 'five.json');
    const [first, last] = [step(dataset, NO_FILTER, UTC, null, 'first'), step(dataset, NO_FILTER, UTC, null, 'last')];
    for (const from of [null, eventId('nowhere')]) {
      expect(step(dataset, NO_FILTER, UTC, from, 'next')).toBe(first);
      expect(step(dataset, NO_FILTER, UTC, from, 'previous')).toBe(last);
    }
  });
});

describe('an event', () => {
  it('knows its place among those that pass', () => {
    fc.assert(
      fc.property(datasets, filters, zones, anyId, (dataset, filter, zone, id) => {
        fc.pre(dataset.events.some((event) => event.id === id));
        const passing = idsOf(passingByTime(dataset, filter, zone));
        const at = passing.indexOf(id);
        const table = buildEventTable(dataset);
        const step = (to: 'previous' | 'next') =>
          answerQuery(table, { type: 'step', filter, zone, from: id, to }).event?.id ?? null;
        expect(answerQuery(table, { type: 'event', id, filter, zone })).toMatchObject({
          found: true,
          detail: { record: dataset.events.find((event) => event.id === id), summary: { id } },
          passes: at >= 0,
          position: at < 0 ? null : at + 1,
          of: passing.length,
          previous: step('previous'),
          next: step('next'),
        });
      }),
    );
  });
});

describe('pages', () => {
  const pages = fc.record<PageQuestion>({
    type: fc.constant('page'),
    filter: filters,
    zone: zones,
    window: fc.option(windows),
    sort: fc.record({
      by: fc.constantFrom<SortKey>('date', 'kind', 'title', 'place', 'mediators'),
      descending: fc.boolean(),
    }),
    offset: fc.nat(10),
    limit: fc.nat(20),
    locate: fc.option(anyId),
    locale: fc.constantFrom('en', 'ar', 'tr', 'not a tag'),
  });

  it('are cut from one list of what passes in the window, and say where an event stands in it', () => {
    fc.assert(
      fc.property(datasets, pages, (dataset, question) => {
        const table = buildEventTable(dataset);
        const { filter, zone, window, offset, limit, locate } = question;
        const answer = answerQuery(table, question);
        const whole = idsOf(answerQuery(table, { ...question, offset: 0, limit: 1000 }).rows);
        const expected = passingByTime(dataset, filter, zone).filter(
          ({ time }) => window === null || overlaps(eventExtent(time, zone), window),
        );
        expect(whole.toSorted()).toEqual(idsOf(expected).toSorted());
        expect(idsOf(answer.rows)).toEqual(whole.slice(offset, offset + limit));
        expect([answer.total, answer.offset]).toEqual([expected.length, offset]);
        expect(answer.located).toBe(locate !== null && whole.includes(locate) ? whole.indexOf(locate) : null);
      }),
      { numRuns: 100 },
    );
  });

  it('are in order of time by date, the other way round when descending', () => {
    fc.assert(
      fc.property(datasets, pages, (dataset, question) => {
        const table = buildEventTable(dataset);
        const list = (descending: boolean) =>
          idsOf(
            answerQuery(table, { ...question, window: null, sort: { by: 'date', descending }, offset: 0, limit: 1000 })
              .rows,
          );
        const expected = idsOf(passingByTime(dataset, question.filter, question.zone));
        expect(list(false)).toEqual(expected);
        expect(list(true)).toEqual(expected.toReversed());
      }),
    );
  });
});

describe('the row of the list at a time', () => {
  const questions = fc.record<RowAtQuestion>({
    type: fc.constant('row-at'),
    filter: filters,
    zone: zones,
    window: fc.option(windows),
    time: fc.oneof(
      windows,
      windows.map(({ from }) => ({ from, to: from })),
    ),
    descending: fc.boolean(),
  });

  it('is the first, in the order of the list, that begins no earlier, or before its end when it goes back; else the last', () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const table = buildEventTable(dataset);
        const { filter, zone, window, time, descending } = question;
        const sort = { by: 'date', descending } as const;
        const { rows } = answerQuery(table, { ...PAGE, filter, zone, window, sort });
        const isThere = ({ extent: { start } }: EventSummary): boolean =>
          descending ? start < time.to || start === time.from : start >= time.from;
        const found = rows.findIndex(isThere);
        const row = rows.length === 0 ? null : found < 0 ? rows.length - 1 : found;
        expect(answerQuery(table, question)).toEqual({
          total: rows.length,
          row,
          event: row === null ? null : rows[row],
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('events that stand together in one zone only', () => {
  const day = { id: eventId('day'), kind: 'talks', title: 'A day', time: { start: '2025-10-07' } } as const;
  const span = { start: '2025-10-06T21:00Z', end: '2025-10-07T21:00Z' };
  const dataset: Dataset = {
    meta: { title: 'Together in Cairo' },
    actors: new Map(),
    places: new Map(),
    sources: new Map(),
    events: [day, { ...day, id: eventId('span'), time: span }],
  };

  it.each([
    [UTC, ['span', 'day']],
    [zoneId('Africa/Cairo'), ['day', 'span']],
  ])('are there in the order of the file: %s', (zone, expected) => {
    expect(idsOf(answerQuery(buildEventTable(dataset), { ...PAGE, zone }).rows)).toEqual(expected);
  });
});

describe('a table of thousands', () => {
  const zone = zoneId('America/New_York');
  const { dataset } = readEventsFile(JSON.stringify(makeEventsFile(8_000, { seed: 3 })), 'thousands.json');
  const table = buildEventTable(dataset);
  const filter: Filter = { ...NO_FILTER, kinds: ['talks', 'shelling', 'report'] };

  it.each([
    ['a day', Date.UTC(2018, 4, 2), Date.UTC(2018, 4, 3)],
    ['two years', Date.UTC(2017, 0, 1), Date.UTC(2019, 0, 1)],
    ['all times', Date.UTC(2000, 0, 1), Date.UTC(2030, 0, 1)],
  ])('lists and counts %s as a small one does, wars included', (_name, from, to) => {
    const window = { from, to };
    const events = passingByTime(dataset, filter, zone);
    const shown = events.filter(({ time }) => overlaps(eventExtent(time, zone), window));
    const page = answerQuery(table, { ...PAGE, filter, zone, window, limit: 10_000 });
    expect(idsOf(page.rows)).toEqual(idsOf(shown));
    const density = answerQuery(table, { type: 'density', filter, zone, window, columns: 50 });
    expect(Array.from(density.passing)).toEqual(countBegun(events, zone, columnsOf(window, 50)));
  });
});
