// Reads and changes one group of a filter at a time, so that every panel means the same by ticking and dropping.
import { NO_FILTER } from './filter.ts';
import type { FacetKey, Filter, FilterPart } from './filter.ts';
import type { ActorId } from './ids.ts';
import { ROLES } from './vocabulary.ts';
import type { Certainty, Kind } from './vocabulary.ts';

/** The values ticked in one group; empty: all. */
export function filterValues(filter: Filter, facet: FacetKey): readonly string[] {
  if (facet === 'kind') return filter.kinds;
  if (facet === 'actor') return filter.actors;
  if (facet === 'certainty') return filter.certainties;
  return filter.roles[facet] ?? [];
}

/** The filter with one group set to `values` (sorted, each once), the others as they were. Empty: all. */
export function withFilterValues(filter: Filter, facet: FacetKey, values: readonly string[]): Filter {
  const sorted = [...new Set(values)].toSorted();
  if (facet === 'kind') return { ...filter, kinds: sorted as Kind[] };
  if (facet === 'actor') return { ...filter, actors: sorted as ActorId[] };
  if (facet === 'certainty') return { ...filter, certainties: sorted as Certainty[] };
  const { [facet]: _dropped, ...others } = filter.roles;
  return { ...filter, roles: sorted.length === 0 ? others : { ...others, [facet]: sorted as ActorId[] } };
}

/** Ticks a value that is not ticked, and the other way round. */
export function toggleFilterValue(filter: Filter, facet: FacetKey, value: string): Filter {
  const values = filterValues(filter, facet);
  return withFilterValues(
    filter,
    facet,
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  );
}

/** The filter as if this part had never been touched. */
export function withoutFilterPart(filter: Filter, part: FilterPart): Filter {
  return part === 'q' ? { ...filter, q: '' } : withFilterValues(filter, part, []);
}

/** Only this part of the filter, with the same any/all. */
export function onlyFilterPart(filter: Filter, part: FilterPart): Filter {
  const bare: Filter = { ...NO_FILTER, match: filter.match };
  return part === 'q' ? { ...bare, q: filter.q } : withFilterValues(bare, part, filterValues(filter, part));
}

const otherRoles = ROLES.filter((role) => role !== 'mediator');
/** All groups, in the order in which people are shown them. */
export const FACETS: readonly FacetKey[] = ['mediator', 'kind', 'actor', ...otherRoles, 'certainty'];

/** The parts that narrow, in that order. */
export function filterParts(filter: Filter): readonly FilterPart[] {
  const parts: FilterPart[] = FACETS.filter((facet) => filterValues(filter, facet).length > 0);
  return filter.q === '' ? parts : [...parts, 'q'];
}

/** Whether there is nothing to clear. */
export function isUntouched(filter: Filter): boolean {
  return filterParts(filter).length === 0 && filter.match === NO_FILTER.match;
}
