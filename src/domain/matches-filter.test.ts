// What each part of a filter means, by example.
import { describe, expect, it } from 'vitest';
import type { EventRecord, Participation } from './event-record.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { actorId, eventId, placeId, type ActorId } from './ids.ts';
import { matchesFilter, type FilterContext } from './matches-filter.ts';
import type { Role } from './vocabulary.ts';

const [egypt, abdelaty, qatar, ghost] = ['egypt', 'abdelaty', 'qatar', 'ghost'].map(actorId) as [
  ActorId,
  ActorId,
  ActorId,
  ActorId,
];
const context: FilterContext = {
  actors: new Map([
    [egypt, { id: egypt, name: 'Egypt', names: { ar: 'مصر' } }],
    [abdelaty, { id: abdelaty, name: 'Badr Abdelaty', represents: egypt }],
    [qatar, { id: qatar, name: 'Qatar', aliases: ['Doha'] }],
  ]),
  places: new Map([[placeId('sharm'), { id: placeId('sharm'), name: 'Sharm El-Sheikh', aliases: ['شرم الشيخ'] }]]),
};

const inRole = (role: Role, ...actors: ActorId[]): readonly Participation[] => actors.map((actor) => ({ actor, role }));
const event = (more: Partial<EventRecord>): EventRecord => ({
  id: eventId('event-1'),
  kind: 'talks',
  title: 'Talks',
  time: { start: '2025-10-07' },
  ...more,
});
const passes = (more: Partial<EventRecord>, filter: Partial<Filter>): boolean =>
  matchesFilter(event(more), { ...NO_FILTER, ...filter }, context);

describe('actors', () => {
  it('stand for those below them, in the role asked for', () => {
    const speech = { participants: inRole('speaker', abdelaty) };
    expect(passes(speech, { actors: [egypt] })).toBe(true);
    expect(passes(speech, { roles: { speaker: [egypt] } })).toBe(true);
    expect(passes(speech, { roles: { mediator: [egypt] } })).toBe(false);
    expect(passes({ participants: inRole('speaker', egypt) }, { actors: [abdelaty] })).toBe(false);
  });

  it('do not take part in what is only about them, unless that is asked for', () => {
    const about = { participants: inRole('subject', egypt) };
    expect(passes(about, { actors: [egypt] })).toBe(false);
    expect(passes(about, { roles: { subject: [egypt] } })).toBe(true);
  });

  it('take part by their participations, not by being quoted', () => {
    const quoted = { claims: [{ text: 'We hope', speaker: qatar }], claimedBy: [qatar] };
    expect(passes(quoted, { actors: [qatar] })).toBe(false);
    expect(passes(quoted, { q: 'qatar' })).toBe(true);
  });

  it('widen a group, or narrow it when all must be there', () => {
    const both = { participants: inRole('mediator', egypt, qatar) };
    const one = { participants: inRole('mediator', qatar) };
    const wanted = { roles: { mediator: [egypt, qatar] } };
    expect([passes(both, wanted), passes(one, wanted)]).toEqual([true, true]);
    expect([passes(both, { ...wanted, match: 'all' }), passes(one, { ...wanted, match: 'all' })]).toEqual([
      true,
      false,
    ]);
  });

  it('that the file lacks narrow nothing', () => {
    expect(passes({}, { actors: [ghost] })).toBe(true);
    expect(passes({ participants: inRole('party', qatar) }, { actors: [ghost, egypt] })).toBe(false);
  });
});

describe('groups', () => {
  it('narrow each other', () => {
    const talks = { participants: inRole('mediator', egypt) };
    expect(passes(talks, { kinds: ['talks', 'attack'], roles: { mediator: [egypt] } })).toBe(true);
    expect(passes(talks, { kinds: ['attack'], roles: { mediator: [egypt] } })).toBe(false);
  });
});

describe('certainty', () => {
  it('hides what is retracted until it is asked for; what says nothing is reported', () => {
    expect(passes({ certainty: 'retracted' }, {})).toBe(false);
    expect(passes({ certainty: 'retracted' }, { certainties: ['retracted'] })).toBe(true);
    expect(passes({}, { certainties: ['reported'] })).toBe(true);
    expect(passes({ certainty: 'claimed' }, { certainties: ['reported'] })).toBe(false);
  });
});

describe('search', () => {
  it.each<[string, Partial<EventRecord>, string]>([
    ['title', { title: 'Sa’adat on the list' }, 'saadat'],
    ['summary', { summary: 'In Türkiye' }, 'Turkiye'],
    ['claim', { claims: [{ text: 'ended on a positive note' }] }, '"positive note"'],
    ['names of a participant above', { participants: inRole('speaker', abdelaty) }, 'مصر'],
    ['alias of one who passed it on', { claims: [{ text: 'x', via: [qatar] }] }, 'doha'],
    ['names of who counted', { figures: [{ label: 'x', value: 1, by: abdelaty }] }, 'badr'],
    ['alias of the place', { place: placeId('sharm') }, 'شرم'],
    ['words about the place', { placeNote: 'northwest of Al-Shati' }, 'al shati'],
    ['tag', { tags: ['indirect'] }, 'INDIRECT'],
    ['what was counted', { figures: [{ label: 'hospitals', value: 25 }] }, 'hospital'],
    ['time as written', { time: { start: '2025-10-06', label: 'overnight' } }, 'overnight'],
    ['id', {}, 'event-1'],
  ])('finds a word in the %s', (_field, more, q) => {
    expect(passes(more, { q })).toBe(true);
    expect(passes(more, { q: `${q} nowhere` })).toBe(false);
  });

  it('wants every word, wherever it stands, and a phrase in one place', () => {
    const words = { title: 'Talks in Cairo', summary: 'Hope for a truce' };
    expect(passes(words, { q: 'truce cairo' })).toBe(true);
    expect(passes(words, { q: '"cairo hope"' })).toBe(false);
  });
});
