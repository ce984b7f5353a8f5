// What the reader has chosen to see, as data. The meaning is `matchesFilter`; the fast way (table/) must equal it.
import type { ActorId } from './ids.ts';
import type { Certainty, Kind, Role } from './vocabulary.ts';

export interface Filter {
  /** Empty: all. */
  readonly kinds: readonly Kind[];
  /** In any role except `subject`. Empty: all. */
  readonly actors: readonly ActorId[];
  /** Actors in one role. A role left out: all. */
  readonly roles: Readonly<Partial<Record<Role, readonly ActorId[]>>>;
  /** Must an event have one of the actors listed in a group, or every one of them? */
  readonly match: 'any' | 'all';
  /** Empty: all but `retracted`. */
  readonly certainties: readonly Certainty[];
  /** Words searched for; '' for none. */
  readonly q: string;
}

export const NO_FILTER: Filter = { kinds: [], actors: [], roles: {}, match: 'any', certainties: [], q: '' };

/** A group of filter values: one parameter of the address. */
export type FacetKey = 'kind' | 'actor' | 'certainty' | Role;
/** A filter that can be dropped on its own. */
export type FilterPart = FacetKey | 'q';
