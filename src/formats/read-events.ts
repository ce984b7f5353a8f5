// Reads an events file of any kind from its bytes as they come, and hands its events on one by one.
import type { TableMapping } from '#domain/table-mapping.ts';
import type { ByteSource } from './byte-source.ts';
import type { Elsewhere } from './batch-queue.ts';
import { ByteWindow } from './byte-window.ts';
import type { EventSink, FileReader, ReadEvents } from './event-sink.ts';
import { kindOfFile, type FileKind } from './kind-of-file.ts';
import { CsvReader } from './read-csv.ts';
import { JsonReader } from './read-json.ts';
import { NdjsonReader } from './read-ndjson.ts';
import { SlidesReader } from './read-slides.ts';
import type { TableRows } from './row-text.ts';

const READERS: Readonly<
  Record<
    FileKind,
    new (name: string, sink: EventSink, elsewhere: Elsewhere | null, mapping: TableMapping | null) => FileReader
  >
> = {
  json: JsonReader,
  ndjson: NdjsonReader,
  csv: CsvReader,
  slides: SlidesReader,
};

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
  readonly #mapping: TableMapping | null;
  /** Null until it is known what kind of file it is. */
  #reader: FileReader | null = null;
  readonly #first = new ByteWindow();
  /** So many of the first bytes make it worth asking again. */
  #askAt = 0;
  #bytes = 0;

  /**
   * `name`: what the reader knows the file by. `elsewhere`: where batches of events can be read, if anywhere but here. `mapping`: what
   * the columns mean, should it be a table that nobody knows.
   */
  constructor(name: string, sink: EventSink, elsewhere: Elsewhere | null = null, mapping: TableMapping | null = null) {
    this.#name = name;
    this.#sink = sink;
    this.#elsewhere = elsewhere;
    this.#mapping = mapping;
  }

  get progress(): ReadProgress {
    return { bytes: this.#bytes, events: this.#reader?.eventCount ?? 0 };
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
    const reader = this.#reader ?? this.#begin(true) ?? this.#beginAs('json');
    return reader.end(source);
  }

  #begin(isWhole: boolean): FileReader | null {
    const { length } = this.#first;
    this.#askAt = length * 1.25;
    const kind = kindOfFile(this.#first.bytes.subarray(0, length), isWhole);
    return kind && this.#beginAs(kind);
  }

  #beginAs(kind: FileKind): FileReader {
    const reader = new READERS[kind](this.#name, this.#sink, this.#elsewhere, this.#mapping);
    this.#reader = reader;
    const { bytes, length } = this.#first;
    this.#first.clear();
    reader.push(bytes.subarray(0, length));
    return reader;
  }
}
