// Different numbers in ascending order, of which can be asked how many come before one: as a list, or as bits for large sets.
import { addBit, countBits, countWord, emptyBitset, fullBitset, hasBit, removeAll, type Bitset } from '#base/bitset.ts';
import { lowerBound, nextBound } from './bounds.ts';

export interface OrderedSet {
  readonly length: number;
  has(n: number): boolean;
  /** How many of them are below `bound`. */
  countBelow(bound: number): number;
  /** The same for each of many bounds, which rise. */
  countsBelow(bounds: Uint32Array): Uint32Array;
  /** The largest below `bound`; -1 where there is none. */
  lastBelow(bound: number): number;
  /** From the `first` in order to before the `end`. */
  slice(first: number, end: number): Uint32Array;
}

/** A few of many numbers: memory by how many they are. */
export class NumberList implements OrderedSet {
  readonly #values: Uint32Array;

  /** `values`: ascending, each once. */
  constructor(values: Uint32Array) {
    this.#values = values;
  }

  get length(): number {
    return this.#values.length;
  }

  has(n: number): boolean {
    return this.#values[lowerBound(this.#values, n)] === n;
  }

  countBelow(bound: number): number {
    return lowerBound(this.#values, bound);
  }

  countsBelow(bounds: Uint32Array): Uint32Array {
    const counts = new Uint32Array(bounds.length);
    let count = lowerBound(this.#values, bounds[0] ?? 0);
    for (let i = 0; i < bounds.length; i++) {
      count = nextBound(this.#values, bounds[i] ?? 0, count);
      counts[i] = count;
    }
    return counts;
  }

  lastBelow(bound: number): number {
    return this.#values[lowerBound(this.#values, bound) - 1] ?? -1;
  }

  slice(first: number, end: number): Uint32Array {
    return this.#values.slice(first, end);
  }
}

/** Words of a bitset whose members are counted together. */
const BLOCK_BITS = 3;

/** Many of the numbers below a limit: memory by the limit, an eighth of a byte each, and any count in a few steps. */
export class CountedBits implements OrderedSet {
  readonly bits: Bitset;
  readonly length: number;
  /** By block: how many stand before it; one more at the end. */
  readonly #before: Uint32Array;

  /** `bits` are kept, and no longer written into. */
  constructor(bits: Bitset) {
    this.bits = bits;
    const blocks = (bits.length + (1 << BLOCK_BITS) - 1) >>> BLOCK_BITS;
    this.#before = new Uint32Array(blocks + 1);
    let count = 0;
    for (let block = 0; block < blocks; block++) {
      count += countBits(bits, block << BLOCK_BITS, Math.min(bits.length, (block + 1) << BLOCK_BITS));
      this.#before[block + 1] = count;
    }
    this.length = count;
  }

  has(n: number): boolean {
    return hasBit(this.bits, n);
  }

  countBelow(bound: number): number {
    const word = bound >>> 5;
    if (word >= this.bits.length) return this.length;
    const block = word >>> BLOCK_BITS;
    const rest = (this.bits[word] ?? 0) & ((1 << (bound & 31)) - 1);
    return (this.#before[block] ?? 0) + countBits(this.bits, block << BLOCK_BITS, word) + countWord(rest);
  }

  countsBelow(bounds: Uint32Array): Uint32Array {
    const counts = new Uint32Array(bounds.length);
    for (let i = 0; i < bounds.length; i++) counts[i] = this.countBelow(bounds[i] ?? 0);
    return counts;
  }

  lastBelow(bound: number): number {
    let at = Math.min(bound >>> 5, this.bits.length);
    let word = (this.bits[at] ?? 0) & ((1 << (bound & 31)) - 1);
    while (word === 0 && at > 0) word = this.bits[--at] ?? 0;
    return word === 0 ? -1 : (at << 5) + 31 - Math.clz32(word);
  }

  slice(first: number, end: number): Uint32Array {
    const picked = new Uint32Array(Math.max(0, Math.min(end, this.length) - first));
    if (picked.length === 0) return picked;
    // The last block with no more than `first` before it.
    const block = lowerBound(this.#before, first + 1) - 1;
    let skip = first - (this.#before[block] ?? 0);
    let count = 0;
    for (let i = block << BLOCK_BITS; count < picked.length; i++) {
      for (let word = this.bits[i] ?? 0; word !== 0 && count < picked.length; word &= word - 1) {
        if (skip > 0) skip -= 1;
        else picked[count++] = (i << 5) + 31 - Math.clz32(word & -word);
      }
    }
    return picked;
  }
}

/** The members each at another place. `places`: a permutation of the numbers below `limit`. */
export function permuteBits(bits: Bitset, places: Uint32Array): Bitset {
  const limit = places.length;
  // Of a large set those that are missing are fewer, and stand elsewhere just as well.
  const isLarge = countBits(bits) * 2 > limit;
  const moved = emptyBitset(limit);
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    if (isLarge) word = i === bits.length - 1 && (limit & 31) !== 0 ? ~word & ((1 << (limit & 31)) - 1) : ~word;
    for (; word !== 0; word &= word - 1) addBit(moved, places[(i << 5) + 31 - Math.clz32(word & -word)] ?? 0);
  }
  return isLarge ? removeAll(fullBitset(limit), moved) : moved;
}
