// Batches of plain events from bytes to columns: the work of which most of reading a file consists, in whatever thread.
import { EventBatchEncoder, type EventBatch } from '#table/event-batch.ts';
import { MentionList, type Mentions } from '#table/mention-list.ts';
import { actorId, placeId } from '#domain/ids.ts';
import type { ToldNames } from '#formats/rows/met-names.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { makePlainReader, type PlainHead, type PlainReader, type PlainRecords } from '#formats/plain-batch.ts';

export interface MadeBatch extends Pick<PlainRecords, 'names'> {
  /** Where there are names, its actors and places go by their numbers. */
  readonly columns: EventBatch;
}

export class BatchMaker {
  readonly #reader: PlainReader;
  readonly #encoder: EventBatchEncoder;
  readonly #mentions: Mentions;
  /** How many names were numbered. */
  #actors = 0;
  #places = 0;

  constructor(head: PlainHead) {
    this.#reader = makePlainReader(head);
    this.#mentions = { actors: new MentionList(head.actors), places: new MentionList(head.places.keys()) };
    this.#encoder = new EventBatchEncoder(head.zone, this.#mentions);
  }

  /** As PlainReader.read. */
  read(bytes: Uint8Array): MadeBatch | null {
    return this.#encoded(this.#reader.read(bytes));
  }

  /** As PlainReader.readCells. */
  readRows({ cells }: TableRows): MadeBatch | null {
    return this.#encoded((cells && this.#reader.readCells?.(cells)) ?? null);
  }

  #encoded(records: PlainRecords | null): MadeBatch | null {
    if (!records) return null;
    const { events, names } = records;
    if (names) this.#number(names);
    for (const event of events) this.#encoder.add(event);
    return { columns: this.#encoder.take(), names };
  }

  /** Names have their numbers for ids; those of another batch had the same. */
  #number({ actors, places }: ToldNames): void {
    for (; this.#actors < actors.numbers.length; this.#actors++)
      this.#mentions.actors.numberOf(actorId(String(this.#actors)));
    for (; this.#places < places.numbers.length; this.#places++)
      this.#mentions.places.numberOf(placeId(String(this.#places)));
  }
}
