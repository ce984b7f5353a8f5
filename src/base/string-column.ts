// A million strings in a few hundred long ones, which the engine scans at memory speed and the collector passes over.
import { hasBit, nextBit, type Bitset } from './bitset.ts';
import { Growable } from './growable.ts';
import { narrow, packText, unpackText } from './packed-text.ts';

/** Strings of a chunk: their number alone says where a string is. */
const CHUNK_BITS = 10;
const CHUNK_SIZE = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_SIZE - 1;

/** Strings that no longer change. */
export class Strings {
  /** Packed (packed-text.ts), CHUNK_SIZE strings each but for the last, each ended by a line feed. */
  readonly chunks: readonly string[];
  /** By string: where it ends in its chunk. */
  readonly ends: Uint32Array;

  constructor(chunks: readonly string[], ends: Uint32Array) {
    this.chunks = chunks;
    this.ends = ends;
  }

  get length(): number {
    return this.ends.length;
  }

  /** Whether chunks and ends fit together. They do, unless they come from somewhere else than a StringColumn. */
  isWhole(): boolean {
    const { chunks, ends } = this;
    if (chunks.length !== Math.ceil(ends.length / CHUNK_SIZE)) return false;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index] ?? 0;
      if (end < this.#start(index)) return false;
      const isLast = (index & CHUNK_MASK) === CHUNK_MASK || index === ends.length - 1;
      if (isLast && end + 1 !== chunks[index >>> CHUNK_BITS]?.length) return false;
    }
    return true;
  }

  /** The string as it was pushed; throws a RangeError where there is none. */
  at(index: number): string {
    const chunk = this.chunks[index >>> CHUNK_BITS];
    const end = this.ends[index];
    if (chunk === undefined || end === undefined) throw new RangeError(`No string ${index}`);
    return unpackText(chunk.slice(this.#start(index), end));
  }

  *[Symbol.iterator](): Generator<string> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  /**
   * Tells each string that holds `part`, once and in order. `part`: not empty, without line feeds. `wanted`: only of these;
   * the fewer there are, the less is looked at.
   */
  forEachWith(part: string, found: (index: number) => void, wanted: Bitset | null = null): void {
    const packed = packText(part);
    this.#forEach((chunk, from) => chunk.indexOf(packed, from), found, wanted);
  }

  /** Tells each string in which `pattern` is found, likewise. `pattern`: global; matches ASCII and no line feeds. */
  forEachMatch(pattern: RegExp, found: (index: number) => void, wanted: Bitset | null = null): void {
    const find = (chunk: string, from: number): number => {
      pattern.lastIndex = from;
      return pattern.exec(chunk)?.index ?? -1;
    };
    this.#forEach(find, found, wanted);
  }

  #forEach(find: (chunk: string, from: number) => number, found: (index: number) => void, wanted: Bitset | null): void {
    for (const [number, chunk] of this.chunks.entries()) {
      const end = Math.min((number + 1) << CHUNK_BITS, this.ends.length);
      let index = number << CHUNK_BITS;
      if (wanted) index = nextBit(wanted, index, end);
      while (index < end) {
        const at = find(chunk, this.#start(index));
        if (at < 0) break;
        while ((this.ends[index] ?? 0) < at) index += 1;
        if (!wanted || hasBit(wanted, index)) found(index);
        index = wanted ? nextBit(wanted, index + 1, end) : index + 1;
      }
    }
  }

  #start(index: number): number {
    return (index & CHUNK_MASK) === 0 ? 0 : (this.ends[index - 1] ?? 0) + 1;
  }
}

/** Strings that grow at their end: numbered from 0 as they come. */
export class StringColumn {
  readonly #chunks: string[] = [];
  readonly #ends = new Growable(Uint32Array);
  /** Packed: those of the chunk to come. */
  #open: string[] = [];
  #openLength = 0;

  get length(): number {
    return this.#ends.length;
  }

  /** Gives its number. */
  push(text: string): number {
    const packed = packText(text);
    return this.pushPacked(packed === text ? text : narrow(packed));
  }

  /** `packed`: from packText, and narrow. */
  pushPacked(packed: string): number {
    const end = this.#openLength + packed.length;
    this.#open.push(packed);
    this.#ends.push(end);
    this.#openLength = end + 1;
    if (this.#open.length === CHUNK_SIZE) {
      this.#open.push('');
      this.#chunks.push(this.#open.join('\n'));
      this.#open = [];
      this.#openLength = 0;
    }
    return this.#ends.length - 1;
  }

  /** Whether string `index` is this one, packed. */
  holds(index: number, packed: string): boolean {
    const chunk = this.#chunks[index >>> CHUNK_BITS];
    if (chunk === undefined) return this.#open[index & CHUNK_MASK] === packed;
    const start = (index & CHUNK_MASK) === 0 ? 0 : (this.#ends.at(index - 1) ?? 0) + 1;
    // Half as slow as `startsWith`.
    return this.#ends.at(index) === start + packed.length && chunk.slice(start, start + packed.length) === packed;
  }

  /** What is there so far; more may be pushed. */
  snapshot(): Strings {
    const rest = this.#open.length > 0 ? [[...this.#open, ''].join('\n')] : [];
    return new Strings([...this.#chunks, ...rest], this.#ends.copy());
  }
}
