// What the columns of a table mean that nobody here knows: told once by a reader, and kept or passed on as a file.
import type { EventTime } from './event-record.ts';
import type { ZoneId } from './ids.ts';
import type { Problem } from './problem.ts';
import { ROLES, type Kind } from './vocabulary.ts';

/** How the days of a column are written; Unix times are counted from 1970, in UTC. */
export const DATE_FORMS = ['iso', 'day-first', 'month-first', 'year', 'unix-s', 'unix-ms'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** What stands between several names in one cell. `none`: a cell is one name, whatever is in it. */
export const LIST_SIGNS = [';', ',', '|', 'none'] as const;
export type ListSign = (typeof LIST_SIGNS)[number];

/** Columns of ours (formats/rows/csv-columns.ts) that a mapping may fill. */
export const DATE_COLUMNS: readonly string[] = ['start', 'end'];
export const LIST_COLUMNS: readonly string[] = [...ROLES, 'claimedBy', 'source', 'sourceUrl', 'tags'];
const LINE_COLUMNS: readonly string[] = [
  'title',
  'kind',
  'place',
  'lat',
  'lon',
  'summary',
  'id',
  'lang',
  'status',
  'certainty',
  'country',
  'precision',
  'placeNote',
  'label',
  'quote',
  'figure',
  'figureLabel',
  'figureMin',
  'figureMax',
  'figureBy',
];
export const MAPPED_COLUMNS: readonly string[] = [...DATE_COLUMNS, ...LINE_COLUMNS, ...LIST_COLUMNS];

/** Where a column of ours comes from: a column of the table (`from`), several in a text (`text`), or nowhere (`is`). */
export interface MappedField {
  /** Of ours. */
  readonly column: string;
  /** The name of a column of the table. */
  readonly from?: string;
  /** "{type}: {place}", with names of columns of the table. */
  readonly text?: string;
  /** The same in every row. */
  readonly is?: string;
  /** Of a day; missing while nobody knows. */
  readonly as?: DateForm;
  /** The column with the time of day, where that is another one. */
  readonly time?: string;
  /** Of times of day that do not name theirs: an IANA zone. Without it they are shown as they stand, and the day counts. */
  readonly zone?: string;
  /** Of a list; ";" where it is missing. */
  readonly separator?: ListSign;
  /** What stands in the table, and what is meant by it. */
  readonly values?: readonly (readonly [string, string])[];
}

/** Of a table whose columns a reader has to say the meaning of. */
export const MOST_COLUMNS = 2000;

export const MAPPING_FORMAT = 'parley-mapping';
/** Characters of a file with one. */
export const LARGEST_MAPPING = 1_048_576;

/** As it stands in a file, which is JSON. */
export interface TableMapping {
  readonly format: typeof MAPPING_FORMAT;
  readonly version: 1;
  /** The names of the columns of the table that it was made for. */
  readonly header: readonly string[];
  readonly fields: readonly MappedField[];
}

/** The beginning of a table, for a reader to see what is in it. */
export interface TableSample {
  readonly delimiter: ',' | ';' | '\t';
  /** No two are the same. */
  readonly names: readonly string[];
  /** Cells cut short; rows that say nothing are left out. */
  readonly rows: readonly (readonly string[])[];
}

/** What a row of a sample comes to. */
export interface TriedRow {
  /** Null where the row is held back. */
  readonly event: TriedEvent | null;
  readonly problems: readonly Problem[];
}

export interface TriedEvent {
  readonly title: string;
  readonly time: EventTime;
  readonly kind: Kind;
  readonly zone: ZoneId;
  readonly place: string | null;
  readonly people: readonly string[];
}

/** What a mapping makes of a sample. */
export interface MappedSample {
  readonly mapping: TableMapping;
  /** By row of the sample; null while the mapping does not say what every event has to. */
  readonly rows: readonly TriedRow[] | null;
}

/** By what a table is to be read; `ask`: by what a reader will say of it; null: as it comes. */
export type MappingWish = TableMapping | 'ask' | null;

export const newMapping = (header: readonly string[], fields: readonly MappedField[]): TableMapping => ({
  format: MAPPING_FORMAT,
  version: 1,
  header,
  fields,
});

/** The names of columns between braces. */
export const namesInText = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');

export type MissingPart = 'title' | 'start' | 'date-form';

/** What has to be told before events can be read by it; null when all is. */
export function missingIn({ fields }: TableMapping): MissingPart | null {
  if (!fields.some(({ column, text }) => column === 'title' && text?.trim() !== '')) return 'title';
  if (!fields.some(({ column }) => column === 'start')) return 'start';
  return fields.some((field) => DATE_COLUMNS.includes(field.column) && field.as === undefined) ? 'date-form' : null;
}
