// Tables of other makers: how a row of theirs is said in the columns of our own table.

/** The text of a cell of a row, by the name of its column; '' where there is none, or nothing is said. */
export type CellOf = (name: string) => string;

export interface DialectField {
  /** A column of our own table (csv-columns.ts). */
  readonly column: string;
  /** The column of theirs that a reader is sent to when something is wrong with it. */
  readonly from: string;
  readonly value: (cell: CellOf) => string;
}

export interface Dialect {
  readonly id: string;
  /** By the names in a first row, in small letters. */
  readonly recognises: (names: ReadonlySet<string>) => boolean;
  readonly fields: readonly DialectField[];
  /** Rows that say no event. */
  readonly skips?: (cell: CellOf) => boolean;
  /** What stands for nothing there. */
  readonly nothing?: string;
  /** What the file has to say of itself, where it cannot. */
  readonly meta?: { readonly attribution?: string; readonly notice?: string };
}

/** The same cell under another name. */
export const as = (column: string, from: string): DialectField => ({ column, from, value: (cell) => cell(from) });

/** With nothing between them where one says nothing. */
export const joined = (parts: readonly string[], sign: string): string =>
  parts.filter((part) => part !== '').join(sign);

/** The longest title that the format has. */
const TITLE = 300;

/** One line, cut to the length of a title. */
export function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** In a list of names, as a part of one name. */
export const withoutLists = (text: string): string => text.replace(/\s*;\s*/g, ', ');

/** An address in a list of them, likewise. */
export const addressInList = (address: string): string => address.replaceAll(';', '%3B');

/** A dialect, at work on a table with these columns. */
export class DialectTable {
  /** The names of our columns. */
  readonly columns: readonly string[];
  /** By column of ours: the number of the cell of theirs, -1 where the table has none. */
  readonly origins: readonly number[];
  readonly #dialect: Dialect;
  readonly #numbers: ReadonlyMap<string, number>;
  #cells: readonly string[] = [];

  /** `names`: of the columns, as they stand in the first row. */
  constructor(dialect: Dialect, names: readonly string[]) {
    this.#dialect = dialect;
    this.#numbers = new Map(names.map((name, number): [string, number] => [plainName(name), number]).toReversed());
    this.columns = dialect.fields.map(({ column }) => column);
    this.origins = dialect.fields.map(({ from }) => this.#numbers.get(from) ?? -1);
  }

  /** The cells of a row of ours; null for a row that is no event. */
  cellsOf(cells: readonly string[]): readonly string[] | null {
    this.#cells = cells;
    if (isTagRow(cells) || this.#dialect.skips?.(this.#cell) === true) return null;
    return this.#dialect.fields.map(({ value }) => value(this.#cell));
  }

  readonly #cell: CellOf = (name) => {
    const text = this.#cells[this.#numbers.get(name) ?? -1]?.trim() ?? '';
    return text === this.#dialect.nothing ? '' : text;
  };
}

export const plainName = (name: string): string => name.trim().toLowerCase();

/** A row of HXL tags ("#date+start") under the names of the columns. */
export function isTagRow(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  return said.length > 0 && said.every((cell) => /^\s*#[a-z]/i.test(cell));
}
