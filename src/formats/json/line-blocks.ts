// Whole lines of newline-delimited JSON, some hundred kilobytes at a time, as lists that others can read.
import type { ByteRange } from '#domain/byte-range.ts';
import { CLOSE_LIST, COMMA, LINE_FEED, OPEN_LIST } from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import { RECORD_DEPTH } from './scan-lines.ts';
import { JsonSkipper, skipWhite } from './skip-json.ts';

export interface LineBlock {
  /** In the bytes of the file. It ends with the end of a line. */
  readonly from: number;
  readonly to: number;
  /** Of each line, without its end. */
  readonly ranges: readonly ByteRange[];
}

/** A line that is longer is left to whoever reads here: nobody else is asked to hold it. */
const LONGEST = 4_194_304;

/** `json`: null when a line is empty, too long, or plainly no JSON. */
type OnBlock = (block: LineBlock, json: Uint8Array | null) => void;

export class LineBlocks {
  readonly #blockBytes: number;
  readonly #onBlock: OnBlock;
  readonly #window = new ByteWindow();
  readonly #skipper = new JsonSkipper();
  /** Where in the file the present line begins, of which nothing is kept. */
  #longFrom: number | null = null;

  /** `from`: where in the file the first line begins. */
  constructor(from: number, blockBytes: number, onBlock: OnBlock) {
    this.#window.offset = from;
    this.#blockBytes = blockBytes;
    this.#onBlock = onBlock;
  }

  push(chunk: Uint8Array): void {
    const rest = this.#longFrom === null ? chunk : this.#goPast(chunk, this.#longFrom);
    this.#window.append(rest, 0);
    if (this.#window.length >= this.#blockBytes) this.#cut();
  }

  /** Where what is no block yet begins in the file; nothing may be pushed after. */
  end(): number {
    return this.#longFrom ?? this.#window.offset;
  }

  /** What of the chunk is in the next line. */
  #goPast(chunk: Uint8Array, from: number): Uint8Array {
    const end = chunk.indexOf(LINE_FEED) + 1;
    this.#window.skip(end === 0 ? chunk.length : end);
    if (end === 0) return chunk.subarray(chunk.length);
    const to = this.#window.offset;
    this.#longFrom = null;
    this.#onBlock({ from, to, ranges: [{ from, to: to - 1 }] }, null);
    return chunk.subarray(end);
  }

  #cut(): void {
    const { bytes, length, offset } = this.#window;
    const end = bytes.lastIndexOf(LINE_FEED, length - 1) + 1;
    if (end === 0) {
      if (length < LONGEST) return;
      this.#longFrom = offset;
      this.#window.skip(0);
      return;
    }
    const lines = bytes.subarray(0, end);
    const ranges: ByteRange[] = [];
    const json = new Uint8Array(end + 1);
    json[0] = OPEN_LIST;
    json.set(lines, 1);
    let isGood = true;
    for (let start = 0; start < end;) {
      const stop = lines.indexOf(LINE_FEED, start);
      isGood &&= this.#isValue(lines, start, stop);
      ranges.push({ from: offset + start, to: offset + stop });
      json[stop + 1] = COMMA;
      start = stop + 1;
    }
    json[end] = CLOSE_LIST;
    this.#onBlock({ from: offset, to: offset + end, ranges }, isGood ? json : null);
    this.#window.drop(end);
  }

  /** Whether a line can be one value: put beside others, it then stays one. */
  #isValue(lines: Uint8Array, start: number, stop: number): boolean {
    const first = skipWhite(lines, start, stop);
    if (first === stop) return false;
    this.#skipper.begin(lines[first] ?? 0, first);
    // A word that goes on to the end of the line would be open.
    const isWhole = this.#skipper.follow(lines, stop) === 'ended' && this.#skipper.deepest <= RECORD_DEPTH;
    return isWhole && skipWhite(lines, this.#skipper.at, stop) === stop;
  }
}
