// Batches of plain events from bytes to columns: the work of which most of reading a file consists, in whatever thread.
import { EventBatchEncoder, type EventBatch } from '#table/event-batch.ts';
import { MentionList, type Mentions } from '#table/mention-list.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { makePlainReader, type PlainHead, type PlainReader, type PlainRecords } from '#formats/plain-batch.ts';

export interface MadeBatch extends Pick<PlainRecords, 'names'> {
  /** Where there are names, its actors and places go by their numbers. */
  readonly columns: EventBatch;
}

/** Of rows whose names go by their numbers: the ids are these numbers. */
const NUMBERED: Mentions = { actors: { numberOf: Number }, places: { numberOf: Number } };

export class BatchMaker {
  readonly #reader: PlainReader;
  readonly #encoder: EventBatchEncoder;

  constructor(head: PlainHead) {
    const { format, zone, actors, places } = head;
    const listed = { actors: new MentionList(actors), places: new MentionList(places.keys()) };
    this.#reader = makePlainReader(head);
    this.#encoder = new EventBatchEncoder(zone, format.kind === 'csv' ? NUMBERED : listed);
  }

  /** As PlainReader.read. */
  read(bytes: Uint8Array): MadeBatch | null {
    return this.#made(this.#reader.read(bytes, this.#add));
  }

  /** As PlainReader.readCells. */
  readRows({ cells }: TableRows): MadeBatch | null {
    return this.#made((cells && this.#reader.readCells?.(cells, this.#add)) ?? null);
  }

  readonly #add = (event: EventRecord): void => this.#encoder.add(event);

  #made(records: PlainRecords | null): MadeBatch | null {
    const columns = this.#encoder.take();
    return records && { columns, names: records.names };
  }
}
