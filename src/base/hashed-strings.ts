// Many strings as one message between workers: end to end, packed, with a hash of each.
import { Growable } from './growable.ts';
import { narrow, packText, packWide } from './packed-text.ts';
import { mixed, PRIME, SEED } from './string-dictionary.ts';

export interface HashedStrings {
  /** Packed, and narrow (packed-text.ts). */
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
    const packed = this.#isHashed ? this.#hashedPack(text) : packText(text);
    this.#packed.push(packed);
    this.#length += packed.length;
    this.#ends.push(this.#length);
  }

  /** What was added; it begins anew. */
  take(): HashedStrings {
    // ASCII too may stand in two bytes a character: where it was cut out of a text that needs them.
    const text = narrow(this.#packed.join(''));
    this.#packed = [];
    this.#length = 0;
    return { text, ends: this.#ends.take(), hashes: this.#hashes.take() };
  }

  #hashedPack(text: string): string {
    // The hash and the look for what is not ASCII go over the text together.
    let hash = SEED;
    let all = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      hash = Math.imul(hash ^ unit, PRIME);
      all |= unit;
    }
    this.#hashes.push(mixed(hash));
    return all < 0x80 ? text : packWide(text);
  }
}

/** The packed form of one of them. */
export function packedAt({ text, ends }: HashedStrings, index: number): string {
  return text.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}
