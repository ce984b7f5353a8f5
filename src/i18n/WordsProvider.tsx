// Chooses the language, gives its words to all below, and tells the document which one it is.
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/language.ts';
import { chooseLanguage } from './languages.ts';
import { makeWords } from './make-words.ts';
import { WordsContext } from './words-context.ts';

/** @param props.lang what the address asks for; null: the browser's */
export function WordsProvider({ lang, children }: { lang: Language | null; children: ReactNode }) {
  const language = chooseLanguage(lang, navigator.languages);
  const words = useMemo(() => makeWords(language), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.dir;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}
