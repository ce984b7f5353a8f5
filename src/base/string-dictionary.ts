// Different strings once each: a text that comes a thousand times is stored, and worked on, once.
import { Growable } from './growable.ts';
import { packText } from './packed-text.ts';
import { StringColumn, type Strings } from './string-column.ts';

const FIRST_SLOTS = 1024;
/** A hostile file may have all its texts meet in one place. After so many looks a text is taken for new, and is there twice. */
const LOOKS = 32;

export class StringDictionary {
  readonly #strings = new StringColumn();
  readonly #hashes = new Growable(Uint32Array);
  /** Open-addressed: number + 1, or 0 where nothing is. Power-of-two length. */
  #slots = new Uint32Array(FIRST_SLOTS);

  get length(): number {
    return this.#strings.length;
  }

  /** The number of a text, which is `length` from before where the text is new. */
  add(text: string): number {
    const packed = packText(text);
    const hash = hashOf(packed);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let looks = 0; looks < LOOKS; looks++) {
      const known = (this.#slots[slot] ?? 0) - 1;
      if (known < 0) break;
      if (this.#hashes.at(known) === hash && this.#strings.holds(known, packed)) return known;
      slot = (slot + 1) & mask;
    }
    return this.#put(slot, hash, packed);
  }

  /** What is there so far; more may be added. */
  snapshot(): Strings {
    return this.#strings.snapshot();
  }

  #put(slot: number, hash: number, packed: string): number {
    const number = this.#strings.pushPacked(packed);
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (this.length * 2 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.view().entries()) {
      let slot = hash & mask;
      for (let looks = 0; looks < LOOKS && slots[slot] !== 0; looks++) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, with the high bits mixed into the low ones. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
