// A filter that came by a link may tick what no event has: it stands in its group all the same, so that it can be unticked.
import type { FacetGroup, FacetsAnswer, FacetValue } from '#domain/answer.ts';
import { filterParts, filterValues } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';

/** The groups of the answer, each with all of its ticked values that the file knows; a group may be added for them. */
export function withChosen(answer: FacetsAnswer, filter: Filter): readonly FacetGroup[] {
  const facets = filterParts(filter).filter((part) => part !== 'q');
  const present = new Set(answer.groups.map(({ facet }) => facet));
  const added = facets.filter((facet) => !present.has(facet)).map((facet) => ({ facet, values: [], more: 0 }));
  return [...answer.groups, ...added].map((group) => {
    const missing = missingValues(group, answer, filterValues(filter, group.facet));
    return missing.length === 0 ? group : { ...group, values: [...group.values, ...missing] };
  });
}

function missingValues({ facet, values }: FacetGroup, answer: FacetsAnswer, ticked: readonly string[]) {
  const shown = new Set(values.map(({ id }) => id));
  return ticked.flatMap((id): readonly FacetValue[] => {
    if (shown.has(id)) return [];
    if (!isOfActors(facet)) return [{ id, actor: null, count: 0, depth: 0 }];
    const actor = answer.chosen.find((other) => other.id === id);
    const isUnknown = answer.unknown.some((other) => other.id === id);
    return actor && !isUnknown ? [{ id, actor, count: 0, depth: 0 }] : [];
  });
}

const isOfActors = (facet: FacetKey): boolean => facet !== 'kind' && facet !== 'certainty';
