// Takes a table apart: its bytes into rows as they come, and the text of a row into cells (RFC 4180).
import { LINE_FEED, MARK, QUOTE, RETURN } from './byte-signs.ts';
import { ByteWindow } from './byte-window.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** No row is longer: where one is, its last quote is not closed. */
export const LONGEST_ROW = 16_777_216;
const SLICE_BYTES = 262_144;

export interface Row {
  /** Its bytes, without the line break at its end; only good until the handler returns. */
  readonly bytes: Uint8Array;
  /** Where they are in the file. */
  readonly from: number;
  readonly to: number;
  /** The line of the file that it begins with, from 1. */
  readonly line: number;
}

/** A cell begins and ends with a quote, and quotes within are doubled; or it has none at its beginning. */
export interface Cell {
  readonly text: string;
  /** Of its first sign within the text of the row. */
  readonly at: number;
}

/** Why a row is no row: after the closing quote of the cell at `at` comes more, or there is none. */
export class CellFault extends Error {
  readonly at: number;

  constructor(at: number) {
    super('a cell that does not end with its quote');
    this.at = at;
  }
}

/** Throws a CellFault. */
export function splitCells(row: string, delimiter: Delimiter): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; ;) {
    const isQuoted = row.charCodeAt(at) === QUOTE;
    const end = isQuoted ? closingQuote(row, at) + 1 : row.indexOf(delimiter, at);
    if (isQuoted) cells.push({ text: row.slice(at + 1, end - 1).replaceAll('""', '"'), at });
    else cells.push({ text: row.slice(at, end < 0 ? row.length : end), at });
    if (end < 0 || end === row.length) return cells;
    if (row[end] !== delimiter) throw new CellFault(at);
    at = end + 1;
  }
}

function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from + 1);
  while (at >= 0 && row.charCodeAt(at + 1) === QUOTE) at = row.indexOf('"', at + 2);
  if (at < 0) throw new CellFault(from);
  return at;
}

type State = 'cell' | 'plain' | 'quoted' | 'quote';

/** Line breaks within quotes are part of a cell. The same rows follow whatever the pieces are in which the bytes come. */
export class RowScanner {
  readonly #delimiter: number;
  readonly #onRow: (row: Row) => void;
  readonly #window = new ByteWindow();
  #start = 0;
  #at = 0;
  #state: State = 'cell';
  #line = 1;
  /** Line breaks within the present row. */
  #breaks = 0;

  constructor(delimiter: Delimiter, onRow: (row: Row) => void) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRow = onRow;
  }

  /** Throws what `onRow` throws. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const moved = this.#window.append(chunk.subarray(at, at + SLICE_BYTES), this.#start);
      this.#start -= moved;
      this.#at -= moved;
      this.#walk();
    }
  }

  /** Where the next row begins, in the file and among its lines; null within a row. */
  get next(): Pick<Row, 'from' | 'line'> | null {
    const { length, offset } = this.#window;
    return this.#start === length ? { from: offset + length, line: this.#line } : null;
  }

  /** Goes past whole rows that others have read. */
  skip(bytes: number, lines: number): void {
    this.#window.skip(bytes);
    this.#start = 0;
    this.#at = 0;
    this.#line += lines;
  }

  /** No bytes follow: the last row, unless the file ends with a line break. */
  end(): void {
    if (this.#start < this.#window.length) this.#take(this.#window.length);
  }

  #walk(): void {
    const { bytes, length } = this.#window;
    for (; this.#at < length; this.#at++) {
      const byte = bytes[this.#at] ?? 0;
      if (byte === LINE_FEED && this.#state !== 'quoted') {
        this.#take(this.#at);
        this.#start = this.#at + 1;
        this.#line += this.#breaks + 1;
        this.#breaks = 0;
        this.#state = 'cell';
      } else {
        if (byte === LINE_FEED) this.#breaks++;
        this.#state = this.#after(byte);
        if (this.#at - this.#start >= LONGEST_ROW) this.#take(this.#at);
      }
    }
  }

  #after(byte: number): State {
    if (this.#state === 'quoted') return byte === QUOTE ? 'quote' : 'quoted';
    // A quote within quotes is written twice; elsewhere one opens a cell only at its beginning.
    const canOpen = this.#state === 'quote' || this.#state === 'cell';
    if (byte === QUOTE && canOpen) return 'quoted';
    return byte === this.#delimiter ? 'cell' : 'plain';
  }

  #take(end: number): void {
    const { bytes, offset } = this.#window;
    const isMarked = offset + this.#start === 0 && MARK.every((byte, i) => bytes[i] === byte);
    const from = this.#start + (isMarked ? MARK.length : 0);
    const to = end > from && bytes[end - 1] === RETURN ? end - 1 : end;
    this.#onRow({ bytes: bytes.subarray(from, to), from: offset + from, to: offset + to, line: this.#line });
  }
}
