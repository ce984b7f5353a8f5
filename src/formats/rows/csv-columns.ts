// What the columns of a table of events mean: its first row names a field of the format in each.
import { RELATION_TYPES, ROLES, type RelationType, type Role } from '#domain/vocabulary.ts';
import { findDialect } from '#formats/dialects/find-dialect.ts';
import { CellFault, DELIMITERS, splitCells, type Delimiter } from './split-csv.ts';

/** What the cells of a column are of an event. */
export type Column =
  /** A text, at this path. */
  | { readonly is: 'field'; readonly path: readonly string[] }
  /** Names, with ";" between them. */
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'claimedBy' }
  | { readonly is: 'place'; readonly field: 'name' | 'lon' | 'lat' | 'country' | 'precision' }
  | { readonly is: 'quote'; readonly field: 'text' | 'lang' | 'speaker' }
  | { readonly is: 'figure'; readonly field: 'label' | 'value' | 'min' | 'max' | 'unit' | 'qualifier' | 'by' }
  | { readonly is: 'source'; readonly field: 'title' | 'url' | 'locator' }
  | { readonly is: 'tags' }
  /** Ids, likewise. */
  | { readonly is: 'relation'; readonly type: RelationType }
  /** JSON; see csv-more. */
  | { readonly is: 'more' };

/** Members of an event that are texts, each the name of a column too. */
export const TEXTS = ['id', 'kind', 'title', 'summary', 'lang', 'status', 'certainty', 'placeNote', 'sensitivity'];
/** Likewise of its time. */
export const TIMES = ['start', 'end', 'asOf', 'planned', 'mode', 'duration', 'timeZone', 'label', 'basis'];

/** The column of all that no other can say, as JSON. */
export const MORE = 'more';

const COLUMNS: readonly (readonly [string, Column])[] = [
  ...TEXTS.map((name): [string, Column] => [name, { is: 'field', path: [name] }]),
  ...TIMES.flatMap((name): [string, Column][] => {
    const column: Column = { is: 'field', path: ['time', name] };
    return [
      [name, column],
      [`time.${name}`, column],
    ];
  }),
  ...ROLES.map((role): [string, Column] => [role, { is: 'role', role }]),
  ...RELATION_TYPES.map((type): [string, Column] => [type, { is: 'relation', type }]),
  ...Object.entries({
    claimedBy: { is: 'claimedBy' },
    place: { is: 'place', field: 'name' },
    lon: { is: 'place', field: 'lon' },
    lat: { is: 'place', field: 'lat' },
    country: { is: 'place', field: 'country' },
    precision: { is: 'place', field: 'precision' },
    quote: { is: 'quote', field: 'text' },
    quoteLang: { is: 'quote', field: 'lang' },
    quoteSpeaker: { is: 'quote', field: 'speaker' },
    figure: { is: 'figure', field: 'value' },
    figureLabel: { is: 'figure', field: 'label' },
    figureMin: { is: 'figure', field: 'min' },
    figureMax: { is: 'figure', field: 'max' },
    figureUnit: { is: 'figure', field: 'unit' },
    figureQualifier: { is: 'figure', field: 'qualifier' },
    figureBy: { is: 'figure', field: 'by' },
    source: { is: 'source', field: 'title' },
    sourceUrl: { is: 'source', field: 'url' },
    sourceLocator: { is: 'source', field: 'locator' },
    tags: { is: 'tags' },
    [MORE]: { is: 'more' },
  } satisfies Record<string, Column>),
];

const KNOWN: ReadonlyMap<string, Column> = new Map(COLUMNS.map(([name, column]) => [name.toLowerCase(), column]));

/** As they are written. */
export const COLUMN_NAMES: readonly string[] = COLUMNS.map(([name]) => name);

/** Null for a name that the format does not have. Large and small letters are the same, but in names of your own. */
export function columnOf(name: string): Column | null {
  const plain = name.trim();
  if (plain.startsWith('x-')) return { is: 'field', path: [plain] };
  const code = /^codes\.(.+)$/i.exec(plain)?.[1];
  return code === undefined ? (KNOWN.get(plain.toLowerCase()) ?? null) : { is: 'field', path: ['codes', code] };
}

/**
 * Whether a first row is that of a table of events: it names what every event has to say. Other people call a column `title` and
 * one `start` too: without a `kind`, all the others have to be ours.
 */
export function isTableHeader(names: readonly string[]): boolean {
  const known = new Set(names.map((name) => name.trim().toLowerCase()));
  const has = (name: string): boolean => known.has(name) || known.has(`time.${name}`);
  if (!known.has('title') || !(has('start') || has('asof'))) return false;
  return known.has('kind') || names.every((name) => name.trim() === '' || columnOf(name) !== null);
}

/** What stands between the cells of a table of events, ours or of a known dialect, with this first row; null when it is none. */
export function delimiterOf(firstRow: string): Delimiter | null {
  const rows = DELIMITERS.map((delimiter) => ({ delimiter, cells: cellsIn(firstRow, delimiter) }));
  const known = rows.find(({ cells }) => isTableHeader(cells)) ?? rows.find(({ cells }) => findDialect(cells) !== null);
  return known?.delimiter ?? null;
}

/** None when it cannot be taken apart. */
function cellsIn(firstRow: string, delimiter: Delimiter): readonly string[] {
  try {
    return splitCells(firstRow.replace(/[\r\n]+$/, ''), delimiter).map(({ text }) => text);
  } catch (error) {
    if (error instanceof CellFault) return [];
    throw error;
  }
}
