// Shares the batches of a large file among some helpers and this thread, so that all of them are busy.
import { MIB } from '#base/mebibyte.ts';
import type { Elsewhere, ReadBatch } from '#formats/batch-queue.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import { MetNames } from '#formats/rows/met-names.ts';
import type { PlainHead } from '#formats/plain-batch.ts';
import type { FromHelper, ToHelper } from './batch-helper.ts';
import { BatchMaker, type MadeBatch } from './batch-maker.ts';
import { MadeBatches, type HandOn } from './made-batches.ts';
import { startHelper, startHelpers, type Helper } from './start-helpers.ts';

/** Of smaller files helpers would see little. */
const LEAST_BYTES = 4 * MIB;
/** Batches that a helper has at once: enough for it to be busy while this thread is. */
const MOST_AT_HELPER = 8;

type Settle = (batch: ReadBatch | null) => void;

interface Busy {
  readonly helper: Helper;
  /** Of the batches that it has, in their order. */
  readonly settles: Settle[];
  readonly met: MetNames;
}

export interface HelperDoors {
  readonly source: ByteSource;
  readonly handOn: HandOn;
  readonly start?: () => Helper | null;
}

export class BatchHelpers implements Elsewhere {
  readonly source: ByteSource;
  readonly batchBytes = 262_144;
  readonly #made: MadeBatches;
  readonly #start: () => Helper | null;
  #head: PlainHead | null = null;
  /** Null before they are needed. */
  #busy: Busy[] | null = null;
  #own: { readonly maker: BatchMaker; readonly met: MetNames } | null = null;

  constructor({ source, handOn, start = startHelper }: HelperDoors) {
    this.source = source;
    this.#made = new MadeBatches(handOn);
    this.#start = start;
  }

  /** What events are read with; null before that is known. */
  get head(): PlainHead | null {
    return this.#head;
  }

  get isReady(): boolean {
    return this.#head !== null && this.source.length >= LEAST_BYTES && !this.#made.isInVain && this.#busy?.length !== 0;
  }

  begin(head: PlainHead): void {
    this.dispose();
    this.#head = head;
  }

  take(bytes: Uint8Array, settle: Settle): boolean {
    const head = this.#head;
    if (!head || !this.isReady) return false;
    this.#busy ??= startHelpers(this.#start, (helper) => this.#begun(helper, head));
    if (this.#busy.length === 0) return false;
    const free = this.#busy.find(({ settles }) => settles.length < MOST_AT_HELPER);
    if (free) {
      const copy = bytes.slice();
      free.settles.push(settle);
      free.helper.postMessage({ type: 'batch', bytes: copy } satisfies ToHelper, [copy.buffer]);
    } else {
      this.#own ??= { maker: new BatchMaker(head), met: new MetNames() };
      this.#settle(settle, this.#own.maker.read(bytes), this.#own.met);
    }
    return true;
  }

  /** Lets the helpers go. */
  dispose(): void {
    for (const { helper } of this.#busy ?? []) helper.terminate();
    this.#busy = null;
    this.#own = null;
  }

  #begun(helper: Helper, head: PlainHead): Busy {
    const busy: Busy = { helper, settles: [], met: new MetNames() };
    helper.addEventListener('message', ({ data }: MessageEvent<FromHelper>) => {
      if (data.type === 'batch') this.#settle(busy.settles.shift(), data.batch, busy.met);
    });
    // What it had is read here, and nothing more is given to it.
    const drop = (): void => {
      this.#busy = this.#busy?.filter((other) => other !== busy) ?? null;
      for (const settle of busy.settles.splice(0)) settle(null);
      helper.terminate();
    };
    helper.addEventListener('error', drop);
    helper.addEventListener('messageerror', drop);
    helper.postMessage({ type: 'head', head } satisfies ToHelper);
    return busy;
  }

  #settle(settle: Settle | undefined, batch: MadeBatch | null, met: MetNames): void {
    const read = this.#made.take(batch, met);
    settle?.(read);
  }
}
