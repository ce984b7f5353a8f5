// Whole rows of a table, some hundred kilobytes at a time, that others can read.
import type { ByteRange } from '#domain/byte-range.ts';
import { LINE_FEED } from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import { isTooLong } from '#formats/bytes/long-record.ts';
import type { TableRows } from './row-text.ts';
import { bareEnd, RowEnds } from './scan-rows.ts';
import type { Delimiter } from './split-csv.ts';

export interface RowBlock {
  /** In the bytes of the file. It ends with the line break of a row. */
  readonly from: number;
  readonly to: number;
  /** Of its rows, without their line breaks. */
  readonly ranges: readonly ByteRange[];
  /** By row: the line of the block on which it begins, from 1. */
  readonly lines: readonly number[];
  readonly lineCount: number;
}

/** Rows that are known one by one, the first of which begins at `from` in the file. */
export function blockOfRows({ bytes, ends }: TableRows, from: number): RowBlock & { readonly isGood: boolean } {
  const ranges: ByteRange[] = [];
  const lines: number[] = [];
  let start = 0;
  let line = 1;
  for (const end of ends) {
    ranges.push({ from: from + start, to: from + end });
    lines.push(line);
    for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at <= end; at = bytes.indexOf(LINE_FEED, at + 1)) line++;
    start = end + 1;
  }
  const isGood = !ranges.some((range) => isTooLong(range.to - range.from));
  return { from, to: from + start, ranges, lines, lineCount: line - 1, isGood };
}

/** A row that is longer is left to whoever reads here: nobody else is asked to hold it. */
const LONGEST = 4_194_304;

/** `rows`: its bytes; null for one row that is left to whoever reads here. */
type OnBlock = (block: RowBlock, rows: Uint8Array | null) => void;

export class RowBlocks {
  readonly #blockBytes: number;
  readonly #onBlock: OnBlock;
  readonly #window = new ByteWindow();
  readonly #delimiter: Delimiter;
  #ends: RowEnds;
  /** Of the present block. */
  #ranges: ByteRange[] = [];
  #lines: number[] = [];
  /** Where in the file the present row begins, of which nothing is kept. */
  #longFrom: number | null = null;

  /** `from`: where in the file the first row begins. */
  constructor(from: number, blockBytes: number, delimiter: Delimiter, onBlock: OnBlock) {
    this.#window.offset = from;
    this.#blockBytes = blockBytes;
    this.#delimiter = delimiter;
    this.#ends = new RowEnds(delimiter);
    this.#onBlock = onBlock;
  }

  push(chunk: Uint8Array): void {
    this.#window.append(this.#longFrom === null ? chunk : this.#goPast(chunk, this.#longFrom), 0);
    this.#ends.move(0);
    const { offset, length } = this.#window;
    const bytes = this.#window.bytes.subarray(0, length);
    for (let end = this.#ends.next(bytes); end >= 0; end = this.#ends.next(bytes)) {
      const { start, line } = this.#ends;
      this.#ranges.push({ from: offset + start, to: offset + bareEnd(bytes, start, end) });
      this.#lines.push(line);
      this.#ends.begin(end);
    }
    const isLong = length - this.#ends.start > LONGEST;
    if (this.#ends.start >= this.#blockBytes || (isLong && this.#ends.start > 0)) this.#cut();
    if (isLong) this.#beginLong();
  }

  /** Where what is no block yet begins in the file; nothing may be pushed after. */
  end(): number {
    return this.#longFrom ?? this.#window.offset;
  }

  /** The row that the window begins with. */
  #beginLong(): void {
    const { bytes, length, offset } = this.#window;
    this.#longFrom = offset;
    this.#ends.next(bytes.subarray(0, length));
    this.#leave(length);
  }

  /** Of the present row so many bytes. */
  #leave(count: number): void {
    this.#ends.goPast();
    this.#ends.move(count);
    this.#window.skip(count - this.#window.length);
  }

  /** What of the chunk is in the next row. */
  #goPast(chunk: Uint8Array, from: number): Uint8Array {
    const end = this.#ends.next(chunk);
    if (end < 0) {
      this.#leave(chunk.length);
      return chunk.subarray(chunk.length);
    }
    this.#window.skip(end + 1);
    this.#ends.begin(end);
    const to = this.#window.offset;
    const lineCount = this.#ends.line - 1;
    this.#longFrom = null;
    this.#ends = new RowEnds(this.#delimiter);
    this.#onBlock({ from, to, ranges: [{ from, to: to - 1 }], lines: [1], lineCount }, null);
    return chunk.subarray(end + 1);
  }

  #cut(): void {
    const { bytes, offset } = this.#window;
    const end = this.#ends.start;
    const [ranges, lines] = [this.#ranges, this.#lines];
    const block = { from: offset, to: offset + end, ranges, lines, lineCount: this.#ends.line - 1 };
    this.#onBlock(block, bytes.subarray(0, end));
    this.#window.drop(end);
    this.#ranges = [];
    this.#lines = [];
    this.#ends = new RowEnds(this.#delimiter);
  }
}
