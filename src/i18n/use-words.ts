// The words of the reader's language, for components.
import { useContext } from 'react';
import type { Words } from './make-words.ts';
import { WordsContext } from './words-context.ts';

/** Throws outside of a WordsProvider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords needs a WordsProvider above it');
  return words;
}
