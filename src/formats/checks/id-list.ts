// The ids of the good records of a list, a million of them in little memory: which there are, and where in the file.
import { Growable } from '#base/growable.ts';
import { StringColumn, type Strings } from '#base/string-column.ts';
import { hashOf } from '#base/string-dictionary.ts';

const FIRST_SLOTS = 1024;
/** A hostile file may have all its ids meet in one place. After so many looks an id goes to where none can be made to meet. */
const LOOKS = 32;

/** Ids have no characters beyond ASCII. */
export class IdList<Id extends string> {
  readonly #ids = new StringColumn();
  /** By number of the id: the position of its record in the file's list. */
  readonly #positions = new Growable(Uint32Array);
  /** Open-addressed: for each slot a hash, and a number + 1, or 0 where nothing is. Power-of-two number of slots. */
  #slots = new Uint32Array(FIRST_SLOTS * 2);
  readonly #crowded = new Map<Id, number>();
  /** Most ids are added right after they have been looked for. */
  #lastId: Id | null = null;
  #lastSlot = 0;

  get length(): number {
    return this.#positions.length;
  }

  /** Numbers go up from 0 in the order of adding. Undefined for an id that is not there. */
  numberOf(id: Id): number | undefined {
    const slot = this.#find(id, hashOf(id));
    const found = slot < 0 ? 0 : (this.#slots[slot + 1] ?? 0);
    this.#lastId = id;
    this.#lastSlot = slot;
    if (found > 0) return found - 1;
    return this.#crowded.size > 0 ? this.#crowded.get(id) : undefined;
  }

  /** For ids that are not there yet. `position`: of its record in the file's list. */
  add(id: Id, position: number): void {
    const hash = hashOf(id);
    this.#put(id, position, hash, this.#lastId === id ? this.#lastSlot : this.#find(id, hash));
    this.#lastId = null;
  }

  /**
   * For ids that are all different, of records one after the other. False when one of them is there already: none is added
   * then. `hashes`: of each, from hashOf.
   */
  addAll(ids: readonly Id[], hashes: Uint32Array, position: number): boolean {
    const slots = new Int32Array(ids.length);
    let at = 0;
    for (const id of ids) {
      const slot = this.#find(id, hashes[at] ?? 0);
      if (this.#isIn(id, slot)) return false;
      slots[at++] = slot;
    }
    const table = this.#slots;
    for (const [i, id] of ids.entries()) {
      const hash = hashes[i] ?? 0;
      const slot = slots[i] ?? 0;
      // The slots before it have been filled meanwhile, or there are more of them.
      const isFree = this.#slots === table && slot >= 0 && table[slot + 1] === 0;
      this.#put(id, position + i, hash, isFree ? slot : this.#find(id, hash));
    }
    return true;
  }

  /** The position in the file's list, from 0, of the record whose id has the number. */
  positionAt(number: number): number {
    return this.#positions.at(number) ?? 0;
  }

  /** By number. */
  snapshot(): Strings {
    return this.#ids.snapshot();
  }

  #isIn(id: Id, slot: number): boolean {
    return slot < 0 ? this.#crowded.has(id) : (this.#slots[slot + 1] ?? 0) > 0;
  }

  #put(id: Id, position: number, hash: number, slot: number): void {
    const number = this.#ids.pushPacked(id);
    this.#positions.push(position);
    if (slot < 0) this.#crowded.set(id, number);
    else {
      this.#slots[slot] = hash;
      this.#slots[slot + 1] = number + 1;
    }
    if (number * 4 > this.#slots.length) this.#spread();
  }

  /** The slot of the id, or a free one for it; -1 when the place is crowded. */
  #find(id: Id, hash: number): number {
    const slots = this.#slots;
    let at = (hash * 2) & (slots.length - 1);
    for (let looks = 0; looks < LOOKS; looks++) {
      const number = slots[at + 1] ?? 0;
      if (number === 0 || (slots[at] === hash && this.#ids.holds(number - 1, id))) return at;
      at = (at + 2) & (slots.length - 1);
    }
    return -1;
  }

  #spread(): void {
    const known = this.#slots;
    const slots = new Uint32Array(known.length * 4);
    this.#slots = slots;
    for (let i = 0; i < known.length; i += 2) {
      const number = known[i + 1] ?? 0;
      if (number === 0) continue;
      let at = ((known[i] ?? 0) * 2) & (slots.length - 1);
      while (slots[at + 1] !== 0) at = (at + 2) & (slots.length - 1);
      slots[at] = known[i] ?? 0;
      slots[at + 1] = number;
    }
  }
}
