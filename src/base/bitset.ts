// Sets of the numbers below a limit, one bit each: 125 kB for a million, and whole sets are joined 32 members at a time.

/** Bit `n & 31` of word `n >>> 5` says whether `n` is in it. Bits beyond the limit stay 0. */
export type Bitset = Uint32Array;

export function emptyBitset(limit: number): Bitset {
  return new Uint32Array((limit + 31) >>> 5);
}

/** All numbers below `limit`. */
export function fullBitset(limit: number): Bitset {
  const bits = emptyBitset(limit).fill(0xffffffff);
  if ((limit & 31) !== 0) bits[bits.length - 1] = 2 ** (limit & 31) - 1;
  return bits;
}

export function hasBit(bits: Bitset, n: number): boolean {
  return ((bits[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;
}

export function addBit(bits: Bitset, n: number): void {
  const word = n >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (n & 31));
}

/** The first member from `from` on; `end` where there is none before it. */
export function nextBit(bits: Bitset, from: number, end: number): number {
  if (from >= end) return end;
  let at = from >>> 5;
  let word = (bits[at] ?? 0) & (0xffffffff << (from & 31));
  while (word === 0) {
    at += 1;
    if (at << 5 >= end) return end;
    word = bits[at] ?? 0;
  }
  return Math.min(end, (at << 5) + 31 - Math.clz32(word & -word));
}

/** Keeps in `bits` what `others` has too. */
export function keepCommon(bits: Bitset, others: Bitset): Bitset {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (others[i] ?? 0);
  return bits;
}

/** Adds `others` to `bits`. */
export function addAll(bits: Bitset, others: Bitset): Bitset {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) | (others[i] ?? 0);
  return bits;
}

/** Takes `others` out of `bits`. */
export function removeAll(bits: Bitset, others: Bitset): Bitset {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & ~(others[i] ?? 0);
  return bits;
}

/** How many bits of a word are set. */
export function countWord(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Of all words, or of those from word `from` to before word `to`. */
export function countBits(bits: Bitset, from = 0, to = bits.length): number {
  let count = 0;
  for (let i = from; i < to; i++) count += countWord(bits[i] ?? 0);
  return count;
}

/** How many both have. */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += countWord((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** Tells its members in ascending order; what is told may be taken out of it meanwhile. */
export function forEachBit(bits: Bitset, tell: (n: number) => void): void {
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) tell((i << 5) + 31 - Math.clz32(word & -word));
  }
}

/** Its members in ascending order. */
export function bitsetMembers(bits: Bitset): Uint32Array {
  const members = new Uint32Array(countBits(bits));
  let at = 0;
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    while (word !== 0) {
      members[at++] = (i << 5) + 31 - Math.clz32(word & -word);
      word &= word - 1;
    }
  }
  return members;
}
