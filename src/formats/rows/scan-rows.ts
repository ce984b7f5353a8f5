// Finds the rows of a table in its bytes as they come.
import type { ByteRange } from '#domain/byte-range.ts';
import { LINE_FEED, MARK, QUOTE, RETURN } from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import { beginningOf, isTooLong, type LongRecord } from '#formats/bytes/long-record.ts';
import type { Delimiter } from './split-csv.ts';

const SLICE_BYTES = 262_144;

/** Where a row stands: in the bytes of the file, without the line break at its end; and on which of its lines, from 1. */
export interface RowPlace extends ByteRange {
  readonly line: number;
}

export interface Row extends RowPlace {
  /** Only good until the handler returns. */
  readonly bytes: Uint8Array;
}

export interface RowHandler {
  row(row: Row): void;
  /** In place of a row, in its turn. `isOpen`: the file ends within quotes of it. */
  tooLong(record: LongRecord, isOpen: boolean): void;
}

/** Of a cell: before its first sign, in one without quotes, within its quotes, or after a quote that may close it. */
type State = 'cell' | 'plain' | 'quoted' | 'quote';

/** Goes from row to row. Line breaks within quotes are part of a cell. */
export class RowEnds {
  readonly #delimiter: number;
  #start = 0;
  #at = 0;
  #state: State = 'cell';
  /** Where the next quote is, and the next line feed, at `#at` or after; before it where that is not known. */
  #quote = -1;
  #feed = -1;
  #line = 1;
  /** Line breaks within the present row. */
  #breaks = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Where the present row begins; and its line, from 1. */
  get start(): number {
    return this.#start;
  }

  get line(): number {
    return this.#line;
  }

  /** After a `next` that was -1: nothing of the bytes so far is needed any more, the present row goes on after them. */
  goPast(): void {
    this.#start = this.#at;
  }

  get isInQuotes(): boolean {
    return this.#state === 'quoted';
  }

  /** To be called after each `next` that was not -1: the next row begins after the line break there. */
  begin(end: number): void {
    this.#start = this.#at = end + 1;
    this.#line += this.#breaks + 1;
    this.#breaks = 0;
    this.#state = 'cell';
  }

  /** The bytes have moved so far towards the beginning, and others may have taken their place. */
  move(by: number): void {
    this.#start -= by;
    this.#at -= by;
    this.#quote = this.#feed = -1;
  }

  /** The next row, so many lines further on, begins with the first of other bytes. */
  restart(lines: number): void {
    this.#breaks = lines - 1;
    this.begin(-1);
    this.#quote = this.#feed = -1;
  }

  /** Where the present row ends; -1 when that is not in `bytes`, to which others may be added at the end. */
  next(bytes: Uint8Array): number {
    while (this.#at < bytes.length) {
      if (this.#state === 'quoted') this.#goToQuote(bytes);
      else if (this.#state === 'quote') {
        // A quote within quotes is written twice.
        const byte = bytes[this.#at];
        if (byte === LINE_FEED) return this.#at;
        this.#state = byte === QUOTE ? 'quoted' : byte === this.#delimiter ? 'cell' : 'plain';
        this.#at++;
      } else if (!this.#goToOpening(bytes)) return this.#at < bytes.length ? this.#at : -1;
    }
    return -1;
  }

  #goToQuote(bytes: Uint8Array): void {
    const quote = this.#nextQuote(bytes);
    for (let at = this.#at; at < quote; at++) if (bytes[at] === LINE_FEED) this.#breaks++;
    this.#at = quote + 1;
    if (quote < bytes.length) this.#state = 'quote';
    else this.#at = quote;
  }

  /** To behind a quote that opens a cell; false when the row, or the bytes, end before one. */
  #goToOpening(bytes: Uint8Array): boolean {
    if (this.#feed < this.#at) this.#feed = placeOf(LINE_FEED, bytes, this.#at);
    const end = this.#feed;
    while (this.#at < end) {
      const quote = this.#nextQuote(bytes);
      if (quote >= end) break;
      const isFirst = quote === this.#at ? this.#state === 'cell' : bytes[quote - 1] === this.#delimiter;
      this.#at = quote + 1;
      this.#state = isFirst ? 'quoted' : 'plain';
      if (isFirst) return true;
    }
    if (this.#at < end) this.#state = bytes[end - 1] === this.#delimiter ? 'cell' : 'plain';
    this.#at = end;
    return false;
  }

  #nextQuote(bytes: Uint8Array): number {
    if (this.#quote < this.#at) this.#quote = placeOf(QUOTE, bytes, this.#at);
    return this.#quote;
  }
}

/** The end of the bytes, where it does not come. */
function placeOf(sign: number, bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(sign, from);
  return found < 0 ? bytes.length : found;
}

/** Where the bytes of a row end that ends at `end`: before its line break. */
export const bareEnd = (bytes: Uint8Array, start: number, end: number): number =>
  end > start && bytes[end - 1] === RETURN ? end - 1 : end;

/** The same rows follow whatever the pieces are in which the bytes come. */
export class RowScanner {
  readonly #handler: RowHandler;
  readonly #window = new ByteWindow();
  readonly #ends: RowEnds;
  /** Of the present row, where it is too long: nothing else is kept of it. */
  #long: Omit<LongRecord, 'to'> | null = null;

  constructor(delimiter: Delimiter, handler: RowHandler) {
    this.#ends = new RowEnds(delimiter);
    this.#handler = handler;
  }

  /** Throws what the handler throws. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      this.#ends.move(this.#window.append(chunk.subarray(at, at + SLICE_BYTES), this.#ends.start));
      const bytes = this.#window.bytes.subarray(0, this.#window.length);
      for (let end = this.#ends.next(bytes); end >= 0; end = this.#ends.next(bytes)) {
        this.#take(end);
        this.#ends.begin(end);
      }
      if (this.#long || isTooLong(bytes.length - this.#ends.start)) {
        this.#long ??= this.#beginLong();
        this.#ends.goPast();
      }
    }
  }

  /** No bytes follow: the last row, unless the file ends with a line break. */
  end(): void {
    if (this.#long || this.#ends.start < this.#window.length) this.#take(this.#window.length);
  }

  /** Where the next row begins, in the file and among its lines; null within a row. */
  get next(): Pick<Row, 'from' | 'line'> | null {
    const { length, offset } = this.#window;
    return !this.#long && this.#ends.start === length ? { from: offset + length, line: this.#ends.line } : null;
  }

  /** The beginning of the next row is given back: from there on others read, or `skip` is called. */
  release(): { readonly from: number; readonly bytes: Uint8Array } {
    const bytes = this.#window.bytes.slice(this.#ends.start, this.#window.length);
    this.#window.skip(-bytes.length);
    this.#ends.restart(0);
    return { from: this.#window.offset, bytes };
  }

  /** Goes past whole rows that others have read; all that was pushed has been read or released. */
  skip(bytes: number, lines: number): void {
    this.#window.skip(bytes);
    this.#ends.restart(lines);
  }

  /** The line on which the next row begins, from 1. */
  get line(): number {
    return this.#ends.line;
  }

  #take(end: number): void {
    const { bytes, offset } = this.#window;
    const { start, line } = this.#ends;
    if (this.#long || isTooLong(end - start)) {
      const long = this.#long ?? this.#beginLong();
      this.#long = null;
      this.#handler.tooLong({ ...long, to: offset + end }, end === this.#window.length && this.#ends.isInQuotes);
      return;
    }
    const from = this.#bareStart;
    const to = bareEnd(bytes, from, end);
    this.#handler.row({ bytes: bytes.subarray(from, to), from: offset + from, to: offset + to, line });
  }

  #beginLong(): Omit<LongRecord, 'to'> {
    const { bytes, offset, length } = this.#window;
    const from = this.#bareStart;
    const found = beginningOf(bytes.subarray(from, length));
    return { from: offset + from, found, place: { line: this.#ends.line, column: 1 } };
  }

  /** Of the present row, after the mark that a file may begin with. */
  get #bareStart(): number {
    const { bytes, offset } = this.#window;
    const { start } = this.#ends;
    return start + (offset + start === 0 && MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0);
  }
}
