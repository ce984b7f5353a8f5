// Batches of plain events from bytes to columns: the work of which most of reading a file consists, in whatever thread.
import { EventBatchEncoder, type EventBatch } from '#table/event-batch.ts';
import { MentionList } from '#table/mention-list.ts';
import { PlainEvents, type PlainHead } from '#formats/plain-events.ts';

export class BatchMaker {
  readonly #events: PlainEvents;
  readonly #encoder: EventBatchEncoder;

  constructor(head: PlainHead) {
    this.#events = new PlainEvents(head);
    const mentions = { actors: new MentionList(head.actors), places: new MentionList(head.places.keys()) };
    this.#encoder = new EventBatchEncoder(head.zone, mentions);
  }

  /** As PlainEvents.read. */
  read(json: Uint8Array): EventBatch | null {
    const events = this.#events.read(json);
    if (!events) return null;
    for (const event of events) this.#encoder.add(event);
    return this.#encoder.take();
  }
}
