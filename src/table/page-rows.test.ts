// Columns of the list sort as readers of a language expect, and equal ones stay in order of time.
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId, eventId, placeId, UTC } from '#domain/ids.ts';
import type { PageQuestion } from '#domain/question.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';

const event = (id: string, day: number, more: Partial<EventRecord>): EventRecord => ({
  id: eventId(id),
  kind: 'other',
  title: id,
  time: { start: `2025-10-0${day}` },
  ...more,
});
const mediated = (...ids: string[]): Pick<EventRecord, 'participants'> => ({
  participants: ids.map((id) => ({ actor: actorId(id), role: 'mediator' })),
});

const dataset: Dataset = {
  meta: { title: 'Pages' },
  actors: new Map(
    [
      { id: actorId('egypt'), name: 'Egypt', names: { tr: 'Mısır' } },
      { id: actorId('iraq'), name: 'Iraq', names: { tr: 'Irak' } },
    ].map((actor) => [actor.id, actor]),
  ),
  places: new Map(
    [
      { id: placeId('doha'), name: 'Doha' },
      { id: placeId('cairo'), name: 'Cairo', names: { tr: 'Kahire' } },
    ].map((place) => [place.id, place]),
  ),
  sources: new Map(),
  events: [
    event('d', 4, { title: 'zone 10', kind: 'statement', place: placeId('doha') }),
    event('c', 3, { title: 'Zone 9', kind: 'talks', place: placeId('cairo'), ...mediated('iraq') }),
    event('b', 2, { title: 'Élan', kind: 'talks', ...mediated('egypt', 'iraq') }),
    event('a', 1, { title: 'elan', kind: 'talks', place: placeId('doha'), ...mediated('egypt') }),
  ],
};

const table = buildEventTable(dataset);
const list = (question: Partial<PageQuestion>) =>
  answerQuery(table, {
    type: 'page',
    filter: NO_FILTER,
    zone: UTC,
    window: null,
    sort: { by: 'date', descending: false },
    offset: 0,
    limit: 10,
    locate: null,
    locale: 'en',
    ...question,
  })
    .rows.map(({ id }) => id)
    .join('');
const sorted = (by: PageQuestion['sort']['by'], descending = false, locale = 'en') =>
  list({ sort: { by, descending }, locale });

describe('the list', () => {
  it('is sorted by title as its language sorts, numbers by their value', () => {
    expect(sorted('title')).toBe('abcd');
    expect(sorted('title', true)).toBe('dcba');
  });

  it('is sorted by kind in the order in which kinds are shown, the earlier first in either direction', () => {
    expect(sorted('kind')).toBe('abcd');
    expect(sorted('kind', true)).toBe('dabc');
  });

  it('is sorted by place in the language of the reader, those without a place last in either direction', () => {
    expect(sorted('place')).toBe('cadb');
    expect(sorted('place', false, 'tr')).toBe('adcb');
    expect(sorted('place', true)).toBe('adcb');
  });

  it('is sorted by mediators, those without any last', () => {
    expect(sorted('mediators')).toBe('abcd');
    expect(sorted('mediators', true)).toBe('cbad');
    expect(sorted('mediators', false, 'tr')).toBe('cabd');
  });

  it('can be asked beyond its end', () => {
    expect([list({ offset: 9 }), list({ limit: 0 }), list({ offset: -3, limit: 1 })]).toEqual(['', '', 'a']);
  });
});
