// The words of the reader's language, for components.
import { useContext } from 'react';
import { defined } from '#base/assert.ts';
import type { Words } from './make-words.ts';
import { WordsContext } from './words-context.ts';

/** Throws outside of a WordsProvider. */
export function useWords(): Words {
  return defined(useContext(WordsContext), 'a WordsProvider above');
}
