// Ids numbered from 0: those that are known from the beginning, then others in the order in which they are first named.
import type { ActorId, PlaceId } from '#domain/ids.ts';

export class MentionList<Id extends string> {
  readonly #numbers = new Map<Id, number>();

  constructor(known: Iterable<Id>) {
    for (const id of known) this.numberOf(id);
  }

  get ids(): Iterable<Id> {
    return this.#numbers.keys();
  }

  numberOf(id: Id): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    return number;
  }
}

export interface Numbers<Id extends string> {
  numberOf(id: Id): number;
}

/** By what numbers events name actors and places: the same wherever those that are known were the same, in the same order. */
export interface Mentions {
  readonly actors: Numbers<ActorId>;
  readonly places: Numbers<PlaceId>;
}

/** Those that some events name, by their numbers there. */
export interface Mentioned {
  readonly actors: readonly ActorId[];
  readonly places: readonly PlaceId[];
}
