// Batches of events that are read elsewhere, in other threads say, and come back in any order: taken in the order of the file.
import type { ByteRange } from '#domain/byte-range.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import type { EventChecker } from '#formats/checks/check-events.ts';
import type { NamedIds } from '#formats/rows/csv-event.ts';
import type { RowNames } from '#formats/rows/met-names.ts';
import type { PlainBatch, PlainHead } from './plain-batch.ts';

/** Events that were read elsewhere (plain-batch.ts), on their way to where the others go. */
export interface ReadBatch extends PlainBatch {
  /** To be called when they are taken. `ids`: of what they name. */
  handOn(ranges: readonly ByteRange[], ids: NamedIds | null): void;
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
  take(bytes: Uint8Array, settle: (batch: ReadBatch | null) => void): boolean;
}

/** Some events of a file of one kind. */
export interface Batch {
  readonly ranges: readonly ByteRange[];
}

export interface BatchKind<B extends Batch> {
  /**
   * Checks its events one by one. `bytes`: what others would be given to read, where it is at hand. False when it is no
   * JSON; what it is instead is told by `refuse`, which throws a LoadError, if enough of the file is there.
   */
  read(batch: B, bytes: Uint8Array | null): boolean;
  refuse?(batch: B, isOver: boolean): void;
  /** Its events, of which the first is the `first` of the list, were read elsewhere. */
  taken(batch: B, first: number): void;
  /** Whether there is nothing to tell of such events as were read elsewhere, where they name what the file does not list. */
  isPlain?(names: RowNames): boolean;
  /** To be asked after that, where they name what the file does not list. */
  name?(names: RowNames): NamedIds;
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

  /** `bytes`: its events, for others to read; null where they are not. False when it is known to be no JSON. */
  add(batch: B, bytes: Uint8Array | null): boolean {
    const waiting: Waiting<B> = { batch, read: undefined };
    const settle = (read: ReadBatch | null): void => void (waiting.read = read);
    if (!bytes || !this.#elsewhere?.take(bytes, settle)) {
      if (this.#waiting.length === 0) return this.#kind.read(batch, bytes);
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
      if (!this.take(next.batch, next.read)) this.#broken = next.batch;
    }
    this.#kind.refuse?.(this.#broken, isOver);
  }

  /** Where nothing waits: a batch that others have read already. False when it is no JSON. */
  take(batch: B, read: ReadBatch | null): boolean {
    const first = this.#checker.count;
    const names = read?.names ?? null;
    const isPlain = names === null || this.#kind.isPlain?.(names) !== false;
    if (!read || !isPlain || !this.#checker.addPlain(read)) return this.#kind.read(batch, null);
    this.#kind.taken(batch, first);
    read.handOn(batch.ranges, (names && this.#kind.name?.(names)) ?? null);
    return true;
  }
}
