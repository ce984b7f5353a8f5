// Tells the referees of everything that an event refers to.
import type { Claim, EventRecord, Figure } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import type { Where } from './problem-log.ts';
import type { Sound } from './sound-part.ts';

/** Is told of every reference to an entry of one list. */
export interface Referee<Id extends string> {
  refer(id: Id | undefined, where: Where, path: JsonPath): void;
}

export interface Referees {
  readonly actors: Referee<ActorId>;
  readonly places: Referee<PlaceId>;
  readonly sources: Referee<SourceId>;
}

function referOfClaim(
  { speaker, via = [], cite }: Sound<Claim>,
  index: number,
  where: Where,
  { actors, sources }: Referees,
): void {
  actors.refer(speaker, where, ['claims', index, 'speaker']);
  for (const [i, actor] of via.entries()) actors.refer(actor, where, ['claims', index, 'via', i]);
  sources.refer(cite?.source, where, ['claims', index, 'cite', 'source']);
}

function referOfFigure({ by, cite }: Sound<Figure>, index: number, where: Where, { actors, sources }: Referees): void {
  actors.refer(by, where, ['figures', index, 'by']);
  sources.refer(cite?.source, where, ['figures', index, 'cite', 'source']);
}

export function checkReferences(event: Sound<EventRecord>, where: Where, referees: Referees): void {
  const { claimedBy, participants, claims, figures, sources } = event;
  claimedBy?.forEach((actor, i) => referees.actors.refer(actor, where, ['claimedBy', i]));
  participants?.forEach(({ actor }, i) => referees.actors.refer(actor, where, ['participants', i, 'actor']));
  referees.places.refer(event.place, where, ['place']);
  claims?.forEach((claim, i) => referOfClaim(claim, i, where, referees));
  figures?.forEach((figure, i) => referOfFigure(figure, i, where, referees));
  sources?.forEach(({ source }, i) => referees.sources.refer(source, where, ['sources', i, 'source']));
}
