// Carries the words down to every component.
import { createContext } from 'react';
import type { Words } from './make-words.ts';

export const WordsContext = createContext<Words | null>(null);
