// The active filters, one by one, in words.
import type { FacetsAnswer } from '#domain/answer.ts';
import { filterParts, filterValues, toggleFilterValue, withoutFilterPart } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import type { Words } from './make-words.ts';
import { singularOf, valueName } from './facet-words.ts';
import type { ValueName } from './facet-words.ts';

export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly name: ValueName;
  /** False for an actor whose name has not come yet, or never will. */
  readonly isNamed: boolean;
  readonly without: Filter;
}

/** @param chosen the actors among the filters, as far as their names are known */
export function filterChips(words: Words, filter: Filter, chosen: FacetsAnswer['chosen']): readonly Chip[] {
  const actors = new Map<string, FacetsAnswer['chosen'][number]>(chosen.map((actor) => [actor.id, actor]));
  const ofFacet = (facet: FacetKey): readonly Chip[] =>
    filterValues(filter, facet).map((id) => {
      const actor = actors.get(id) ?? null;
      const name = valueName(words, facet, { id, actor });
      return {
        key: `${facet} ${id}`,
        label: singularOf(words, facet),
        name,
        isNamed: actor !== null || !name.isOfFile,
        without: toggleFilterValue(filter, facet, id),
      };
    });
  return filterParts(filter).flatMap((part) =>
    part === 'q'
      ? [
          {
            key: 'q',
            label: words.t('filters.words.label'),
            name: { text: words.t('filters.words', { words: filter.q }), isOfFile: true },
            isNamed: true,
            without: withoutFilterPart(filter, 'q'),
          },
        ]
      : ofFacet(part),
  );
}
