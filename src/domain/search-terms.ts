// What a reader types into the search box, as terms to look for.
import { foldText } from '#base/fold-text.ts';

/** A search is a few words. A link with a book in it would keep the page busy with looking for each of them. */
export const LONGEST_SEARCH = 500;

/** A quotation mark opens a phrase only at the start of a word: צה"ל is one word. */
const TERM = /(?<!\S)["“„«]([^"“”«»]+)["”“»](?!\S)|\S+/gu;

/**
 * Folded terms (fold-text.ts), each once, in the order typed; none for a text of blanks and marks. Words stand apart,
 * "quoted phrases" stay whole, and so do words with a hyphen.
 */
export function searchTerms(q: string): readonly string[] {
  const terms = new Set<string>();
  for (const [word, phrase] of q.matchAll(TERM)) terms.add(foldText(phrase ?? word).trim());
  terms.delete('');
  return [...terms];
}
