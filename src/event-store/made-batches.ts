// Batches on their way from the thread that has made them into the table, and whether it is of any use to make them.
import type { ByteRange } from '#domain/byte-range.ts';
import type { ReadBatch } from '#formats/batch-queue.ts';
import type { NamedIds } from '#formats/rows/csv-event.ts';
import type { MetNames } from '#formats/rows/met-names.ts';
import type { EventBatch } from '#table/event-batch.ts';
import type { MadeBatch } from './batch-maker.ts';

/** After so many batches it is asked whether they are of any use. */
const TRIAL = 32;

export type HandOn = (batch: EventBatch, ranges: readonly ByteRange[], ids: NamedIds | null) => void;

export class MadeBatches {
  readonly #handOn: HandOn;
  #count = 0;
  #refused = 0;

  constructor(handOn: HandOn) {
    this.#handOn = handOn;
  }

  /** Something is to be told of most batches: all others are better read record by record. */
  get isInVain(): boolean {
    return this.#count >= TRIAL && this.#refused * 2 > this.#count;
  }

  /** Null for a batch of which something is to be told. `met`: of its maker, whose batches come here in their order. */
  take(batch: MadeBatch | null, met: MetNames): ReadBatch | null {
    this.#count += 1;
    if (!batch) {
      this.#refused += 1;
      return null;
    }
    const { columns, names } = batch;
    const { ids, relations } = columns;
    return {
      ids,
      relations,
      names: names && met.hear(names),
      handOn: (ranges, named) => this.#handOn(columns, ranges, named),
    };
  }
}
