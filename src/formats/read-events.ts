// Reads an events file of any kind from its bytes as they come, and hands its events on one by one.
import type { MappingWish } from '#domain/table-mapping.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import { ByteWindow } from '#formats/bytes/byte-window.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import type { Elsewhere } from './batch-queue.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';
import { requireTables, tablesHere } from './fetch-tables.ts';
import { kindOfFile, UNFETCHED, type FileKind } from './kind-of-file.ts';
import { JsonReader } from './read-json.ts';
import { NdjsonReader } from './read-ndjson.ts';

type ReaderClass = new (name: string, sink: EventSink, elsewhere: Elsewhere | null, mapping: MappingWish) => FileReader;

function readerOf(kind: FileKind): ReaderClass {
  if (kind === 'json') return JsonReader;
  if (kind === 'ndjson') return NdjsonReader;
  return kind === 'csv' ? requireTables().CsvReader : requireTables().SlidesReader;
}

export interface ReadProgress {
  readonly bytes: number;
  /** That the sink was given. */
  readonly events: number;
}

/**
 * The bytes are UTF-8 (Utf8Stream makes them so), and may come in pieces of any size: the result is the same. A bad record is
 * held back and told in `problems`, and the rest can be used (README.md has the whole policy).
 */
export class EventsReader {
  readonly #name: string;
  readonly #sink: EventSink;
  readonly #elsewhere: Elsewhere | null;
  readonly #mapping: MappingWish;
  /** Null until it is known what kind of file it is. */
  #reader: FileReader | null = null;
  readonly #first = new ByteWindow();
  /** So many of the first bytes make it worth asking again. */
  #askAt = 0;
  #bytes = 0;

  /**
   * `name`: what the reader knows the file by. `elsewhere`: where batches of events can be read, if anywhere but here. `mapping`: what
   * the columns mean, should it be a table that is no other maker's.
   */
  constructor(name: string, sink: EventSink, elsewhere: Elsewhere | null = null, mapping: MappingWish = null) {
    this.#name = name;
    this.#sink = sink;
    this.#elsewhere = elsewhere;
    this.#mapping = mapping;
  }

  get progress(): ReadProgress {
    return { bytes: this.#bytes, events: this.#reader?.eventCount ?? 0 };
  }

  /**
   * Whether `fetchTables` has to be awaited before the next push, or before the end: until then bytes are only collected.
   * `isWhole`: no more will be pushed.
   */
  needsTables(isWhole = false): boolean {
    return !this.#reader && tablesHere() === null && this.#isUnread(this.#kind(isWhole));
  }

  /** Throws a LoadError when the file cannot be used at all. */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#reader) {
      this.#reader.push(chunk);
      return;
    }
    this.#first.append(chunk, 0);
    if (this.#first.length >= this.#askAt) this.#begin(false);
  }

  /** Whole rows, between others: as `push` with their bytes. */
  pushRows(rows: TableRows): void {
    if (this.#reader?.pushRows?.(rows)) this.#bytes += rows.bytes.length;
    else this.push(rows.bytes);
  }

  /** As FileReader.settle; throws as `push` does. */
  settle(): boolean {
    return this.#reader?.settle?.() ?? true;
  }

  /** To be called once, after the last push, when all is settled. `source`: all the bytes. Throws as `push` does. */
  end(source: ByteSource): ReadEvents {
    const reader = this.#reader ?? this.#begin(true) ?? this.#beginAs('json', true);
    return reader.end(source);
  }

  #begin(isWhole: boolean): FileReader | null {
    const { length } = this.#first;
    this.#askAt = length * 1.25;
    const kind = this.#kind(isWhole);
    if (kind === null) return null;
    if (kind !== UNFETCHED && !this.#isUnread(kind)) return this.#beginAs(kind, isWhole);
    this.#askAt = 0;
    return null;
  }

  #kind(isWhole: boolean): ReturnType<typeof kindOfFile> {
    return kindOfFile(this.#first.bytes.subarray(0, this.#first.length), isWhole);
  }

  /** Whether it cannot be read before something is fetched. */
  #isUnread(kind: ReturnType<typeof kindOfFile>): boolean {
    return kind === UNFETCHED || ((kind === 'csv' || kind === 'slides') && tablesHere() === null);
  }

  #beginAs(kind: FileKind, isWhole: boolean): FileReader {
    const Reader = readerOf(kind);
    // Nobody is waited for any more.
    const elsewhere = isWhole ? null : this.#elsewhere;
    const reader = new Reader(this.#name, this.#sink, elsewhere, this.#mapping);
    this.#reader = reader;
    const { bytes, length } = this.#first;
    this.#first.clear();
    reader.push(bytes.subarray(0, length));
    return reader;
  }
}
