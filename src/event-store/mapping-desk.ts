// All that it takes to say what the columns of a table mean. In the page's own thread: a sample is small.
import { guessMapping } from '#formats/dialects/guess-mapping.ts';
import { fitsTable } from '#formats/dialects/mapping.ts';
import { readMappingText } from '#formats/dialects/read-mapping.ts';
import { keepMapping, recallMapping } from './kept-mappings.ts';
import { tryMapping } from './try-mapping.ts';

export const mappingDesk = {
  guess: guessMapping,
  fits: fitsTable,
  read: readMappingText,
  tryOn: tryMapping,
  keep: keepMapping,
  recall: recallMapping,
} as const;
