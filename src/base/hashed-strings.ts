// Many strings as one message between workers: end to end, packed, with a hash of each.
import { Growable } from './growable.ts';
import { packText } from './packed-text.ts';
import { hashOf } from './string-dictionary.ts';

export interface HashedStrings {
  /** Packed (packed-text.ts). */
  readonly text: string;
  /** By string: where it ends in `text`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Of each string as it was before it was packed; empty where they were not asked for. */
  readonly hashes: Uint32Array<ArrayBuffer>;
}

export class HashedStringsBuilder {
  readonly #isHashed: boolean;
  #packed: string[] = [];
  #length = 0;
  readonly #ends = new Growable(Uint32Array);
  readonly #hashes = new Growable(Uint32Array);

  constructor({ isHashed = true } = {}) {
    this.#isHashed = isHashed;
  }

  get length(): number {
    return this.#ends.length;
  }

  add(text: string): void {
    const packed = packText(text);
    this.#packed.push(packed);
    this.#length += packed.length;
    this.#ends.push(this.#length);
    if (this.#isHashed) this.#hashes.push(hashOf(text));
  }

  /** What was added; it begins anew. */
  take(): HashedStrings {
    const text = this.#packed.join('');
    this.#packed = [];
    this.#length = 0;
    return { text, ends: this.#ends.take(), hashes: this.#hashes.take() };
  }
}

/** The packed form of one of them. */
export function packedAt({ text, ends }: HashedStrings, index: number): string {
  return text.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}
