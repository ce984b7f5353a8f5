// Walks the bytes of newline-delimited JSON as they come, and hands over the value of each line.
import { LINE_FEED, MARK } from '#formats/bytes/byte-signs.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { beginningOf, isTooLong, refuseEndless, type LongRecord } from '#formats/bytes/long-record.ts';
import { refuseDepth } from '#formats/bytes/refuse.ts';
import { parseJson } from './json-value.ts';
import { decodeUtf8, refuseJson } from './refuse-json.ts';
import { JsonSkipper, skipWhite, type Progress } from './skip-json.ts';

/** Where a line stands, without its end. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly number: number;
}

export interface LineHandler {
  line(value: unknown, line: Line): void;
  /** In place of a line, in its turn. */
  tooLong(record: LongRecord): void;
}

/** A line of which nothing is kept but its beginning. */
interface LongLine extends Omit<LongRecord, 'to'> {
  /** Of the value that it is, as far as it has come. */
  progress: Progress;
}

const SLICE_BYTES = 262_144;
/** The file and a list stand around a record, as they do in the other kinds of file. */
export const RECORD_DEPTH = FILE_LIMITS.depth - 2;

/** Empty lines are left out, and counted. The same calls follow whatever the pieces are in which the bytes come. */
export class LineScanner {
  readonly #name: string;
  readonly #handler: LineHandler;
  readonly #window = new ByteWindow();
  readonly #skipper = new JsonSkipper();
  /** In the window: where the present line begins, and up to where no line feed is. */
  #start = 0;
  #searched = 0;
  #number = 1;
  /** The present line, where it is too long: it begins anew in the window again and again. */
  #long: LongLine | null = null;

  constructor(name: string, handler: LineHandler) {
    this.#name = name;
    this.#handler = handler;
  }

  /** Throws a LoadError for a line that is no JSON or no text, and what the handler throws. */
  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const moved = this.#window.append(chunk.subarray(at, at + SLICE_BYTES), this.#start);
      this.#start -= moved;
      this.#searched -= moved;
      this.#skipper.at -= moved;
      this.#walk();
    }
  }

  /** Where the next line begins, of which the bytes so far are given back: from there on others read, or `skip` is called. */
  release(): { readonly from: number; readonly bytes: Uint8Array } {
    const bytes = this.#window.bytes.slice(this.#start, this.#window.length);
    this.#window.drop(this.#window.length);
    this.#window.offset -= bytes.length;
    this.#start = this.#searched = 0;
    return { from: this.#window.offset, bytes };
  }

  /** Goes over whole lines that others have read; all that was pushed has been read or released. */
  skip(bytes: number, lines: number): void {
    this.#window.offset += bytes;
    this.#number += lines;
  }

  /** The number of the next line, from 1. */
  get number(): number {
    return this.#number;
  }

  /** No bytes follow. Throws as `push` does. */
  end(): void {
    if (this.#long || this.#start < this.#window.length) this.#take(this.#window.length);
  }

  #walk(): void {
    const { bytes, length } = this.#window;
    const filled = bytes.subarray(0, length);
    for (;;) {
      const end = filled.indexOf(LINE_FEED, this.#searched);
      this.#searched = end < 0 ? length : end + 1;
      if (end < 0) {
        if (this.#long || isTooLong(length - this.#start)) this.#goPast(length);
        return;
      }
      this.#take(end);
      this.#start = end + 1;
      this.#number++;
    }
  }

  #take(end: number): void {
    const { bytes, offset } = this.#window;
    if (this.#long || isTooLong(end - this.#start)) {
      this.#leaveOut(end);
      return;
    }
    const start = this.#bareStart;
    const first = skipWhite(bytes, start, end);
    if (first === end) return;
    this.#skipper.begin(bytes[first] ?? 0, first);
    this.#skipper.follow(bytes, end);
    if (this.#skipper.deepest > RECORD_DEPTH) refuseDepth(this.#name);
    const line = bytes.subarray(start, end);
    const text = decodeUtf8(line, this.#name);
    const value = text === null ? undefined : parseJson(text);
    const place = { line: this.#number, column: 1 };
    if (value === undefined) refuseJson({ bytes: line, upTo: line.length, place, before: '' }, this.#name);
    this.#handler.line(value, { from: offset + start, to: offset + end, number: this.#number });
  }
  /** Of the present line, after the mark that a file may begin with. */
  get #bareStart(): number {
    const { bytes, offset } = this.#window;
    const isMarked = offset + this.#start === 0 && MARK.every((byte, i) => bytes[i] === byte);
    return this.#start + (isMarked ? MARK.length : 0);
  }

  /** What there is of a line that is too long. */
  #goPast(to: number): LongLine {
    const { bytes, offset } = this.#window;
    const start = this.#bareStart;
    let long = this.#long;
    if (!long) {
      const first = skipWhite(bytes, start, to);
      this.#skipper.begin(bytes[first] ?? 0, first);
      const found = beginningOf(bytes.subarray(start, to));
      long = { from: offset + start, found, place: { line: this.#number, column: 1 }, progress: 'open' };
      this.#long = long;
    }
    if (long.progress === 'open') long.progress = this.#skipper.follow(bytes, to);
    if (this.#skipper.deepest > RECORD_DEPTH) refuseDepth(this.#name);
    if (long.progress === 'ended') {
      // Only white space may follow.
      this.#skipper.at = skipWhite(bytes, this.#skipper.at, to);
      if (this.#skipper.at < to) long.progress = 'broken';
    }
    this.#start = to;
    return long;
  }

  /** A line that is no value refuses the file, however long it is: that a quote is not closed, say, has to be mended first. */
  #leaveOut(end: number): void {
    const { from, found, place, progress } = this.#goPast(end);
    this.#long = null;
    if (progress !== 'ended') refuseEndless({ found, place }, this.#name);
    this.#handler.tooLong({ from, to: this.#window.offset + end, found, place });
  }
}
