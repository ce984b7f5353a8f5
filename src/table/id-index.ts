// Finds an event by its id without a Map of a million strings: an open-addressed hash table of file positions.
import { Growable } from '#base/growable.ts';
import { packedAt, type HashedStrings } from '#base/hashed-strings.ts';
import { StringColumn, type Strings } from '#base/string-column.ts';
import { hashOf } from '#base/string-dictionary.ts';
import { eventId, type EventId } from '#domain/ids.ts';
import type { TimeColumn } from './time-column.ts';

export interface IdIndex {
  /** By file position. */
  readonly ids: Strings;
  /** Power-of-two length, at most half full; file position + 1, or 0 where nothing is. */
  readonly slots: Uint32Array;
}

/** Takes the ids of a file, each different, in their order. */
export class IdIndexBuilder {
  readonly #ids = new StringColumn();
  readonly #hashes = new Growable(Uint32Array);

  append(ids: HashedStrings): void {
    for (let i = 0; i < ids.ends.length; i++) this.#ids.pushPacked(packedAt(ids, i));
    this.#hashes.append(ids.hashes);
  }

  build(): IdIndex {
    const hashes = this.#hashes.view();
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 2))));
    const mask = slots.length - 1;
    for (let position = 0; position < hashes.length; position++) {
      let slot = (hashes[position] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = position + 1;
    }
    return { ids: this.#ids.snapshot(), slots };
  }
}

/** The file position, or -1 when no event has that id. */
function findPosition({ ids, slots }: IdIndex, id: string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(id) & mask; ; slot = (slot + 1) & mask) {
    const position = (slots[slot] ?? 0) - 1;
    if (position < 0 || ids.at(position) === id) return position;
  }
}

interface Identified {
  readonly ids: IdIndex;
  readonly time: Pick<TimeColumn, 'rows' | 'filePositions'>;
}

/** The row of an event, or -1. */
export function rowOf({ ids, time }: Identified, id: string): number {
  return time.rows[findPosition(ids, id)] ?? -1;
}

export function idOf({ ids, time }: Identified, row: number): EventId {
  return eventId(ids.ids.at(time.filePositions[row] ?? -1));
}
