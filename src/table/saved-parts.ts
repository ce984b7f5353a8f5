// Columns as byte arrays one after the other, and back again: what comes back is checked, number by number.
import type { Slices } from '#base/in-slices.ts';
import { joinBytes } from '#base/join-bytes.ts';
import { Strings } from '#base/string-column.ts';

type Numbers = Uint8Array | Uint32Array | Float64Array;
type Make<Values extends Numbers> = {
  new (length: number): Values;
  new (buffer: ArrayBufferLike, offset: number, length: number): Values;
  readonly BYTES_PER_ELEMENT: number;
};

/** Something in a save is not as it was written. */
class DamagedSave extends Error {
  constructor() {
    super('A damaged save');
    this.name = 'DamagedSave';
  }
}

/** Throws a DamagedSave where something does not hold. */
export function expectThat(holds: boolean): asserts holds {
  if (!holds) throw new DamagedSave();
}

/** Some hundred kilobytes. */
const CHUNKS_AT_ONCE = 8;

export class PartWriter {
  readonly parts: Numbers[] = [];

  add(...columns: readonly Numbers[]): void {
    this.parts.push(...columns);
  }

  /** Characters of chunks are bytes already (base/packed-text.ts): UTF-8 takes two bytes for the upper half of them. */
  *addStrings({ chunks, ends }: Strings): Slices<void> {
    const encoder = new TextEncoder();
    const bytes: Uint8Array<ArrayBuffer>[] = [];
    for (const [i, chunk] of chunks.entries()) {
      bytes.push(encoder.encode(chunk));
      if (i % CHUNKS_AT_ONCE === CHUNKS_AT_ONCE - 1) yield;
    }
    const lengths = Uint32Array.from(bytes, ({ length }) => length);
    this.add(joinBytes(bytes), lengths, ends);
    yield;
  }
}

/** Gives parts in the order in which they were written. */
export class PartReader {
  readonly #parts: readonly ArrayBufferView[];
  #next = 0;

  constructor(parts: readonly ArrayBufferView[]) {
    this.#parts = parts;
  }

  /** `length`: how many there must be. */
  numbers<Values extends Numbers>(make: Make<Values>, length?: number): Values {
    const part = this.#parts[this.#next++];
    expectThat(part !== undefined && part.byteLength % make.BYTES_PER_ELEMENT === 0);
    const count = part.byteLength / make.BYTES_PER_ELEMENT;
    expectThat(length === undefined || length === count);
    if (part.byteOffset % make.BYTES_PER_ELEMENT === 0) return new make(part.buffer, part.byteOffset, count);
    const copy = new make(count);
    new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength).set(bytesOf(part));
    return copy;
  }

  /** Numbers of things of which there are `limit`; or `besides`, which stands for none. */
  indices(limit: number, length?: number, besides?: number): Uint32Array {
    const values = this.numbers(Uint32Array, length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      expectThat(value < limit || value === besides);
    }
    return values;
  }

  /** Words of a closed list of `limit`, likewise. */
  words(limit: number, length: number, besides?: number): Uint8Array {
    const values = this.numbers(Uint8Array, length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? 0;
      expectThat(value < limit || value === besides);
    }
    return values;
  }

  /** Where the entries of `count` things begin, and where the last of them end. */
  offsets(count: number): { readonly offsets: Uint32Array; readonly total: number } {
    const offsets = this.numbers(Uint32Array, count + 1);
    expectThat(offsets[0] === 0);
    for (let i = 1; i < offsets.length; i++) expectThat((offsets[i] ?? 0) >= (offsets[i - 1] ?? 0));
    return { offsets, total: offsets[count] ?? 0 };
  }

  strings(length?: number): Strings {
    const bytes = this.numbers(Uint8Array);
    const lengths = this.numbers(Uint32Array);
    const ends = this.numbers(Uint32Array, length);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let at = 0;
    const chunks = Array.from(lengths, (byteLength) => {
      expectThat(at + byteLength <= bytes.length);
      at += byteLength;
      return decoder.decode(bytes.subarray(at - byteLength, at));
    });
    expectThat(at === bytes.length);
    const strings = new Strings(chunks, ends);
    expectThat(strings.isWhole());
    return strings;
  }

  /** There is nothing more. */
  end(): void {
    expectThat(this.#next === this.#parts.length);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const PRIME = 0x01000193;

/** Of all bytes of a part: any one that is changed changes it, and so does its length. Four lanes, for speed. */
export function checksum(part: ArrayBufferView): number {
  const bytes = part.byteOffset % 4 === 0 ? bytesOf(part) : bytesOf(part).slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let [a, b, c, d] = [bytes.length, 1, 2, 3];
  let i = 0;
  for (; i + 4 <= words.length; i += 4) {
    a = stirred(a, words[i] ?? 0);
    b = stirred(b, words[i + 1] ?? 0);
    c = stirred(c, words[i + 2] ?? 0);
    d = stirred(d, words[i + 3] ?? 0);
  }
  let sum = Math.imul(a, 3) ^ Math.imul(b, 5) ^ Math.imul(c, 7) ^ Math.imul(d, 9);
  for (let at = i * 4; at < bytes.length; at++) sum = stirred(sum, bytes[at] ?? 0);
  return (sum ^ (sum >>> 15)) >>> 0;
}

function stirred(sum: number, word: number): number {
  const product = Math.imul(sum ^ word, PRIME);
  return (product << 13) | (product >>> 19);
}
