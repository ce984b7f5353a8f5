// Rows of a table as JSON: engines make texts of that many times as quickly as we could, and as small as they can be.
import { BACKSLASH, CLOSE_LIST, COMMA, LINE_FEED, OPEN_LIST, QUOTE, RETURN } from '#formats/bytes/byte-signs.ts';
import type { Delimiter } from './split-csv.ts';

/** A byte becomes so many at most. */
const WIDEST = 6;
const SPACE = 0x20;
const HEX = [...new TextEncoder().encode('0123456789abcdef')];
/** A control character is written with these and two hexadecimal digits. */
const CONTROL = [...new TextEncoder().encode('\\u00')];

export class RowsAsJson {
  readonly #delimiter: number;
  #json = new Uint8Array(0);
  #length = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /**
   * A list of the rows, each a list of its cells; good until the next call. `rows`: whole ones, each with its line break.
   * Null for what splitCells refuses, and for what does not end with a line break.
   */
  of(rows: Uint8Array): Uint8Array | null {
    // The signs between rows become five of one.
    if (this.#json.length < rows.length * WIDEST) this.#json = new Uint8Array(rows.length * WIDEST);
    this.#length = 0;
    for (let at = 0; at < rows.length;) {
      this.#put(at === 0 ? OPEN_LIST : COMMA);
      this.#put(OPEN_LIST);
      at = this.#row(rows, at);
      if (at < 0) return null;
      this.#put(CLOSE_LIST);
    }
    this.#put(CLOSE_LIST);
    return this.#json.subarray(0, this.#length);
  }

  /** The answer is where the next one begins, or -1. */
  #row(rows: Uint8Array, from: number): number {
    for (let at = from; ;) {
      this.#put(QUOTE);
      at = rows[at] === QUOTE ? this.#quoted(rows, at + 1) : this.#plain(rows, at);
      this.#put(QUOTE);
      const sign = rows[at];
      if (sign === LINE_FEED) return at + 1;
      if (sign === RETURN && rows[at + 1] === LINE_FEED) return at + 2;
      if (sign !== this.#delimiter) return -1;
      this.#put(COMMA);
      at++;
    }
  }

  /** To the sign after the cell. */
  #plain(rows: Uint8Array, from: number): number {
    const json = this.#json;
    let length = this.#length;
    let at = from;
    for (; at < rows.length; at++) {
      const byte = rows[at] ?? 0;
      if (byte === this.#delimiter || byte === LINE_FEED) break;
      if (byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH) json[length++] = byte;
      else if (byte === RETURN && rows[at + 1] === LINE_FEED) break;
      else length = escape(json, length, byte);
    }
    this.#length = length;
    return at;
  }

  /** Likewise; a quote within is written twice. */
  #quoted(rows: Uint8Array, from: number): number {
    const json = this.#json;
    let length = this.#length;
    let at = from;
    for (; at < rows.length; at++) {
      const byte = rows[at] ?? 0;
      if (byte === QUOTE && rows[++at] !== QUOTE) break;
      if (byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH) json[length++] = byte;
      else length = escape(json, length, byte);
    }
    this.#length = length;
    return at;
  }

  #put(byte: number): void {
    this.#json[this.#length++] = byte;
  }
}

/** The answer is the new length. */
function escape(json: Uint8Array, at: number, byte: number): number {
  const signs = byte < SPACE ? [...CONTROL, HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0] : [BACKSLASH, byte];
  json.set(signs, at);
  return at + signs.length;
}
