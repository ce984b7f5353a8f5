// "Show it": which filters go, and which stay.
import { expect, it } from 'vitest';
import type { EventDetail } from '#domain/answer.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { Filter } from '#domain/filter.ts';
import { actorId, eventId, UTC } from '#domain/ids.ts';
import { matchesFilter } from '#domain/matches-filter.ts';
import type { Certainty } from '#domain/vocabulary.ts';
import { filterShowing } from './show-event.ts';

const qatar: ActorRecord = { id: actorId('qatar'), name: 'Qatar' };
const spokesperson: ActorRecord = { id: actorId('spokesperson'), name: 'Spokesperson', represents: qatar.id };

function detailOf(certainty: Certainty): EventDetail {
  const record: EventRecord = {
    id: eventId('statement'),
    kind: 'statement',
    title: 'Qatar says that talks go on',
    time: { start: '2025-10-07' },
    certainty,
    participants: [{ actor: spokesperson.id, role: 'speaker' }],
  };
  const summary: EventDetail['summary'] = {
    ...record,
    status: 'occurred',
    certainty,
    zone: UTC,
    extent: { start: 0, end: 1, openStart: false, openEnd: false, fuzzyStart: false, fuzzyEnd: false },
    place: null,
    mediators: [],
  };
  return { summary, record, actors: [qatar, spokesperson], place: null, sources: [], related: [] };
}

const filter = (parts: Partial<Filter>): Filter => ({ ...NO_FILTER, ...parts });

it('drops the kind that hides the event and keeps the speaker who does not', () => {
  const before = filter({ kinds: ['talks'], roles: { speaker: [qatar.id] } });
  expect(filterShowing(detailOf('reported'), before)).toEqual(filter({ roles: { speaker: [qatar.id] } }));
});

it('drops an actor who has no part in the event, though the event does not name him', () => {
  const before = filter({ actors: [actorId('israel')], q: 'talks' });
  expect(filterShowing(detailOf('reported'), before)).toEqual(filter({ q: 'talks' }));
});

it('drops words that the event does not have', () => {
  expect(filterShowing(detailOf('reported'), filter({ q: 'hospital', kinds: ['statement'] }))).toEqual(
    filter({ kinds: ['statement'] }),
  );
});

it('drops actors of whom the event has only some, when all are asked for', () => {
  const before = filter({ roles: { speaker: [qatar.id, actorId('egypt')] }, match: 'all' });
  expect(filterShowing(detailOf('reported'), before)).toEqual(filter({ match: 'all' }));
});

it('ticks every certainty for a retracted event, beside the filters that do not hide it', () => {
  const shown = filterShowing(detailOf('retracted'), filter({ kinds: ['statement'] }));
  expect(shown.kinds).toEqual(['statement']);
  expect(shown.certainties).toContain('retracted');
  expect(shown.certainties).toContain('confirmed');
});

it('always ends with a filter that shows the event', () => {
  for (const certainty of ['reported', 'retracted', 'claimed'] as const) {
    const before = filter({
      kinds: ['attack'],
      actors: [actorId('israel')],
      roles: { mediator: [qatar.id], speaker: [qatar.id] },
      certainties: ['confirmed'],
      q: 'nothing like it',
    });
    const detail = detailOf(certainty);
    const after = filterShowing(detail, before);
    const actors = new Map(detail.actors.map((actor) => [actor.id, actor]));
    expect(matchesFilter(detail.record, after, { actors, places: new Map() })).toBe(true);
    expect(after.roles).toEqual({ speaker: [qatar.id] });
  }
});
