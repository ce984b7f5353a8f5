// Rows of a table as they would stand in a CSV file, put together from the bytes of cells: quicker than from their texts.
import type { ReadBatch } from './batch-queue.ts';
import { LINE_FEED } from './byte-signs.ts';
import type { CellColumn } from './cell-column.ts';

/** A cell with any of these needs quotes. */
const SIGNS = /[",\n\r]/;
const COMMA = 0x2c;

const quotedCell = (text: string): string => (SIGNS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A column whose texts are quoted, end to end. */
interface PackedColumn {
  readonly bytes: Uint8Array;
  /** By number of the text: where it ends. */
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

const encoder = new TextEncoder();

function packed({ texts, numbers }: CellColumn): PackedColumn {
  const all = texts.map(quotedCell);
  const bytes = encoder.encode(all.join(''));
  const ends = new Uint32Array(all.length);
  let end = 0;
  for (let i = 0; i < all.length; i++) {
    end = endOf(bytes, end, all[i]?.length ?? 0);
    ends[i] = end;
  }
  return { bytes, ends, numbers };
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
  /** The text of each cell of a row; `index`: 0 for the first of them. Null where only others have that. */
  readonly cellsAt: ((index: number) => readonly string[]) | null;
  /** As events, where others have read them and found nothing to tell. */
  readonly read: ReadBatch | null;
}

export class RowTexts {
  readonly #cells: readonly CellColumn[];
  readonly #columns: readonly PackedColumn[];

  constructor(cells: readonly CellColumn[]) {
    this.#cells = cells;
    this.#columns = cells.map(packed);
  }

  /** The rows from one to another. */
  of(from: number, to: number): TableRows {
    const bytes = new Uint8Array(this.#lengthOf(from, to));
    const ends = new Uint32Array(to - from);
    let at = 0;
    for (let row = from; row < to; row++) {
      for (let i = 0; i < this.#columns.length; i++) {
        if (i > 0) bytes[at++] = COMMA;
        at = copyCell(this.#columns[i], row, bytes, at);
      }
      ends[row - from] = at;
      bytes[at++] = LINE_FEED;
    }
    const cellsAt = (index: number): readonly string[] =>
      this.#cells.map(({ texts, numbers }) => texts[numbers[from + index] ?? 0] ?? '');
    return { bytes, ends, cellsAt, read: null };
  }

  #lengthOf(from: number, to: number): number {
    let length = (to - from) * Math.max(1, this.#columns.length);
    for (const { ends, numbers } of this.#columns) {
      for (let row = from; row < to; row++) {
        const number = numbers[row] ?? 0;
        if (number > 0) length += (ends[number] ?? 0) - (ends[number - 1] ?? 0);
      }
    }
    return length;
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
