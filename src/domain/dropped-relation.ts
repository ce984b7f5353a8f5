// A relation that an event names and that does not hold.
import type { Relation } from './event-record.ts';

export interface DroppedRelation extends Relation {
  /** Of the event that says it: how many good ones are before it in the file. */
  readonly position: number;
}

/** For look-ups by relationKey. */
export const droppedSet = (dropped: readonly DroppedRelation[]): ReadonlySet<string> =>
  new Set(dropped.map((relation) => relationKey(relation.position, relation)));

export const relationKey = (position: number, { type, event }: Relation): string => `${position} ${type} ${event}`;
