// Whole rows of a table, some hundred kilobytes at a time, that others can read.
import type { ByteRange } from '#domain/byte-range.ts';
import { LINE_FEED } from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import type { TableRows } from './row-text.ts';
import { bareEnd, LONGEST_ROW, RowEnds } from './scan-rows.ts';
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
  return { from, to: from + start, ranges, lines, lineCount: line - 1, isGood: ranges.every(isNear) };
}

const isNear = ({ from, to }: ByteRange): boolean => to - from < LONGEST_ROW;

/** `rows`: its bytes; null when they are plainly no rows. */
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

  /** `from`: where in the file the first row begins. */
  constructor(from: number, blockBytes: number, delimiter: Delimiter, onBlock: OnBlock) {
    this.#window.offset = from;
    this.#blockBytes = blockBytes;
    this.#delimiter = delimiter;
    this.#ends = new RowEnds(delimiter);
    this.#onBlock = onBlock;
  }

  push(chunk: Uint8Array): void {
    this.#window.append(chunk, 0);
    this.#ends.move(0);
    const { offset, length } = this.#window;
    const bytes = this.#window.bytes.subarray(0, length);
    for (let end = this.#ends.next(bytes); end >= 0; end = this.#ends.next(bytes)) {
      const { start, line } = this.#ends;
      this.#ranges.push({ from: offset + start, to: offset + bareEnd(bytes, start, end) });
      this.#lines.push(line);
      this.#ends.begin(end);
    }
    if (this.#ends.start >= this.#blockBytes) this.#cut();
  }

  /** What is no block yet; nothing may be pushed after. */
  end(): Uint8Array {
    return this.#window.bytes.slice(0, this.#window.length);
  }

  #cut(): void {
    const { bytes, offset } = this.#window;
    const end = this.#ends.start;
    const ranges = this.#ranges;
    const isGood = ranges.every(isNear);
    const block = { from: offset, to: offset + end, ranges, lines: this.#lines, lineCount: this.#ends.line - 1 };
    this.#onBlock(block, isGood ? bytes.subarray(0, end) : null);
    this.#window.drop(end);
    this.#ranges = [];
    this.#lines = [];
    this.#ends = new RowEnds(this.#delimiter);
  }
}
