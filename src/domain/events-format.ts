// What an events file calls itself and its lists, in JSON as in NDJSON and CSV.
export const FORMAT = 'conflict-timeline';
export const VERSION = 1;

/** The lists that events refer to. */
export const ENTRY_LISTS = ['actors', 'places', 'sources'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];
