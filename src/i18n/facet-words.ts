// The names of filter values, in the reader's language.
import type { FacetValue } from '#domain/answer.ts';
import type { FacetKey } from '#domain/filter.ts';
import type { Certainty, Kind } from '#domain/vocabulary.ts';
import type { Words } from './make-words.ts';

/** A name; `lang` where it is not in the language of the page or of the file. */
export interface ValueName {
  readonly text: string;
  readonly lang?: string;
  /** It stands in the events file, and is shown as such text. */
  readonly isOfFile: boolean;
}

/** "Statements", "Claimed", "Qatar". An actor that the file lacks is named by its id. */
export function valueName(words: Words, facet: FacetKey, value: Pick<FacetValue, 'id' | 'actor'>): ValueName {
  if (facet === 'kind') return { text: words.t(`kinds.${value.id as Kind}`), isOfFile: false };
  if (facet === 'certainty') return { text: words.t(`filters.certainty.${value.id as Certainty}`), isOfFile: false };
  return value.actor === null ? { text: value.id, isOfFile: true } : { ...words.nameOf(value.actor), isOfFile: true };
}

/** "Mediator", "Kind", "Talked about": what one value of the group is, said before its name. */
export const singularOf = (words: Words, facet: FacetKey): string => words.t(`facet.one.${facet}`);
