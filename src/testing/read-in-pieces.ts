// Reads an events file whose bytes come in pieces: everything that comes out of it, to be compared.
import * as fc from 'fast-check';
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { LoadError } from '#domain/problem.ts';
import { memorySource } from '#formats/byte-source.ts';
import type { EventSink, FileHead } from '#formats/event-sink.ts';
import { EventsReader } from '#formats/read-events.ts';

class Collector implements EventSink {
  readonly heads: FileHead[] = [];
  events: EventRecord[] = [];
  ranges: ByteRange[] = [];

  begin(head: FileHead): void {
    this.heads.push(head);
    this.events = [];
    this.ranges = [];
  }

  add(event: EventRecord, range: ByteRange): void {
    this.events.push(event);
    this.ranges.push(range);
  }
}

/** `sizes` of the pieces, over and over. What was read, or why the file was refused. */
export function readInPieces(bytes: Uint8Array, sizes: readonly number[]) {
  const sink = new Collector();
  try {
    const reader = new EventsReader('test.json', sink);
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const size = sizes[i % sizes.length] ?? 1;
      reader.push(bytes.slice(at, at + size));
      at += size;
    }
    const read = reader.end(memorySource(bytes));
    const { heads, events, ranges } = sink;
    return { heads, events, ranges, ...read, progress: reader.progress };
  } catch (error) {
    if (error instanceof LoadError) return { failure: error.failure };
    throw error;
  }
}

export const IN_ONE_PIECE: readonly number[] = [2 ** 30];

/** Sizes of pieces. */
export const pieces: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant([1]),
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
  fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 }),
);
