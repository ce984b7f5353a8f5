// Who stands for whom: an actor stands for all below it, through `parent` (a wing, an army) and `represents` (a minister).
import type { ActorRecord } from './event-record.ts';
import type { ActorId } from './ids.ts';

/** Longer lines than any real one; a hostile file could otherwise ask for the square of its length. */
export const LINE_LIMIT = 64;

type Link = Pick<ActorRecord, 'parent' | 'represents'>;

/**
 * The actor itself and all above it, each once, the nearest first; at most LINE_LIMIT of them. Empty for an actor that the
 * file lacks. A cycle ends where it began.
 */
export function lineOf(id: ActorId, actors: ReadonlyMap<ActorId, Link>): readonly ActorId[] {
  const line: ActorId[] = [];
  const seen = new Set<ActorId>([id]);
  for (const next of seen) {
    const actor = actors.get(next);
    if (!actor || line.length === LINE_LIMIT) continue;
    line.push(next);
    if (actor.parent !== undefined) seen.add(actor.parent);
    if (actor.represents !== undefined) seen.add(actor.represents);
  }
  return line;
}
