// What the page itself has to know of mappings. What takes guessing and reading is asked of the store.
import { fitsTable } from '#formats/dialects/mapping.ts';
import { readMappingText } from '#formats/dialects/read-mapping.ts';
import { keepMapping, recallMapping } from './kept-mappings.ts';

export const mappingDesk = {
  fits: fitsTable,
  read: readMappingText,
  keep: keepMapping,
  recall: recallMapping,
} as const;
