// Batches of events that are read elsewhere, in other threads say, and come back in any order: taken in the order of the file.
import type { ByteRange } from '#domain/byte-range.ts';
import type { ByteSource } from './byte-source.ts';
import type { EventChecker } from './check-events.ts';
import { parseJsonList } from './json-list.ts';
import type { PlainBatch, PlainHead } from './plain-events.ts';
import { LOOKAHEAD_BYTES, refuseBatch } from './refuse-json.ts';
import type { RecordBatch, Segment } from './scan-json.ts';

/** Events that were read elsewhere (PlainEvents), on their way to where the others go. */
export interface ReadBatch extends PlainBatch {
  /** To be called when they are taken. */
  handOn(ranges: readonly ByteRange[]): void;
}

export interface Elsewhere {
  /** All bytes of the file so far, at the latest when they are pushed. */
  readonly source: ByteSource;
  /** How large a batch should be, about. */
  readonly batchBytes: number;
  /** Before the first batch. */
  begin(head: PlainHead): void;
  /**
   * False when it is to be read here. Else `settle` is called, at once or later: null for a batch of which something is to
   * be told. The bytes may not be kept.
   */
  take(json: Uint8Array, settle: (batch: ReadBatch | null) => void): boolean;
}

interface Waiting {
  readonly ranges: readonly ByteRange[];
  readonly segment: Segment;
  /** Undefined while it is elsewhere; null for one that is to be read here, when its turn comes. */
  batch: ReadBatch | null | undefined;
}

/** `first`: position in the list of the first event of the batch. */
type OnBatch = (first: number, segment: Segment) => void;

export class BatchQueue {
  readonly #name: string;
  readonly #checker: EventChecker;
  readonly #elsewhere: Elsewhere | null;
  readonly #onBatch: OnBatch;
  readonly #waiting: Waiting[] = [];
  /** Is no JSON, which can be told when what follows it is there. */
  #broken: Segment | null = null;

  constructor(name: string, checker: EventChecker, elsewhere: Elsewhere | null, onBatch: OnBatch = () => undefined) {
    this.#name = name;
    this.#checker = checker;
    this.#elsewhere = elsewhere;
    this.#onBatch = onBatch;
    elsewhere?.begin(checker.plainHead);
  }

  /** Nothing is elsewhere that has to be waited for. */
  get isSettled(): boolean {
    return this.#waiting.length === 0 || this.#broken !== null;
  }

  /** What has come back is no JSON: nothing after it counts. */
  get isBroken(): boolean {
    return this.#broken !== null;
  }

  /** False when it is no JSON, and that is known by now. */
  add({ json, ranges, segment }: RecordBatch): boolean {
    const waiting: Waiting = { ranges, segment, batch: undefined };
    const settle = (batch: ReadBatch | null): void => void (waiting.batch = batch);
    if (!this.#elsewhere?.take(json, settle)) {
      if (this.#waiting.length === 0) return this.#read(json, ranges, segment);
      waiting.batch = null;
    }
    this.#waiting.push(waiting);
    return true;
  }

  /** Takes what has come back. Throws a LoadError for what is no JSON; `isOver`: no bytes follow. */
  settle(isOver: boolean): void {
    const source = this.#elsewhere?.source;
    if (!source) return;
    while (!this.#broken) {
      const [next] = this.#waiting;
      if (next?.batch === undefined) return;
      this.#waiting.shift();
      if (!this.#take(next, source)) this.#broken = next.segment;
    }
    if (isOver || source.length >= this.#broken.to + LOOKAHEAD_BYTES) refuseBatch(this.#broken, source, this.#name);
  }

  #take({ batch, ranges, segment }: Waiting, source: ByteSource): boolean {
    const first = this.#checker.count;
    if (!batch || !this.#checker.addPlain(batch)) {
      const json = source.read(segment.from, segment.to + 1).slice();
      json[0] = OPEN_LIST;
      json[json.length - 1] = CLOSE_LIST;
      return this.#read(json, ranges, segment);
    }
    this.#onBatch(first, segment);
    batch.handOn(ranges);
    return true;
  }

  #read(json: Uint8Array, ranges: readonly ByteRange[], segment: Segment): boolean {
    const values = parseJsonList(json, this.#name);
    if (!values) return false;
    this.#onBatch(this.#checker.count, segment);
    for (const [i, { from, to }] of ranges.entries()) this.#checker.add(values[i], from, to);
    return true;
  }
}

const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
