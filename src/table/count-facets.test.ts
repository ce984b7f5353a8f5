// Filter groups come in an order that people can follow: the most used first, wings below their own.
import { describe, expect, it } from 'vitest';
import type { FacetGroup } from '#domain/answer.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId, eventId } from '#domain/ids.ts';
import type { FacetsQuestion } from '#domain/question.ts';
import type { Role } from '#domain/vocabulary.ts';
import { answerQuery } from './answer-query.ts';
import { buildEventTable } from './event-table.ts';

const actor = (id: string, more: Partial<ActorRecord> = {}): ActorRecord => ({ id: actorId(id), name: id, ...more });

let events = 0;
function event(participants: readonly (readonly [string, Role])[], more: Partial<EventRecord> = {}): EventRecord {
  events += 1;
  return {
    id: eventId(`event-${events}`),
    kind: 'talks',
    title: 'Talks',
    time: { start: '2025-10-07' },
    participants: participants.map(([id, role]) => ({ actor: actorId(id), role })),
    ...more,
  };
}

const actors = [
  actor('zebulon', { name: 'Élan' }),
  actor('alba', { name: 'elan b' }),
  actor('egypt'),
  actor('abdelaty', { represents: actorId('egypt'), aliases: ['Foreign Minister'] }),
  actor('army', { parent: actorId('egypt') }),
  actor('unit', { parent: actorId('army') }),
  actor('talked-about'),
  actor('absent'),
];

const dataset: Dataset = {
  meta: { title: 'Facets' },
  actors: new Map(actors.map((record) => [record.id, record])),
  places: new Map(),
  sources: new Map(),
  events: [
    event([['abdelaty', 'speaker']], { kind: 'statement' }),
    event([['unit', 'perpetrator']], { kind: 'shelling', certainty: 'claimed' }),
    event([['unit', 'perpetrator']], { kind: 'shelling' }),
    event([
      ['zebulon', 'party'],
      ['talked-about', 'subject'],
    ]),
    event([['alba', 'party']]),
    event([['egypt', 'mediator']], { certainty: 'retracted' }),
  ],
};

const table = buildEventTable(dataset);
const ask = (question: Partial<FacetsQuestion> = {}) =>
  answerQuery(table, { type: 'facets', filter: NO_FILTER, limit: 50, ...question });
const group = (facet: FacetKey, question: Partial<FacetsQuestion> = {}): FacetGroup | undefined =>
  ask(question).groups.find((one) => one.facet === facet);
const shown = (found: FacetGroup | undefined) => found?.values.map(({ id, depth, count }) => [id, depth, count]);

describe('filter groups', () => {
  it('are mediators, kinds, actors, the other roles that the file uses, and certainties', () => {
    expect(
      ask()
        .groups.map(({ facet }) => facet)
        .join(),
    ).toBe('mediator,kind,actor,party,speaker,perpetrator,subject,certainty');
  });

  it('have actors by use, then by name without its accents, those below an actor under it', () => {
    expect(shown(group('actor'))).toEqual([
      ['egypt', 0, 3],
      ['army', 1, 2],
      ['unit', 2, 2],
      ['abdelaty', 1, 1],
      ['zebulon', 0, 1],
      ['alba', 0, 1],
    ]);
  });

  it('have in a role those who have it, and those above them', () => {
    expect(shown(group('perpetrator'))).toEqual([
      ['egypt', 0, 2],
      ['army', 1, 2],
      ['unit', 2, 2],
    ]);
    expect(shown(group('subject'))).toEqual([['talked-about', 0, 1]]);
  });

  it('have kinds and certainties of the file in their fixed order, and what is hidden until ticked with its count', () => {
    expect(shown(group('kind'))).toEqual([
      ['talks', 0, 2],
      ['shelling', 0, 2],
      ['statement', 0, 1],
    ]);
    expect(shown(group('certainty'))).toEqual([
      ['reported', 0, 4],
      ['claimed', 0, 1],
      ['retracted', 0, 1],
    ]);
  });

  it('keep a mediator whose only event is retracted, at nought', () => {
    expect(shown(group('mediator'))).toEqual([['egypt', 0, 0]]);
  });

  it('keep a ticked word that the file does not use', () => {
    const filter: Filter = { ...NO_FILTER, kinds: ['agreement'] };
    expect(shown(group('kind', { filter }))?.map(([id]) => id)).toEqual([
      'talks',
      'shelling',
      'statement',
      'agreement',
    ]);
  });
});

describe('a long group', () => {
  it('is cut after the most used, says how many more there are, and keeps what is ticked', () => {
    const filter: Filter = { ...NO_FILTER, actors: [actorId('alba')] };
    const cut = group('actor', { limit: 2, filter });
    expect(cut?.values.map(({ id, depth }) => [id, depth])).toEqual([
      ['egypt', 0],
      ['army', 1],
      ['alba', 0],
    ]);
    expect(cut?.more).toBe(3);
  });

  it('is searched by names and aliases, as people write them', () => {
    expect(shown(group('actor', { find: { facet: 'actor', text: 'ELAN' } }))?.map(([id]) => id)).toEqual([
      'zebulon',
      'alba',
    ]);
    expect(shown(group('actor', { find: { facet: 'actor', text: 'minister' } }))).toEqual([['abdelaty', 0, 1]]);
    expect(group('actor', { find: { facet: 'actor', text: 'nobody' } })).toMatchObject({ values: [], more: 0 });
    expect(group('mediator', { find: { facet: 'actor', text: 'nobody' } })?.values).toHaveLength(1);
  });
});

it('names the chosen actors, and says which ones the file lacks', () => {
  const filter: Filter = { ...NO_FILTER, actors: [actorId('ghost')], roles: { speaker: [actorId('abdelaty')] } };
  const { chosen, unknown } = ask({ filter });
  expect(chosen).toEqual([
    { id: 'ghost', name: 'ghost' },
    { id: 'abdelaty', name: 'abdelaty' },
  ]);
  expect(unknown).toEqual([{ facet: 'actor', id: 'ghost' }]);
});
