// One opening of a file: its bytes through the reader into a table that grows, with a look at it long before it is whole.
// A large file that was opened before, and has not changed since, comes from what was kept of it.
import { MIB } from '#base/mebibyte.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { OpenInput } from '#domain/opening.ts';
import type { TableMapping } from '#domain/table-mapping.ts';
import { memorySource, slicesOf, type ByteSource } from '#formats/bytes/byte-source.ts';
import { Utf8Stream } from '#formats/bytes/utf8-stream.ts';
import { decodeEvent } from '#formats/decode-event.ts';
import type { EventSink, FileHead, ReadEvents, RecordFormat } from '#formats/event-sink.ts';
import { noteEncoding } from '#formats/checks/note-encoding.ts';
import type { ParquetFile } from '#formats/read-parquet.ts';
import { fetchTables } from '#formats/fetch-tables.ts';
import { EventsReader } from '#formats/read-events.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { answerQuery } from '#table/answer-query.ts';
import { EventTableBuilder } from '#table/event-table-builder.ts';
import type { EventTable } from '#table/event-table.ts';
import { BatchHelpers } from './batch-helpers.ts';
import { makeByteStore } from './byte-store.ts';
import { partKey } from './dataset-key.ts';
import type { OpenOptions } from './event-store.ts';
import { findKept, keepFile, type KeptFile } from './kept-file.ts';
import { sharedRows } from './group-helpers.ts';
import type { HandOn } from './made-batches.ts';
import { MemoryWatch } from './memory-need.ts';
import { TURN_MS } from './pause.ts';
import { ReadAhead } from './read-ahead.ts';
import { streamBytes } from './stream-bytes.ts';

/** Read before it is asked whether somebody else wants a turn. */
const STRIDE_BYTES = 131_072;
/** Before the first look at a file. Smaller ones are there at once. */
const FIRST_LOOK_MS = 50;
const FIRST_EVENTS = 500;
/** Each look costs as much as there is: the next one when there is so many times more. */
const GROWTH = 4;
/** Between two words of progress: the page shows each. */
const PROGRESS_MS = 100;
/** Bytes. Smaller files of an address are fetched anew in a moment; those of the device are kept for a reload, whatever their size. */
const LEAST_KEPT = 8 * MIB;

const NO_PROBLEMS = { errors: 0, warnings: 0, heldBack: 0, groups: [], list: [] } as const;

export interface OpeningDoors extends OpenOptions {
  /** A table that can be asked from now on, in place of the one before. */
  readonly onTable: (table: EventTable, head: FileHead) => void;
  /** All of the file is there. */
  readonly onWhole: (file: KeptFile) => void;
  /** Resolves when others have had their turn. */
  readonly pause: () => Promise<void>;
}

export class FileOpening {
  readonly #key: string;
  readonly #input: OpenInput;
  readonly #doors: OpeningDoors;
  readonly #bytes = makeByteStore();
  /** Tells this version of the file from all others, where it can be told. */
  #identity: string | null = null;
  #whole: KeptFile | null = null;
  /** Of what was kept, to be read anew in another way. */
  #again: ByteSource | null = null;
  readonly #memory: MemoryWatch;
  readonly #handOn: HandOn = (...batch) => this.#builder?.addBatch(...batch);
  readonly #helpers = new BatchHelpers({ source: this.#bytes, handOn: this.#handOn });
  readonly #reader: EventsReader;
  readonly #startedAt = performance.now();
  #head: FileHead | null = null;
  #builder: EventTableBuilder | null = null;
  #parts = 0;
  #nextLook = FIRST_EVENTS;
  #turnAt = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(key: string, input: OpenInput, doors: OpeningDoors) {
    this.#key = key;
    this.#input = input;
    this.#doors = doors;
    this.#memory = new MemoryWatch(input.name, input.anyway ?? false);
    const sink: EventSink = {
      begin: (head) => {
        this.#head = head;
        this.#builder = new EventTableBuilder(head);
      },
      add: (event, bytes) => this.#builder?.add(event, bytes),
    };
    this.#reader = new EventsReader(input.name, sink, this.#helpers, input.mapping ?? null);
  }

  /** Rejects with a LoadError, or with the signal's reason. */
  async run(): Promise<DatasetInfo> {
    try {
      return await this.#read();
    } finally {
      this.#helpers.dispose();
    }
  }

  async #read(): Promise<DatasetInfo> {
    const { signal } = this.#doors;
    const utf8 = new Utf8Stream(this.#input.name);
    let read = { bytes: 0, totalBytes: null as number | null };
    const onBytes = (bytes: number, totalBytes: number | null): void => {
      read = { bytes, totalBytes };
    };
    const options = { ...(signal && { signal }), onBytes, isKept: this.#isKept, rowsOf: this.#rowsOf };
    for await (const piece of streamBytes(this.#input, options)) {
      for (const part of piece instanceof Uint8Array ? slicesOf(memorySource(piece), STRIDE_BYTES) : [piece]) {
        this.#tell(read.bytes, read.totalBytes);
        await this.#step(part instanceof Uint8Array ? utf8.push(part) : part);
      }
    }
    if (this.#whole) return this.#finish(this.#whole);
    this.#take(utf8.end());
    if (this.#again && this.#input.kind === 'kept') {
      for (const part of slicesOf(this.#again, STRIDE_BYTES)) await this.#step(part);
    }
    if (this.#reader.needsTables(true)) await fetchTables();
    while (!this.#reader.settle()) await this.#doors.pause();
    const whole = this.#reader.end(this.#bytes);
    this.#doors.onProgress?.({ phase: 'check', events: whole.eventCount, totalEvents: whole.eventCount });
    await this.#doors.pause();
    signal?.throwIfAborted();
    const table = this.#build(whole.head, whole.dropped);
    return this.#finish({
      table,
      bytes: this.#bytes,
      head: whole.head,
      problems: noteEncoding(whole.problems, utf8.assumed),
    });
  }

  /**
   * Keeps the file on this device for the next time. To be called once it is open; never rejects. It does not hold the
   * opening itself, so that the memory that reading took is free while it is written.
   */
  keep(): Promise<void> {
    const { length } = this.#bytes;
    if (this.#whole?.makeOwn) return this.#whole.makeOwn(this.#doors.pause);
    // No bytes: it comes from what was kept.
    const least = this.#input.kind === 'address' ? LEAST_KEPT : 1;
    if (this.#identity === null || this.#whole === null || length < least) return Promise.resolve();
    return keepFile(this.#identity, this.#whole, this.#bytes, this.#doors.pause);
  }

  /** A LoadError for a machine that had not the memory, all other errors as they are. */
  explain(error: unknown): unknown {
    return this.#memory.explain(error);
  }

  readonly #isKept = async (identity: string, size: number | null): Promise<boolean> => {
    this.#identity = identity;
    // Packed, a file may be a tenth of its size.
    if (this.#input.kind === 'address' && size !== null && size * 10 < LEAST_KEPT) return false;
    const kept = await findKept(identity, this.#input.kind === 'kept');
    if (kept && !isReadAs(kept.head.format, this.#input.mapping)) {
      this.#again = kept.bytes;
      return this.#input.kind === 'kept';
    }
    this.#whole = kept;
    return kept !== null;
  };

  /** Reads a piece; then the others have their turn, if it is time for it. */
  async #step(piece: Uint8Array | TableRows): Promise<void> {
    if (piece instanceof Uint8Array) this.#take(piece);
    else this.#takeRows(piece);
    if (this.#reader.needsTables()) await fetchTables();
    await this.#giveTurn();
  }

  #take(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#bytes.append(bytes);
    this.#reader.push(bytes);
  }

  readonly #rowsOf = (file: ParquetFile): AsyncIterable<TableRows> =>
    sharedRows(file, { head: () => this.#helpers.head, pause: this.#doors.pause, handOn: this.#handOn });

  #takeRows(rows: TableRows): void {
    this.#bytes.append(rows.bytes);
    this.#reader.pushRows(rows);
  }

  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#turnAt < TURN_MS) return;
    this.#look();
    await this.#doors.pause();
    this.#doors.signal?.throwIfAborted();
    this.#turnAt = performance.now();
  }

  #tell(bytes: number, totalBytes: number | null): void {
    const now = performance.now();
    if (now - this.#toldAt < PROGRESS_MS && bytes !== totalBytes) return;
    this.#toldAt = now;
    const { events } = this.#reader.progress;
    this.#memory.note({ events, bytes: this.#bytes.length, share: totalBytes === null ? null : bytes / totalBytes });
    this.#doors.onProgress?.({ phase: 'read', bytes, totalBytes, events });
  }

  /** Shows what there is, if it is time for it. */
  #look(): void {
    const { events } = this.#reader.progress;
    if (!this.#head || !this.#doors.onPart || events < this.#nextLook) return;
    if (performance.now() - this.#startedAt < FIRST_LOOK_MS) return;
    const table = this.#build(this.#head);
    this.#nextLook = events * GROWTH;
    this.#parts += 1;
    this.#doors.onTable(table, this.#head);
    this.#doors.onPart({ ...this.#info(table, this.#head), key: partKey(this.#key, this.#parts), isGrowing: true });
  }

  #finish(whole: KeptFile): DatasetInfo {
    this.#whole = whole;
    this.#doors.onTable(whole.table, whole.head);
    this.#doors.onWhole(whole);
    return { ...this.#info(whole.table, whole.head), problems: whole.problems };
  }

  #build(head: FileHead, dropped: ReadEvents['dropped'] = []): EventTable {
    // The reader has begun, or refused the file.
    if (!this.#builder) throw new Error('A file without a list of events');
    const bytes = new ReadAhead(this.#bytes);
    return this.#builder.build(head, { recordAt: ({ from, to }) => decodeEvent(bytes.read(from, to), head), dropped });
  }

  #info(table: EventTable, { meta, sources, format }: FileHead): DatasetInfo {
    const mapping = mappingIn(format);
    return {
      key: this.#key,
      opening: this.#key,
      isGrowing: false,
      name: this.#input.name,
      meta,
      zone: table.zone,
      eventCount: table.rowCount,
      reach: answerQuery(table, { type: 'extent', filter: NO_FILTER, zone: table.zone }).window,
      sourceCount: sources.size,
      ...(mapping && { mapping }),
      ...(format.kind === 'csv' && format.dialect === null && { isOwnTable: true }),
      problems: NO_PROBLEMS,
    };
  }
}

/** What the columns of a table were said to mean. */
const mappingIn = (format: RecordFormat): TableMapping | null =>
  format.kind === 'csv' && typeof format.dialect === 'object' ? format.dialect : null;

/** Whether what was kept is what would be read now: a reader may have said since what its columns mean. */
function isReadAs(format: RecordFormat, mapping: OpenInput['mapping']): boolean {
  if (mapping === undefined || format.kind !== 'csv' || typeof format.dialect === 'string') return true;
  return JSON.stringify(format.dialect) === JSON.stringify(mapping);
}
