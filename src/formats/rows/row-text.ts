// Rows of a table as they would stand in a CSV file, put together from the bytes of cells: quicker than from their texts.
import type { ReadBatch } from '#formats/batch-queue.ts';
import { COMMA, LINE_FEED } from '#formats/bytes/byte-signs.ts';
import type { CellColumn } from './cell-column.ts';
import { CellTable } from './row-cells.ts';

/** A cell with any of these needs quotes. */
const SIGNS = /[",\n\r]/;

const quotedCell = (text: string): string => (SIGNS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A column whose texts are quoted, end to end. */
interface PackedColumn {
  readonly bytes: Uint8Array;
  /** By number of the text: where it ends. */
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
  /** Bytes of the longest text. */
  readonly longest: number;
}

const encoder = new TextEncoder();

function packed({ texts, numbers }: CellColumn): PackedColumn {
  const said = texts.join('');
  const isQuoted = SIGNS.test(said);
  const all = isQuoted ? texts.map(quotedCell) : texts;
  const joined = isQuoted ? all.join('') : said;
  const bytes = encoder.encode(joined);
  const isAscii = bytes.length === joined.length;
  const ends = new Uint32Array(all.length);
  let end = 0;
  for (let i = 0; i < all.length; i++) {
    const units = all[i]?.length ?? 0;
    end = isAscii ? end + units : endOf(bytes, end, units);
    ends[i] = end;
  }
  return { bytes, ends, numbers, longest: longestOf(ends) };
}

function longestOf(ends: Uint32Array): number {
  let longest = 0;
  for (let i = 1; i < ends.length; i++) longest = Math.max(longest, (ends[i] ?? 0) - (ends[i - 1] ?? 0));
  return longest;
}

/** Where so many UTF-16 units of UTF-8 end: characters of four bytes are two of them. */
function endOf(bytes: Uint8Array, start: number, units: number): number {
  let at = start;
  for (let left = units; left > 0; left--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) at += 1;
    else if (byte < 0xe0) at += 2;
    else if (byte < 0xf0) at += 3;
    else {
      at += 4;
      left--;
    }
  }
  return at;
}

/** Rows of a table with commas between their cells, as text and taken apart. */
export interface TableRows {
  /** Each with a line break at its end. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By row: where it ends, before its line break. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Null where only others have them. */
  readonly cells: CellRows | null;
  /** As events, where others have read them and found nothing to tell. */
  readonly read: ReadBatch | null;
}

/** Some rows of a table of columns. */
export interface CellRows {
  readonly table: CellTable;
  readonly from: number;
  readonly to: number;
}

export class RowTexts {
  readonly #table: CellTable;
  readonly #columns: readonly PackedColumn[];
  /** Bytes of a row at most, with its commas and its line break. */
  readonly #longest: number;
  /** Where rows are put together. */
  #bytes: Uint8Array<ArrayBuffer>;

  constructor(cells: readonly CellColumn[]) {
    this.#table = new CellTable(cells);
    this.#columns = cells.map(packed);
    this.#longest = this.#columns.reduce((sum, { longest }) => sum + longest + 1, 1);
    this.#bytes = new Uint8Array(this.#longest * 2);
  }

  /** The rows from one to another. */
  of(from: number, to: number): TableRows {
    const ends = new Uint32Array(to - from);
    let at = 0;
    for (let row = from; row < to; row++) {
      const bytes = this.#withRoom(at);
      for (let i = 0; i < this.#columns.length; i++) {
        if (i > 0) bytes[at++] = COMMA;
        at = copyCell(this.#columns[i], row, bytes, at);
      }
      ends[row - from] = at;
      bytes[at++] = LINE_FEED;
    }
    const bytes = this.#bytes.slice(0, at);
    return { bytes, ends, cells: { table: this.#table, from, to }, read: null };
  }

  /** For a row that begins at `at`. */
  #withRoom(at: number): Uint8Array<ArrayBuffer> {
    if (at + this.#longest > this.#bytes.length) {
      const wider = new Uint8Array((at + this.#longest) * 2);
      wider.set(this.#bytes.subarray(0, at));
      this.#bytes = wider;
    }
    return this.#bytes;
  }
}

/** Cells are short: byte by byte is quickest. The answer is where the next one begins. */
function copyCell(column: PackedColumn | undefined, row: number, target: Uint8Array, start: number): number {
  const number = column?.numbers[row] ?? 0;
  if (!column || number === 0) return start;
  const { bytes, ends } = column;
  const end = ends[number] ?? 0;
  let at = start;
  for (let i = ends[number - 1] ?? 0; i < end; i++) target[at++] = bytes[i] ?? 0;
  return at;
}
