// Tells a table that nobody here knows from a text that is none, and takes a sample of it for its reader to say what it means.
import { MOST_COLUMNS, type TableSample } from '#domain/table-mapping.ts';
import { columnNames } from '#formats/dialects/mapping.ts';
import { isTagRow } from '#formats/dialects/dialect.ts';
import { LINE_FEED } from '#formats/bytes/byte-signs.ts';
import { fail, tooMany } from '#formats/bytes/refuse.ts';
import { RowScanner, type Row } from './scan-rows.ts';
import { CellFault, DELIMITERS, splitCells, type Delimiter } from './split-csv.ts';

/** Rows that are looked at, and what share of them has as many cells as the first. */
const LOOKED_AT = 20;
const ALIKE = 0.8;
const LONGEST_NAME = 200;

const SAMPLE_ROWS = 200;
const SAMPLE_SIGNS = 1_000_000;
const LONGEST_CELL = 500;

const loose = new TextDecoder('utf-8', { ignoreBOM: true });

/** `bytes`: the first of a file; `isWhole`: all of it. Null for a text that is no table. */
export function unknownDelimiter(bytes: Uint8Array, isWhole: boolean): Delimiter | null {
  const found = DELIMITERS.map((delimiter) => ({ delimiter, width: widthOf(bytes, isWhole, delimiter) }));
  const widest = found.toSorted((a, b) => b.width - a.width)[0];
  return widest && widest.width > 1 ? widest.delimiter : null;
}

/** How many columns there are; 0 when it is no table. */
function widthOf(bytes: Uint8Array, isWhole: boolean, delimiter: Delimiter): number {
  const rows = firstRows(bytes, isWhole, delimiter);
  const [header, ...others] = rows ?? [];
  if (!header || others.length === 0 || !isHeader(header)) return 0;
  const alike = others.filter((row) => row.length === header.length).length;
  return alike >= others.length * ALIKE ? header.length : 0;
}

/** `"format": …`: a quote that opens a name of JSON, not a cell. */
const JSON_NAME = /"\s*:/;
/** So many columns are a table, whatever stands below them, and however far down that is. */
const VERY_WIDE = 1000;

/**
 * Of a text that begins as a table and cannot be taken apart as one: its quotes do not close, or its rows are longer than
 * what is looked at. It is read as a table all the same, whose reader says what is wrong with it. `bytes`: the first of a
 * file. Null for any other.
 */
export function brokenDelimiter(bytes: Uint8Array): Delimiter | null {
  const lineEnd = bytes.indexOf(LINE_FEED);
  const line = loose.decode(lineEnd < 0 ? bytes : bytes.subarray(0, lineEnd));
  if (JSON_NAME.test(line)) return null;
  const rest = lineEnd < 0 ? '' : loose.decode(bytes.subarray(lineEnd));
  const found = DELIMITERS.map((delimiter) => ({ delimiter, names: bareNames(line, delimiter) }));
  const widest = found.toSorted((a, b) => b.names.length - a.names.length)[0];
  if (!widest || widest.names.length < 2 || !isHeader(widest.names)) return null;
  const { delimiter, names } = widest;
  const opensCell = new RegExp(`(?:^|[${delimiter}\n])"`);
  return names.length > VERY_WIDE || opensCell.test(line) || opensCell.test(rest) ? delimiter : null;
}

/** Whatever their quotes; the last may be cut short. */
const bareNames = (line: string, delimiter: Delimiter): readonly string[] =>
  line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());

/** Null when one of them cannot be taken apart. */
function firstRows(bytes: Uint8Array, isWhole: boolean, delimiter: Delimiter): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  const take = ({ bytes: row }: Row): void => {
    if (rows.length > LOOKED_AT) return;
    const cells = splitCells(loose.decode(row), delimiter).map(({ text }) => text);
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
  };
  const scanner = new RowScanner(delimiter, { row: take, tooLong: () => undefined });
  try {
    scanner.push(bytes);
    if (isWhole) scanner.end();
    return rows;
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}

/** Names are words: mostly there, short, and without signs that no text has. */
function isHeader(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  const words = said.filter((cell) => /\p{L}/u.test(cell));
  return (
    said.length >= cells.length * ALIKE &&
    words.length * 2 >= cells.length &&
    said.every((cell) => cell.length <= LONGEST_NAME && !UNWRITTEN.test(cell))
  );
}

// Bytes that are no text are told by these signs.
// oxlint-disable-next-line no-control-regex
const UNWRITTEN = /[\u0000-\u0008\u000E-\u001F\uFFFD]/;

/** Ends the reading with what there is of an unknown table, as soon as that is enough. */
export class TableSampler {
  readonly #file: string;
  readonly #delimiter: Delimiter;
  readonly #names: readonly string[];
  readonly #rows: (readonly string[])[] = [];
  #signs = 0;

  /** `file`: what the reader knows it by; `header`: the cells of its first row. Throws the LoadError `too-many`. */
  constructor(file: string, delimiter: Delimiter, header: readonly string[]) {
    if (header.length > MOST_COLUMNS) throw tooMany(file, 'columns', header.length, MOST_COLUMNS);
    this.#file = file;
    this.#delimiter = delimiter;
    this.#names = columnNames(header);
  }

  /** Throws the LoadError `unmapped-table` when there are enough. */
  add(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '') || isTagRow(cells)) return;
    const row = cells.slice(0, this.#names.length).map((cell) => cell.slice(0, LONGEST_CELL));
    this.#rows.push(row);
    this.#signs += row.reduce((sum, cell) => sum + cell.length, 0);
    if (this.#rows.length === SAMPLE_ROWS || this.#signs > SAMPLE_SIGNS) this.end();
  }

  end(): never {
    const table: TableSample = { delimiter: this.#delimiter, names: this.#names, rows: this.#rows };
    const found = this.#names.join(', ').slice(0, 120);
    return fail(this.#file, 'unmapped-table', { found, params: { columns: this.#names.length }, table });
  }
}
