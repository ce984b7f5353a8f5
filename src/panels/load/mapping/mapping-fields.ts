// The fields that a reader may fill from a table, and changes of one of them at a time.
import { newMapping, type MappedField, type TableMapping, type TableSample } from '#domain/table-mapping.ts';

/** In the order of the dialog. */
export const MAIN_COLUMNS = [
  'title',
  'start',
  'end',
  'kind',
  'participant',
  'place',
  'lat',
  'lon',
  'source',
  'sourceUrl',
  'summary',
  'tags',
  'id',
] as const;
export const MORE_COLUMNS = [
  'mediator',
  'party',
  'speaker',
  'addressee',
  'perpetrator',
  'target',
  'affected',
  'host',
  'claimedBy',
  'quote',
  'figure',
  'figureLabel',
  'figureMin',
  'figureMax',
  'figureBy',
  'country',
  'lang',
  'status',
  'certainty',
] as const;
export type FieldColumn = (typeof MAIN_COLUMNS)[number] | (typeof MORE_COLUMNS)[number];

/** Texts that may be put together of several columns. */
export const COMPOSED: ReadonlySet<string> = new Set(['title', 'place']);
/** A column with more different values is no column of kinds. */
const MOST_KINDS = 40;

export const fieldOf = ({ fields }: TableMapping, column: string): MappedField | null =>
  fields.find((field) => field.column === column) ?? null;

/** In place of what there was; null for nothing. */
export function withField(mapping: TableMapping, column: string, field: MappedField | null): TableMapping {
  const others = mapping.fields.filter((one) => one.column !== column);
  return newMapping(mapping.header, field ? [...others, field] : others);
}

/** Of a mapping of another table, what this one has the columns for. */
export function forTable({ fields }: TableMapping, names: readonly string[]): TableMapping {
  const byName = new Map(names.map((name) => [name.toLowerCase(), name]));
  const fitting = fields.flatMap((field): MappedField[] => {
    if (field.from === undefined) return [field];
    const from = byName.get(field.from.toLowerCase());
    return from === undefined ? [] : [{ ...field, from }];
  });
  return newMapping(names, fitting);
}

/** What stands in a column of the sample. */
export function cellsOf({ names, rows }: TableSample, name: string | undefined): readonly string[] {
  const at = name === undefined ? -1 : names.indexOf(name);
  return rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
}

/** The different values of a column of kinds; none where there are too many. */
export function valuesOf(sample: TableSample, name: string | undefined): readonly string[] {
  const values = [...new Set(cellsOf(sample, name))];
  return values.length > MOST_KINDS ? [] : values;
}

const CLOCK = /\d:\d\d/;
const ZONED = /(Z|UTC|GMT|[+-]\d\d:?(\d\d)?)$/i;

/** Whether days and times of day stand in one column. */
export const hasClock = (sample: TableSample, { from }: MappedField): boolean =>
  cellsOf(sample, from).some((cell) => CLOCK.test(cell));

/** Whether there are times of day that do not say in which zone. */
export const needsZone = (sample: TableSample, { from, time }: MappedField): boolean =>
  [...cellsOf(sample, from), ...cellsOf(sample, time)].some((cell) => CLOCK.test(cell) && !ZONED.test(cell));
