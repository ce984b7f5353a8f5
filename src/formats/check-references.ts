// Tells the registers of everything that an event refers to.
import type { Claim, EventRecord, Figure } from '#domain/event-record.ts';
import type { Where } from './problem-log.ts';
import type { Registers } from './read-registers.ts';

function referOfClaim(
  { speaker, via = [], cite }: Claim,
  index: number,
  where: Where,
  { actors, sources }: Registers,
): void {
  actors.refer(speaker, where, ['claims', index, 'speaker']);
  for (const [i, actor] of via.entries()) actors.refer(actor, where, ['claims', index, 'via', i]);
  sources.refer(cite?.source, where, ['claims', index, 'cite', 'source']);
}

function referOfFigure({ by, cite }: Figure, index: number, where: Where, { actors, sources }: Registers): void {
  actors.refer(by, where, ['figures', index, 'by']);
  sources.refer(cite?.source, where, ['figures', index, 'cite', 'source']);
}

export function checkReferences(event: EventRecord, where: Where, registers: Registers): void {
  const { claimedBy = [], participants = [], claims = [], figures = [], sources = [] } = event;
  for (const [i, actor] of claimedBy.entries()) registers.actors.refer(actor, where, ['claimedBy', i]);
  for (const [i, { actor }] of participants.entries())
    registers.actors.refer(actor, where, ['participants', i, 'actor']);
  registers.places.refer(event.place, where, ['place']);
  for (const [i, claim] of claims.entries()) referOfClaim(claim, i, where, registers);
  for (const [i, figure] of figures.entries()) referOfFigure(figure, i, where, registers);
  for (const [i, { source }] of sources.entries()) registers.sources.refer(source, where, ['sources', i, 'source']);
}
