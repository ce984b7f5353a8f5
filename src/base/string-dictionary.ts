// Different strings once each: a text that comes a thousand times is stored, and worked on, once.
import { narrow, packText } from './packed-text.ts';
import { StringColumn, type Strings } from './string-column.ts';

const FIRST_SLOTS = 1024;
/** A hostile file may have all its texts meet in one place. After so many looks a text is taken for new, and is there twice. */
const LOOKS = 64;

export class StringDictionary {
  readonly #strings = new StringColumn();
  /** Open-addressed: for each slot a hash and a number + 1, or 0 where nothing is. Power-of-two number of slots. */
  #slots = new Uint32Array(FIRST_SLOTS * 2);

  get length(): number {
    return this.#strings.length;
  }

  /** The number of a text, which is `length` from before where the text is new. */
  add(text: string): number {
    const packed = packText(text);
    return this.addPacked(packed === text ? text : narrow(packed), hashOf(text));
  }

  /** The same for a text that is packed and narrow already (packed-text.ts). `hash`: hashOf the text as it was before. */
  addPacked(packed: string, hash: number): number {
    const slots = this.#slots;
    let at = slotOf(hash, slots);
    for (let looks = 0; looks < LOOKS; looks++) {
      const known = (slots[at + 1] ?? 0) - 1;
      if (known < 0) break;
      if (slots[at] === hash && this.#strings.holds(known, packed)) return known;
      at = after(at, slots);
    }
    const number = this.#strings.pushPacked(packed);
    slots[at] = hash;
    slots[at + 1] = number + 1;
    if (number * 4 > slots.length) this.#spread();
    return number;
  }

  /** What is there so far; more may be added. */
  snapshot(): Strings {
    return this.#strings.snapshot();
  }

  #spread(): void {
    const known = this.#slots;
    const slots = new Uint32Array(known.length * 2);
    for (let i = 0; i < known.length; i += 2) {
      if (known[i + 1] === 0) continue;
      const hash = known[i] ?? 0;
      let at = slotOf(hash, slots);
      for (let looks = 0; looks < LOOKS && slots[at + 1] !== 0; looks++) at = after(at, slots);
      slots[at] = hash;
      slots[at + 1] = known[i + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

const slotOf = (hash: number, slots: Uint32Array): number => (hash * 2) & (slots.length - 1);
const after = (at: number, slots: Uint32Array): number => (at + 2) & (slots.length - 1);

/** FNV-1a, its bits mixed, so that texts that differ in their last digits do not stand side by side. */
export function hashOf(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return mixed(hash);
}

/** The parts of hashOf, for those who go over a text for something else too. */
export const SEED = 0x811c9dc5;
export const PRIME = 0x01000193;

export function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}
