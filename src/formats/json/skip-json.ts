// Finds where a JSON value ends, byte by byte and over any number of pieces, without making anything of it.
import { BACKSLASH, CLOSE_LIST, CLOSE_OBJECT, OPEN_LIST, OPEN_OBJECT, QUOTE } from '#formats/bytes/byte-signs.ts';

const tableOf = (...bytes: readonly number[]): Uint8Array => {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
};

const CONTROLS = Array.from({ length: 32 }, (_, byte) => byte);
const ENDS_WORD = tableOf(...CONTROLS, 0x20, 0x2c, CLOSE_LIST, CLOSE_OBJECT);
const WHITE = tableOf(0x20, 0x0a, 0x0d, 0x09);

/** Of brackets it makes ALL_BRACKETS, and of little else: one comparison instead of four, for every byte of a file. */
const BRACKET_BITS = 0x26;
const ALL_BRACKETS = 0x7f;

/** The first byte from `at` on that is no white space of JSON; `to` when there is none. */
export function skipWhite(bytes: Uint8Array, at: number, to: number): number {
  let next = at;
  while (next < to && WHITE[bytes[next] ?? 0] === 1) next++;
  return next;
}

/** Where the white space in front of `at` begins. */
export function endBeforeWhite(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end > 0 && WHITE[bytes[end - 1] ?? 0] === 1) end--;
  return end;
}

export type Progress = 'ended' | 'open' | 'broken';

/** Only the shape of a value is looked at: whether it is JSON is for JSON.parse to say. */
export class JsonSkipper {
  /** Lists and objects around the next byte, within the value. */
  #depth = 0;
  /** Of the innermost 32 of them: a bit each, set for objects. */
  #objects = 0;
  #isText = false;
  /** A number, true, false, null, or nothing of JSON's. */
  #isWord = false;
  /** The deepest that the value has been so far. */
  deepest = 0;
  /** How far it has been followed. */
  at = 0;

  /** `at`: where the value begins, with `byte`. */
  begin(byte: number, at: number): void {
    this.#depth = 0;
    this.#objects = 0;
    this.#isText = false;
    this.#isWord = byte !== QUOTE && !isBracket(byte);
    this.deepest = 0;
    this.at = at;
  }

  /**
   * `ended`: `at` is just after the value. `open`: it goes on past `to`. `broken`: it cannot be JSON, because of what
   * stands before or at `at`.
   */
  follow(bytes: Uint8Array, to: number): Progress {
    if (this.#isWord) return this.#followWord(bytes, to);
    let progress: Progress | null = null;
    while (progress === null) progress = this.#isText ? this.#followText(bytes, to) : this.#followShape(bytes, to);
    return progress;
  }

  #followWord(bytes: Uint8Array, to: number): Progress {
    let { at } = this;
    while (at < to && ENDS_WORD[bytes[at] ?? 0] === 0) at++;
    this.at = at;
    return at < to ? 'ended' : 'open';
  }

  /** To the quote that ends the text. */
  #followText(bytes: Uint8Array, to: number): Progress | null {
    let { at } = this;
    while (at < to) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) {
        this.at = at + 1;
        this.#isText = false;
        return this.#depth === 0 ? 'ended' : null;
      }
      if (byte === BACKSLASH) at++;
      else if (byte < 0x20) {
        this.at = at;
        return 'broken';
      }
      at++;
    }
    this.at = at;
    return 'open';
  }

  /** To a quote, or the bracket that ends the value. */
  #followShape(bytes: Uint8Array, to: number): Progress | null {
    let { at } = this;
    while (at < to) {
      const byte = bytes[at++] ?? 0;
      if (byte === QUOTE) {
        this.at = at;
        this.#isText = true;
        return null;
      }
      if ((byte | BRACKET_BITS) !== ALL_BRACKETS || !isBracket(byte)) continue;
      if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#open(byte);
      else if (!this.#close(byte)) {
        this.at = at - 1;
        return 'broken';
      } else if (this.#depth === 0) {
        this.at = at;
        return 'ended';
      }
    }
    this.at = at;
    return 'open';
  }

  #open(byte: number): void {
    this.#objects = (this.#objects << 1) | (byte === OPEN_OBJECT ? 1 : 0);
    this.#depth++;
    if (this.#depth > this.deepest) this.deepest = this.#depth;
  }

  /** False for a bracket that closes what is not open. */
  #close(byte: number): boolean {
    // Past 32 levels the bits of the outer ones are gone; such a file is refused for its depth.
    if (this.deepest <= 32 && (byte === CLOSE_OBJECT) !== ((this.#objects & 1) === 1)) return false;
    this.#objects >>>= 1;
    this.#depth--;
    return true;
  }
}

function isBracket(byte: number): boolean {
  return byte === OPEN_LIST || byte === CLOSE_LIST || byte === OPEN_OBJECT || byte === CLOSE_OBJECT;
}
