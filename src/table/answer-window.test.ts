// What is drawn equals what walking over all events would find: lanes, events, and counts per pixel column.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '#base/assert.ts';
import { LANE_LIMIT, type Lane, type LaneValue, type WindowAnswer } from '#domain/answer.ts';
import type { Dataset } from '#domain/dataset.ts';
import { eventExtent } from '#domain/event-extent.ts';
import { certaintyOf, type EventRecord } from '#domain/event-record.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import { actorId, eventId, UTC } from '#domain/ids.ts';
import { matchesFilter } from '#domain/matches-filter.ts';
import type { WindowQuestion } from '#domain/question.ts';
import { LANE_CHOICES, REST_CHOICES } from '#domain/vocabulary.ts';
import { datasets, filters, windows, zones } from '#testing/arbitrary-dataset.ts';
import { byTime, columnsOf, countOver, overlaps } from '#testing/plain-answers.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';

/** Whether the event is in the lane, by what the lane stands for. */
function isInLane(event: EventRecord, value: LaneValue, dataset: Dataset): boolean {
  switch (value.by) {
    case 'none':
      return true;
    case 'kind':
      return event.kind === value.kind;
    case 'place':
      return dataset.places.has(event.place ?? ('' as never)) ? event.place === value.place?.id : value.place === null;
    case 'actor':
    case 'mediator': {
      const has = (id: string) => matchesFilter(event, ticking(value.by, id), dataset);
      return value.actor ? has(value.actor.id) : ![...dataset.actors.keys()].some(has);
    }
    default:
      return assertNever(value);
  }
}

/** One actor ticked, and every certainty. */
function ticking(by: 'actor' | 'mediator', id: string): Filter {
  const certainties = ['confirmed', 'reported', 'claimed', 'contested', 'retracted'] as const;
  return {
    ...NO_FILTER,
    certainties,
    ...(by === 'actor' ? { actors: [actorId(id)] } : { roles: { mediator: [actorId(id)] } }),
  };
}

const ALL: WindowQuestion = {
  type: 'window',
  filter: NO_FILTER,
  rest: 'hide',
  lanes: 'none',
  zone: UTC,
  window: { from: Date.UTC(2025, 9, 7), to: Date.UTC(2025, 9, 8) },
  columns: 1,
  budget: 0,
  keep: [],
};

const questions: fc.Arbitrary<WindowQuestion> = fc.record({
  type: fc.constant('window'),
  filter: filters,
  rest: fc.constantFrom(...REST_CHOICES),
  lanes: fc.constantFrom(...LANE_CHOICES),
  zone: zones,
  window: windows,
  columns: fc.integer({ min: 1, max: 40 }),
  budget: fc.integer({ min: 0, max: 30 }),
  keep: fc.uniqueArray(
    fc.nat(50).map((i) => eventId(`event-${i}`)),
    { maxLength: 2 },
  ),
});

interface Drawn {
  readonly event: EventRecord;
  readonly dimmed: boolean;
}

/** All that is to be drawn, in order of time, whatever the window and the budget. */
function allDrawn(dataset: Dataset, { filter, rest, zone }: WindowQuestion): readonly Drawn[] {
  return byTime(dataset, zone)
    .map((event) => ({ event, dimmed: !matchesFilter(event, filter, dataset) }))
    .filter(
      ({ event, dimmed }) =>
        !dimmed ||
        (rest === 'fade' && (certaintyOf(event) !== 'retracted' || filter.certainties.includes('retracted'))),
    );
}

const inLane = (drawn: readonly Drawn[], { value }: Lane, dataset: Dataset): readonly Drawn[] =>
  drawn.filter(({ event }) => isInLane(event, value, dataset));

function forEachLane(check: (lane: Lane, drawn: readonly Drawn[], question: WindowQuestion) => void): void {
  fc.assert(
    fc.property(datasets, questions, questions, (dataset, one, other) => {
      const table = buildEventTable(dataset);
      for (const question of [one, other]) {
        const drawn = allDrawn(dataset, question);
        for (const lane of answerQuery(table, question).lanes) check(lane, inLane(drawn, lane, dataset), question);
      }
    }),
    { numRuns: 80 },
  );
}

const isShown = (question: WindowQuestion) => (drawn: Drawn) =>
  overlaps(eventExtent(drawn.event.time, question.zone), question.window);

describe('lanes', () => {
  it('count the events of the file that pass', () => {
    forEachLane((lane, drawn) => {
      const passing = drawn.filter(({ dimmed }) => !dimmed);
      expect([lane.key, lane.count]).toEqual([lane.key, passing.length]);
    });
  });

  it('have all their events of the window in order of time, or only the kept ones and bins', () => {
    forEachLane((lane, drawn, question) => {
      const inWindow = drawn.filter(isShown(question));
      const expected = lane.bins === null ? inWindow : inWindow.filter(({ event }) => question.keep.includes(event.id));
      expect(lane.events.map(({ id, dimmed }) => [id, dimmed])).toEqual(
        expected.map(({ event, dimmed }) => [event.id, dimmed]),
      );
      for (const { id, extent } of lane.events) {
        const record = drawn.find(({ event }) => event.id === id)?.event;
        expect(extent).toEqual(eventExtent(record?.time ?? {}, question.zone));
      }
    });
  });

  it('have bins with the exact number of events over each pixel column, and of those that start in it', () => {
    forEachLane((lane, drawn, question) => {
      const columns = columnsOf(question.window, question.columns);
      for (const { kind, dimmed, counts, starts } of lane.bins ?? []) {
        const events = drawn
          .filter(({ event, dimmed: isDimmed }) => event.kind === kind && isDimmed === dimmed)
          .map(({ event }) => event);
        const begin = events.map(({ time }) => eventExtent(time, question.zone).start);
        expect(Array.from(counts)).toEqual(countOver(events, question.zone, columns));
        expect(Array.from(starts)).toEqual(
          columns.map(({ from, to }) => begin.filter((at) => at >= from && at < to).length),
        );
      }
      const binned = lane.bins?.map(({ kind, dimmed }) => `${kind} ${dimmed}`);
      const present = drawn.map(({ event, dimmed }) => `${event.kind} ${dimmed}`);
      expect(new Set(binned ?? present)).toEqual(new Set(present));
    });
  });

  it('draw no more events than the budget, but for the kept ones, and give the smallest lanes theirs', () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const { lanes } = answerQuery(buildEventTable(dataset), question);
        const shown = allDrawn(dataset, question).filter(isShown(question));
        const sizes = lanes.map((lane) => inLane(shown, lane, dataset).length);
        const asEvents = lanes.flatMap(({ bins }, i) => (bins === null ? [sizes[i] ?? 0] : []));
        const asBins = lanes.flatMap(({ bins }, i) => (bins === null ? [] : [sizes[i] ?? 0]));
        const drawn = lanes.reduce((sum, { events }) => sum + events.length, 0);
        const kept = lanes.reduce(
          (sum, { events }) => sum + events.filter(({ id }) => question.keep.includes(id)).length,
          0,
        );
        expect(drawn).toBeLessThanOrEqual(Math.max(question.budget, kept));
        expect(Math.max(0, ...asEvents)).toBeLessThanOrEqual(Math.min(Infinity, ...asBins) + kept);
        const withOneMore = asEvents.reduce((sum, size) => sum + size, 0) + Math.min(Infinity, ...asBins);
        expect(withOneMore + kept).toBeGreaterThan(question.budget);
      }),
      { numRuns: 100 },
    );
  });

  it('are those of the file: the same in every window', () => {
    fc.assert(
      fc.property(datasets, questions, windows, (dataset, question, other) => {
        const table = buildEventTable(dataset);
        const keys = ({ lanes }: WindowAnswer) => lanes.map(({ key, count }) => [key, count]);
        expect(keys(answerQuery(table, { ...question, window: other }))).toEqual(keys(answerQuery(table, question)));
      }),
    );
  });

  it('leave no event out: each is in at least one', () => {
    fc.assert(
      fc.property(datasets, questions, (dataset, question) => {
        const { lanes } = answerQuery(buildEventTable(dataset), { ...question, rest: 'hide' });
        for (const event of dataset.events.filter((one) => matchesFilter(one, question.filter, dataset))) {
          expect(lanes.some(({ value }) => isInLane(event, value, dataset))).toBe(true);
        }
      }),
    );
  });
});

describe('the edges of a window', () => {
  const instant = (id: string, start: string): EventRecord => ({
    id: eventId(id),
    kind: 'talks',
    title: id,
    time: { start },
  });
  const dataset: Dataset = {
    meta: { title: 'Edges' },
    actors: new Map(),
    places: new Map(),
    sources: new Map(),
    events: [
      instant('first', '2025-10-07T09:00Z'),
      instant('last', '2025-10-07T10:00Z'),
      { ...instant('war', '1999-01-01'), time: { start: '1999-01-01', end: '..' } },
    ],
  };
  const ask = (budget: number): Lane | undefined =>
    answerQuery(buildEventTable(dataset), {
      ...ALL,
      budget,
      window: { from: Date.UTC(2025, 9, 7, 9), to: Date.UTC(2025, 9, 7, 10) },
      columns: 3,
    }).lanes[0];

  it('take in an instant at its beginning, not one at its end, and a war that has not ended', () => {
    expect(ask(10)?.events.map(({ id }) => id)).toEqual(['war', 'first']);
  });

  it('count an instant in its own column and a war in all', () => {
    expect(Array.from(ask(0)?.bins?.[0]?.counts ?? [])).toEqual([2, 1, 1]);
  });
});

describe('more lanes than can be drawn', () => {
  const talks = (id: string): EventRecord => ({
    id: eventId(id),
    kind: 'talks',
    title: 'Talks',
    time: { start: '2025-10-07' },
  });
  const ids = Array.from({ length: 80 }, (_, i) => actorId(`actor-${i}`));
  const dataset: Dataset = {
    meta: { title: 'Many' },
    actors: new Map(ids.map((id) => [id, { id, name: id }])),
    places: new Map(),
    sources: new Map(),
    events: [
      ...ids.flatMap((actor, i) =>
        Array.from({ length: i === 79 ? 2 : 1 }, (_, n): EventRecord => ({
          ...talks(`event-${i}-${n}`),
          participants: [{ actor, role: 'party' }],
        })),
      ),
      talks('nobody'),
    ],
  };

  it('leave the least used out and say how many; the events of nobody come last', () => {
    const { lanes, moreLanes } = answerQuery(buildEventTable(dataset), { ...ALL, lanes: 'actor' });
    expect(lanes).toHaveLength(LANE_LIMIT);
    expect(lanes[0]?.key).toBe('actor:actor-79');
    expect(lanes.at(-1)).toMatchObject({ key: 'actor:', value: { by: 'actor', actor: null }, count: 1 });
    expect(moreLanes).toBe(80 - (LANE_LIMIT - 1));
  });
});
