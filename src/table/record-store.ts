// Whole events, read again from the bytes of the file: only the one that is looked at is ever an object.
import { Growable } from '#base/growable.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventRecord } from '#domain/event-record.ts';

export type ReadRecord = (bytes: ByteRange) => EventRecord;

/** By file position. */
export interface RecordPlaces {
  readonly starts: Float64Array;
  readonly lengths: Uint32Array;
}

export class RecordPlacesBuilder {
  readonly #starts = new Growable(Float64Array);
  readonly #lengths = new Growable(Uint32Array);

  add({ from, to }: ByteRange): void {
    this.#starts.push(from);
    this.#lengths.push(to - from);
  }

  build(): RecordPlaces {
    return { starts: this.#starts.copy(), lengths: this.#lengths.copy() };
  }
}

export function recordRange({ starts, lengths }: RecordPlaces, position: number): ByteRange {
  const from = starts[position] ?? 0;
  return { from, to: from + (lengths[position] ?? 0) };
}
