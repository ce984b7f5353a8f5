// What a filter means, in plain words. Nothing is fast here: table/ must give the same answers faster.
import { foldText } from '#base/fold-text.ts';
import { lineOf } from './actor-hierarchy.ts';
import type { Dataset } from './dataset.ts';
import { certaintyOf, type EventRecord } from './event-record.ts';
import type { Filter } from './filter.ts';
import type { ActorId } from './ids.ts';
import { searchTerms } from './search-terms.ts';
import { namedActors, namesOf, ownTexts } from './searchable-text.ts';
import { ROLES, type Role } from './vocabulary.ts';

/** The parts of a dataset that a filter looks into. */
export type FilterContext = Pick<Dataset, 'actors' | 'places'>;

/**
 * Whether the event is shown. Groups narrow, values inside one widen, unless `match` is `all`; retracted events are shown
 * only when asked for. An actor takes part by its participations: a claim's speaker or claimant without one is found by
 * search, not by the filter, since only a participation says in which role. Ids that the file lacks narrow nothing.
 */
export function matchesFilter(event: EventRecord, filter: Filter, context: FilterContext): boolean {
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(event.kind)) &&
    matchesCertainty(event, filter) &&
    matchesActors(event, filter.actors, filter.match, context, (role) => role !== 'subject') &&
    ROLES.every((role) =>
      matchesActors(event, filter.roles[role] ?? [], filter.match, context, (other) => other === role),
    ) &&
    matchesSearch(event, filter.q, context)
  );
}

function matchesCertainty(event: EventRecord, { certainties }: Filter): boolean {
  const certainty = certaintyOf(event);
  return certainties.length === 0 ? certainty !== 'retracted' : certainties.includes(certainty);
}

function matchesActors(
  event: EventRecord,
  wanted: readonly ActorId[],
  match: Filter['match'],
  { actors }: FilterContext,
  inRole: (role: Role) => boolean,
): boolean {
  const known = wanted.filter((id) => actors.has(id));
  if (known.length === 0) return true;
  const present = new Set<ActorId>();
  for (const { actor, role } of event.participants ?? []) {
    if (inRole(role)) for (const id of lineOf(actor, actors)) present.add(id);
  }
  return match === 'all' ? known.every((id) => present.has(id)) : known.some((id) => present.has(id));
}

function matchesSearch(event: EventRecord, q: string, context: FilterContext): boolean {
  const terms = searchTerms(q);
  if (terms.length === 0) return true;
  const texts = searchableTexts(event, context).map(foldText);
  return terms.every((term) => texts.some((text) => text.includes(term)));
}

function searchableTexts(event: EventRecord, { actors, places }: FilterContext): readonly string[] {
  const texts = [...ownTexts(event)];
  for (const named of namedActors(event)) {
    for (const id of lineOf(named, actors)) {
      const actor = actors.get(id);
      if (actor) texts.push(...namesOf(actor));
    }
  }
  const place = event.place === undefined ? undefined : places.get(event.place);
  if (place) texts.push(...namesOf(place));
  return texts;
}
