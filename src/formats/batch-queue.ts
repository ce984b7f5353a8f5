// Batches of events that are read elsewhere, in other threads say, and come back in any order: taken in the order of the file.
import type { ByteRange } from '#domain/byte-range.ts';
import type { ByteSource } from './byte-source.ts';
import type { EventChecker } from './check-events.ts';
import type { PlainBatch, PlainHead } from './plain-events.ts';

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
  /** Whether there is any use in asking. */
  readonly isReady: boolean;
  /** Before the first batch. */
  begin(head: PlainHead): void;
  /**
   * False when it is to be read here. Else `settle` is called, at once or later: null for a batch of which something is to
   * be told. The bytes may not be kept.
   */
  take(json: Uint8Array, settle: (batch: ReadBatch | null) => void): boolean;
}

/** Some events of a file of one kind. */
export interface Batch {
  readonly ranges: readonly ByteRange[];
}

export interface BatchKind<B extends Batch> {
  /**
   * Checks its events one by one. `json`: the list that they make, where it is at hand. False when it is no JSON; what it is
   * instead is told by `refuse`, which throws a LoadError, if enough of the file is there.
   */
  read(batch: B, json: Uint8Array | null): boolean;
  refuse?(batch: B, isOver: boolean): void;
  /** Its events, of which the first is the `first` of the list, were read elsewhere. */
  taken(batch: B, first: number): void;
}

interface Waiting<B> {
  readonly batch: B;
  /** Undefined while it is elsewhere; null for one that is to be read here, when its turn comes. */
  read: ReadBatch | null | undefined;
}

export class BatchQueue<B extends Batch> {
  readonly #checker: EventChecker;
  readonly #elsewhere: Elsewhere | null;
  readonly #kind: BatchKind<B>;
  readonly #waiting: Waiting<B>[] = [];
  /** Is no JSON. */
  #broken: B | null = null;

  constructor(checker: EventChecker, elsewhere: Elsewhere | null, kind: BatchKind<B>) {
    this.#checker = checker;
    this.#elsewhere = elsewhere;
    this.#kind = kind;
  }

  /** Nothing is elsewhere that has to be waited for. */
  get isSettled(): boolean {
    return this.#waiting.length === 0 || this.#broken !== null;
  }

  /** What has come back is no JSON: nothing after it counts. */
  get isBroken(): boolean {
    return this.#broken !== null;
  }

  /** `json`: the list of its events; null where that is not for others to read. False when it is known to be no JSON. */
  add(batch: B, json: Uint8Array | null): boolean {
    const waiting: Waiting<B> = { batch, read: undefined };
    const settle = (read: ReadBatch | null): void => void (waiting.read = read);
    if (!json || !this.#elsewhere?.take(json, settle)) {
      if (this.#waiting.length === 0) return this.#kind.read(batch, json);
      waiting.read = null;
    }
    this.#waiting.push(waiting);
    return true;
  }

  /** Takes what has come back. Throws a LoadError for what is no JSON; `isOver`: no bytes follow. */
  settle(isOver: boolean): void {
    while (!this.#broken) {
      const [next] = this.#waiting;
      if (next?.read === undefined) return;
      this.#waiting.shift();
      if (!this.#take(next.batch, next.read)) this.#broken = next.batch;
    }
    this.#kind.refuse?.(this.#broken, isOver);
  }

  #take(batch: B, read: ReadBatch | null): boolean {
    const first = this.#checker.count;
    if (!read || !this.#checker.addPlain(read)) return this.#kind.read(batch, null);
    this.#kind.taken(batch, first);
    read.handOn(batch.ranges);
    return true;
  }
}
