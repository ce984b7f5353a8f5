// What records say of each other: nothing that is said gets lost, and nothing goes round in circles.
import { describe, expect, it } from 'vitest';
import { actorId, placeId, sourceId } from '#domain/ids.ts';
import { anActor, anEvent, eventsText, type RawFile } from '#testing/events-file.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

const read = (fields: RawFile) => readEventsFile(eventsText(fields), 'test.json');
const idsOf = (records: Iterable<{ readonly id: string }>) => Array.from(records, ({ id }) => id);

describe('a reference to nothing', () => {
  const egypt = actorId('egypt');
  const event = anEvent('a', {
    claimedBy: [egypt],
    participants: [{ actor: egypt, role: 'mediator', note: 'host' }],
    place: placeId('sharm'),
    claims: [{ text: 'x', quote: true, speaker: egypt, via: [actorId('afp')], cite: { source: sourceId('s') } }],
    figures: [{ label: 'dead', value: 1, by: egypt, cite: { source: sourceId('s') } }],
    sources: [{ source: sourceId('s'), locator: 'paragraph 3' }],
  });
  const { dataset, problems } = read({ events: [event] });

  it('is a warning each time, and takes nothing away', () => {
    expect(problems.list.map(({ code, field, params }) => [code, field, params['list']])).toEqual([
      ['unknown-reference', 'claimedBy.0', 'actors'],
      ['unknown-reference', 'participants.0.actor', 'actors'],
      ['unknown-reference', 'place', 'places'],
      ['unknown-reference', 'claims.0.speaker', 'actors'],
      ['unknown-reference', 'claims.0.via.0', 'actors'],
      ['unknown-reference', 'claims.0.cite.source', 'sources'],
      ['unknown-reference', 'figures.0.by', 'actors'],
      ['unknown-reference', 'figures.0.cite.source', 'sources'],
      ['unknown-reference', 'sources.0.source', 'sources'],
    ]);
    expect(problems).toMatchObject({ errors: 0, warnings: 9, heldBack: 0 });
    expect(dataset.events).toEqual([event]);
  });

  it('is shown under its id, so that no word loses its speaker', () => {
    expect(dataset.actors).toEqual(
      new Map([
        ['egypt', { id: 'egypt', name: 'egypt' }],
        ['afp', { id: 'afp', name: 'afp' }],
      ]),
    );
    expect(dataset.places).toEqual(new Map([['sharm', { id: 'sharm', name: 'sharm' }]]));
    expect(dataset.sources).toEqual(new Map([['s', { id: 's', title: 's' }]]));
  });

  it('may be one to a record that was held back', () => {
    const bad = read({ actors: [{ ...anActor('egypt'), iso: 'egypt' }], events: [event] });
    expect(bad.dataset.actors.get(egypt)).toEqual({ id: 'egypt', name: 'egypt' });
  });

  it('by an event that is held back makes nobody appear', () => {
    expect(read({ events: [{ ...event, kind: 'x' }] }).dataset.actors.size).toBe(0);
  });

  it('from an actor to what it belongs to stands in as well', () => {
    const wing = anActor('wing', { parent: actorId('army') });
    const { dataset: linked, problems: found } = read({ actors: [wing] });
    expect(idsOf(linked.actors.values())).toEqual(['wing', 'army']);
    expect(found.list).toMatchObject([{ severity: 'warning', code: 'unknown-reference', id: 'wing', field: 'parent' }]);
  });

  it('from an event to another is left out: there is nothing to show', () => {
    const relations = [
      { type: 'follows', event: 'b' },
      { type: 'about', event: 'nothing' },
      { type: 'updates', event: 'bad' },
    ];
    const events = [{ ...anEvent('a'), relations }, anEvent('b'), { ...anEvent('bad'), kind: 'x' }];
    const { dataset: linked, problems: found } = read({ events });
    expect(linked.events[0]?.relations).toEqual([relations[0]]);
    expect(found.list.map(({ code, index, field }) => [code, index, field])).toEqual([
      ['unknown-reference', 0, 'relations.1.event'],
      ['unknown-reference', 0, 'relations.2.event'],
      ['not-in-list', 2, 'kind'],
    ]);
  });
});

describe('what a record that is held back refers to', () => {
  const told = (fields: RawFile) =>
    read(fields).problems.list.map(({ code, list, index, field, suggestion }) => [
      code,
      list,
      index,
      field,
      suggestion,
    ]);

  it('is told where it leads to no event, and left alone where that is held back too', () => {
    const relations = ['goood', 'bad', 'good', 'other'].map((event) => ({ type: 'about', event }));
    const bad = { ...anEvent('bad'), kind: 'x', relations };
    expect(told({ events: [bad, anEvent('good'), { ...anEvent('other'), title: '' }] })).toEqual([
      ['not-in-list', 'events', 0, 'kind', undefined],
      ['unknown-reference', 'events', 0, 'relations.0.event', 'good'],
      ['too-short', 'events', 2, 'title', undefined],
    ]);
  });

  it('is told where it is no actor, and makes nobody appear', () => {
    const army = { ...anActor('army'), iso: 'x', parent: 'stateless', represents: 'wing' };
    const wing = { ...anActor('wing'), iso: 'x', parent: 'army' };
    expect(told({ actors: [army, wing], events: [{ ...anEvent('a'), kind: 'x', claimedBy: ['army'] }] })).toEqual([
      ['bad-pattern', 'actors', 0, 'iso', undefined],
      ['unknown-reference', 'actors', 0, 'parent', undefined],
      ['bad-pattern', 'actors', 1, 'iso', undefined],
      ['not-in-list', 'events', 0, 'kind', undefined],
    ]);
    expect(read({ actors: [army, wing] }).dataset.actors.size).toBe(0);
  });
});

describe('a circle', () => {
  it('of actors is broken where it closes', () => {
    const actors = [
      anActor('wing', { parent: actorId('army') }),
      anActor('army', { parent: actorId('state') }),
      anActor('state', { represents: actorId('wing') }),
      anActor('self', { parent: actorId('self') }),
    ];
    const { dataset, problems } = read({ actors });
    expect(problems.list).toMatchObject([
      {
        severity: 'warning',
        code: 'cycle',
        id: 'state',
        field: 'represents',
        params: { way: 'wing → army → state → wing' },
      },
      { severity: 'warning', code: 'cycle', id: 'self', field: 'parent', params: { way: 'self → self' } },
    ]);
    expect(dataset.actors.get(actorId('state'))).toEqual(anActor('state'));
    expect(dataset.actors.get(actorId('wing'))?.parent).toBe('army');
  });

  it('of events that are part of each other is broken too', () => {
    const partOf = (id: string) => [
      { type: 'part-of', event: id },
      { type: 'follows', event: id },
    ];
    const events = [
      { ...anEvent('a'), relations: partOf('b') },
      { ...anEvent('b'), relations: partOf('a') },
    ];
    const { dataset, problems } = read({ events });
    expect(problems.list).toMatchObject([
      { code: 'cycle', id: 'b', field: 'relations.0.event', params: { way: 'a → b → a' } },
    ]);
    expect(dataset.events.map(({ relations }) => relations?.length)).toEqual([2, 1]);
  });
});
