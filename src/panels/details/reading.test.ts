// Who took part by role, and every source once.
import { expect, it } from 'vitest';
import type { EventRecord } from '#domain/event-record.ts';
import { actorId, eventId, sourceId } from '#domain/ids.ts';
import { citedSources, participantsByRole } from './reading.ts';

const [egypt, qatar, agency, paper] = [actorId('egypt'), actorId('qatar'), sourceId('agency'), sourceId('paper')];
const event = (parts: Partial<EventRecord>): EventRecord => ({
  id: eventId('talks'),
  kind: 'talks',
  title: 'Talks',
  time: { start: '2025-10-06' },
  ...parts,
});

it('groups participants by role, in the order of the vocabulary', () => {
  const groups = participantsByRole(
    event({
      participants: [
        { actor: egypt, role: 'host' },
        { actor: qatar, role: 'mediator' },
        { actor: egypt, role: 'mediator', note: 'since May' },
      ],
    }),
  );
  expect(groups).toEqual([
    {
      role: 'mediator',
      members: [
        { actor: qatar, notes: [] },
        { actor: egypt, notes: ['since May'] },
      ],
    },
    { role: 'host', members: [{ actor: egypt, notes: [] }] },
  ]);
});

it('names an actor once in a role, with all that is noted', () => {
  const twice = [
    { actor: egypt, role: 'mediator', note: 'in Cairo' },
    { actor: egypt, role: 'mediator', note: 'in Doha' },
  ] as const;
  expect(participantsByRole(event({ participants: twice }))[0]?.members).toEqual([
    { actor: egypt, notes: ['in Cairo', 'in Doha'] },
  ]);
});

it('lists every cited source once, with each place in it once', () => {
  const cited = citedSources(
    event({
      sources: [{ source: paper, locator: 'paragraph 2' }],
      claims: [
        { text: 'a', cite: { source: paper, locator: 'paragraph 3' } },
        { text: 'b', cite: { source: paper, locator: 'paragraph 2' } },
      ],
      figures: [{ label: 'c', value: 1, cite: { source: agency, exact: 'one' } }],
    }),
  );
  expect(cited).toEqual([
    { source: paper, locators: ['paragraph 2', 'paragraph 3'], passages: [] },
    { source: agency, locators: [], passages: ['one'] },
  ]);
});
