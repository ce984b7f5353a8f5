// What to change so that the filters no longer hide an event: no more than what hides it.
import type { EventDetail } from '#domain/answer.ts';
import { certaintyOf } from '#domain/event-record.ts';
import type { ActorRecord } from '#domain/event-record.ts';
import { filterParts, onlyFilterPart, withFilterValues, withoutFilterPart } from '#domain/filter-values.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { Filter } from '#domain/filter.ts';
import type { ActorId } from '#domain/ids.ts';
import { matchesFilter } from '#domain/matches-filter.ts';
import type { FilterContext } from '#domain/matches-filter.ts';
import { CERTAINTIES } from '#domain/vocabulary.ts';

/** `filter` without the parts that hide the event. Parts narrow one by one, so each can be asked alone. */
export function filterShowing(detail: EventDetail, filter: Filter): Filter {
  const { record } = detail;
  const context = contextOf(detail, filter);
  const passes = (tried: Filter): boolean => matchesFilter(record, tried, context);
  // A retracted event is hidden by the certainties however little they say.
  const certainties = certaintyOf(record) === 'retracted' ? CERTAINTIES : [];
  const open = (tried: Filter): Filter => withFilterValues(tried, 'certainty', certainties);

  const kept = filterParts(filter).reduce((rest, part) => {
    const alone = onlyFilterPart(filter, part);
    const isHiding = !passes(part === 'certainty' ? alone : open(alone));
    return isHiding ? withoutFilterPart(rest, part) : rest;
  }, filter);
  const shown = passes(kept) ? kept : open(kept);
  return passes(shown) ? shown : open(NO_FILTER);
}

/** The actors that the event names and those that the filter asks for; a wanted actor without a record would narrow nothing. */
function contextOf({ actors, place }: EventDetail, filter: Filter): FilterContext {
  const wanted = [...filter.actors, ...Object.values(filter.roles).flat()];
  const known = new Map<ActorId, ActorRecord>(wanted.map((id) => [id, { id, name: id }]));
  for (const actor of actors) known.set(actor.id, actor);
  return { actors: known, places: new Map(place ? [[place.id, place]] : []) };
}
