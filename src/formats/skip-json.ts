// Finds where a JSON value ends, byte by byte and over any number of pieces, without making anything of it.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const tableOf = (...bytes: readonly number[]): Uint8Array => {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
};

const CONTROLS = Array.from({ length: 32 }, (_, byte) => byte);
const ENDS_TEXT = tableOf(...CONTROLS, QUOTE, BACKSLASH);
const HAS_SHAPE = tableOf(QUOTE, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT);
const ENDS_WORD = tableOf(...CONTROLS, 0x20, 0x2c, CLOSE_LIST, CLOSE_OBJECT);
const WHITE = tableOf(0x20, 0x0a, 0x0d, 0x09);

/** The first byte from `at` on that is no white space of JSON; `to` when there is none. */
export function skipWhite(bytes: Uint8Array, at: number, to: number): number {
  let next = at;
  while (next < to && WHITE[bytes[next] ?? 0] === 1) next++;
  return next;
}

/** Only the shape of a value is looked at: whether it is JSON is for JSON.parse to say. */
export class JsonSkipper {
  /** Lists and objects around the next byte, within the value. */
  #depth = 0;
  /** Of the innermost 32 of them: a bit each, set for objects. */
  #objects = 0;
  #mode: 'shape' | 'text' | 'word' = 'shape';
  /** The deepest that the value has been so far. */
  deepest = 0;
  /** How far it has been followed. */
  at = 0;

  /** `at`: where the value begins, with `byte`. */
  begin(byte: number, at: number): void {
    this.#depth = 0;
    this.#objects = 0;
    this.deepest = 0;
    this.at = at;
    this.#mode = HAS_SHAPE[byte] === 1 ? 'shape' : 'word';
  }

  /** The bytes have been moved. */
  shift(by: number): void {
    this.at -= by;
  }

  /**
   * `ended`: `at` is just after the value. `open`: it goes on past `to`. `broken`: it cannot be JSON, because of what
   * stands before or at `at`.
   */
  follow(bytes: Uint8Array, to: number): 'ended' | 'open' | 'broken' {
    for (;;) {
      if (this.#mode === 'word') return this.#followWord(bytes, to);
      const isText = this.#mode === 'text';
      const stops = isText ? ENDS_TEXT : HAS_SHAPE;
      let { at } = this;
      while (at < to && stops[bytes[at] ?? 0] === 0) at++;
      this.at = at;
      if (at >= to) return 'open';
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH) this.at += 2;
      else if (isText && byte !== QUOTE) return 'broken';
      else if (!this.#take(byte)) return 'broken';
      else if (this.#depth === 0 && this.#mode === 'shape') return 'ended';
    }
  }

  #followWord(bytes: Uint8Array, to: number): 'ended' | 'open' {
    let { at } = this;
    while (at < to && ENDS_WORD[bytes[at] ?? 0] === 0) at++;
    this.at = at;
    return at < to ? 'ended' : 'open';
  }

  /** False for a bracket that closes what is not open. */
  #take(byte: number): boolean {
    this.at++;
    if (byte === QUOTE) this.#mode = this.#mode === 'text' ? 'shape' : 'text';
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      this.#objects = (this.#objects << 1) | (byte === OPEN_OBJECT ? 1 : 0);
      this.#depth++;
      if (this.#depth > this.deepest) this.deepest = this.#depth;
    } else {
      const isObject = byte === CLOSE_OBJECT;
      // Past 32 levels the bits of the outer ones are gone; such a file is refused for its depth.
      if (this.deepest <= 32 && isObject !== ((this.#objects & 1) === 1)) {
        this.at--;
        return false;
      }
      this.#objects >>>= 1;
      this.#depth--;
    }
    return true;
  }
}
