// Reads an events file whose bytes come in pieces: everything that comes out of it, to be compared.
import * as fc from 'fast-check';
import type { ByteRange } from '#domain/byte-range.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { LoadError } from '#domain/problem.ts';
import { HashedStringsBuilder } from '#base/hashed-strings.ts';
import { joinBytes } from '#base/join-bytes.ts';
import type { Elsewhere, ReadBatch } from '#formats/batch-queue.ts';
import { memorySource, type ByteSource } from '#formats/bytes/byte-source.ts';
import type { EventSink, FileHead } from '#formats/event-sink.ts';
import type { NamedIds } from '#formats/rows/csv-event.ts';
import { MetNames, type RowNames } from '#formats/rows/met-names.ts';
import { makePlainReader, type PlainHead, type PlainReader } from '#formats/plain-batch.ts';
import { EventsReader } from '#formats/read-events.ts';
import type { TableRows } from '#formats/rows/row-text.ts';

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

/** Reads batches with a PlainReader, and gives them back in another order than they came, as other threads do. */
class OtherThreads implements Elsewhere {
  readonly batchBytes: number;
  /** Grows as the bytes arrive. */
  readonly source: ByteSource;
  /** Looked at over and over: whether the next batch is taken, and whether it goes to the front of those that wait. */
  readonly #whims: readonly (readonly [takes: boolean, first: boolean])[];
  readonly #sink: Collector;
  readonly #waiting: (() => void)[] = [];
  #plain: PlainReader | null = null;
  #met = new MetNames();
  #asked = 0;
  arrived = 0;

  constructor(bytes: Uint8Array, sink: Collector, { batchBytes, whims }: Whims) {
    const arrived = (): number => this.arrived;
    this.source = {
      get length() {
        return arrived();
      },
      read: (from, to) => bytes.subarray(from, to),
    };
    this.#sink = sink;
    this.batchBytes = batchBytes;
    this.#whims = whims;
  }

  get isReady(): boolean {
    return this.#plain !== null;
  }

  begin(head: PlainHead): void {
    this.#plain = makePlainReader(structuredClone(head));
    this.#met = new MetNames();
  }

  take(bytes: Uint8Array, settle: (batch: ReadBatch | null) => void): boolean {
    const [takes = true, first = false] = this.#whims[this.#asked++ % this.#whims.length] ?? [];
    if (!takes) return false;
    const events: EventRecord[] = [];
    const records = structuredClone(this.#plain?.read(bytes.slice(), (event) => events.push(event)) ?? null);
    const names = records?.names ? this.#met.hear(records.names) : null;
    this.#waiting[first ? 'unshift' : 'push'](() => settle(records && this.#batchOf(structuredClone(events), names)));
    return true;
  }

  /** One of them comes back. */
  giveBack(): void {
    this.#waiting.shift()?.();
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  #batchOf(events: readonly EventRecord[], names: RowNames | null): ReadBatch {
    const ids = new HashedStringsBuilder();
    for (const { id } of events) ids.add(id);
    return {
      ids: ids.take(),
      relations: events.flatMap(({ relations }, position) => (relations ? [{ position, relations }] : [])),
      names,
      handOn: (ranges, named) => {
        for (const [i, event] of events.entries())
          this.#sink.add(named ? withIds(event, named) : event, ranges[i] ?? { from: 0, to: 0 });
      },
    };
  }
}

/** With the ids of the file in place of the numbers of a batch. */
function withIds(event: EventRecord, { actors, places, sources }: NamedIds): EventRecord {
  const idOf = <Id extends string>(ids: readonly Id[], number: Id): Id => ids[Number(number)] ?? number;
  const { place, participants, claimedBy, claims, figures, sources: cites } = event;
  return {
    ...event,
    ...(place !== undefined && { place: idOf(places, place) }),
    ...(participants && { participants: participants.map((one) => ({ ...one, actor: idOf(actors, one.actor) })) }),
    ...(claimedBy && { claimedBy: claimedBy.map((actor) => idOf(actors, actor)) }),
    ...(claims && {
      claims: claims.map((one) => ({
        ...one,
        ...(one.speaker !== undefined && { speaker: idOf(actors, one.speaker) }),
      })),
    }),
    ...(figures && {
      figures: figures.map((one) => ({ ...one, ...(one.by !== undefined && { by: idOf(actors, one.by) }) })),
    }),
    ...(cites && { sources: cites.map((one) => ({ ...one, source: idOf(sources, one.source) })) }),
  };
}

export interface Whims {
  readonly batchBytes: number;
  readonly whims: readonly (readonly [takes: boolean, first: boolean])[];
}

/** `sizes` of the pieces, over and over. What was read, or why the file was refused. */
export function readInPieces(bytes: Uint8Array, sizes: readonly number[], whims?: Whims) {
  const sink = new Collector();
  const others = whims && new OtherThreads(bytes, sink, whims);
  return outcomeOf(sink, bytes, () => {
    const reader = new EventsReader('test.json', sink, others);
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const size = sizes[i % sizes.length] ?? 1;
      if (others) others.arrived = Math.min(at + size, bytes.length);
      reader.push(bytes.slice(at, at + size));
      if (i % 2 === 1) others?.giveBack();
      at += size;
    }
    while (!reader.settle()) {
      if (others?.isIdle !== false) throw new Error('Waits for nothing.');
      others.giveBack();
    }
    return reader;
  });
}

/** The same of the rows of a table, of which the first names its columns. */
export function readInRows(rows: readonly TableRows[]) {
  const sink = new Collector();
  const bytes = joinBytes(rows.map((some) => some.bytes));
  return outcomeOf(sink, bytes, () => {
    const reader = new EventsReader('test.json', sink);
    for (const some of rows) reader.pushRows(some);
    return reader;
  });
}

function outcomeOf(sink: Collector, bytes: Uint8Array, read: () => EventsReader) {
  try {
    const reader = read();
    const end = reader.end(memorySource(bytes));
    const { heads, events, ranges } = sink;
    return { heads, events, ranges, ...end, progress: reader.progress };
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

export const whims: fc.Arbitrary<Whims> = fc.record({
  batchBytes: fc.constantFrom(1, 200, 1000),
  whims: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 }),
});
