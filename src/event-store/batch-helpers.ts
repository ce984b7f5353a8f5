// Shares the batches of a large file among some helpers and this thread, so that all of them are busy.
import { MIB } from '#base/mebibyte.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { Elsewhere, ReadBatch } from '#formats/batch-queue.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import type { NamedIds } from '#formats/rows/csv-event.ts';
import { MetNames } from '#formats/rows/met-names.ts';
import type { PlainHead } from '#formats/plain-batch.ts';
import type { EventBatch } from '#table/event-batch.ts';
import { helperCount, startHelper, type FromHelper, type Helper, type ToHelper } from './batch-helper.ts';
import { BatchMaker, type MadeBatch } from './batch-maker.ts';

/** Of smaller files helpers would see little. */
const LEAST_BYTES = 4 * MIB;
/** Batches that a helper has at once: enough for it to be busy while this thread is. */
const MOST_AT_HELPER = 8;
/** After so many it is asked whether helpers are of any help: not where something is to be told of most batches. */
const TRIAL = 32;

type Settle = (batch: ReadBatch | null) => void;

interface Busy {
  readonly helper: Helper;
  /** Of the batches that it has, in their order. */
  readonly settles: Settle[];
  readonly met: MetNames;
}

export interface HelperDoors {
  readonly source: ByteSource;
  readonly handOn: (batch: EventBatch, ranges: readonly ByteRange[], ids: NamedIds | null) => void;
  readonly start?: () => Helper | null;
}

export class BatchHelpers implements Elsewhere {
  readonly source: ByteSource;
  readonly batchBytes = 262_144;
  readonly #handOn: HelperDoors['handOn'];
  readonly #start: () => Helper | null;
  #head: PlainHead | null = null;
  /** Null before they are needed. */
  #busy: Busy[] | null = null;
  #own: { readonly maker: BatchMaker; readonly met: MetNames } | null = null;
  #batches = 0;
  #refused = 0;

  constructor({ source, handOn, start = startHelper }: HelperDoors) {
    this.source = source;
    this.#handOn = handOn;
    this.#start = start;
  }

  /** What events are read with; null before that is known. */
  get head(): PlainHead | null {
    return this.#head;
  }

  get isReady(): boolean {
    return this.#head !== null && this.source.length >= LEAST_BYTES && !this.#isInVain() && this.#busy?.length !== 0;
  }

  begin(head: PlainHead): void {
    this.dispose();
    this.#head = head;
  }

  take(bytes: Uint8Array, settle: Settle): boolean {
    const head = this.#head;
    if (!head || !this.isReady) return false;
    this.#busy ??= this.#startAll(head);
    if (this.#busy.length === 0) return false;
    this.#batches += 1;
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

  #isInVain(): boolean {
    return this.#batches >= TRIAL && this.#refused * 2 > this.#batches;
  }

  #startAll(head: PlainHead): Busy[] {
    const all: Busy[] = [];
    for (let i = 0; i < helperCount(); i++) {
      const helper = this.#start();
      if (!helper) break;
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
      all.push(busy);
    }
    return all;
  }

  #settle(settle: Settle | undefined, batch: MadeBatch | null, met: MetNames): void {
    if (!batch) this.#refused += 1;
    settle?.(batch && readBatch(batch, met, this.#handOn));
  }
}

/** On its way to `handOn`. `met`: of the maker; batches come here in the order in which it has made them. */
export function readBatch({ columns, names }: MadeBatch, met: MetNames, handOn: HelperDoors['handOn']): ReadBatch {
  const { ids, relations } = columns;
  return { ids, relations, names: names && met.hear(names), handOn: (ranges, named) => handOn(columns, ranges, named) };
}
