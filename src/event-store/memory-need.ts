// Whether there is the memory for a file: told while there still is some, where the browser says how much that is.
import { MIB } from '#base/mebibyte.ts';
import { isOutOfMemory } from '#base/out-of-memory.ts';
import { LoadError } from '#domain/problem.ts';

/** How far an opening is: events and bytes of text so far, and the share of the whole that they are; null where nobody knows. */
export interface ReadSoFar {
  readonly events: number;
  readonly bytes: number;
  readonly share: number | null;
}

/** Bytes of columns and indexes for each event; and of the text of a file, that part which is not told twice. */
const EVENT_BYTES = 180;
const TEXT_SHARE = 0.25;
/** While a table is built, and while it is saved, most of it is there twice. */
const COPIES = 2;
/** Before so much is read, the first records say little about the others. */
const LEAST_BYTES = MIB;
/** The rest is for the browser, and for what else runs on the machine. */
const SHARE_OF_DEVICE = 0.5;

/** Bytes that opening takes at its height, without those of the file: browsers keep them elsewhere. */
export function memoryNeed({ events, bytes, share }: ReadSoFar): number {
  const rest = share === null || share <= 0 || bytes < LEAST_BYTES ? 1 : Math.max(1, 1 / share);
  return (events * EVENT_BYTES + bytes * TEXT_SHARE) * COPIES * rest;
}

/** Bytes that a page can count on; null where the browser does not say. Chromium says what the machine has, roughly, in GiB. */
export function memoryLimit(): number | null {
  if (typeof navigator === 'undefined' || !('deviceMemory' in navigator)) return null;
  const { deviceMemory } = navigator;
  return typeof deviceMemory === 'number' ? deviceMemory * 1024 * MIB * SHARE_OF_DEVICE : null;
}

/** Watches one opening. */
export class MemoryWatch {
  readonly #name: string;
  readonly #limit: number | null;
  #need = 0;

  /** `isTold`: the reader knows that the memory may not suffice, and wants to try. */
  constructor(name: string, isTold: boolean, limit = memoryLimit()) {
    this.#name = name;
    this.#limit = isTold ? null : limit;
  }

  /** Throws the LoadError `out-of-memory` when the file is clearly too large for this machine. */
  note(read: ReadSoFar): void {
    this.#need = memoryNeed(read);
    if (this.#limit !== null && this.#need > this.#limit) throw outOfMemory(this.#name, this.#need, this.#limit);
  }

  /** An error of the engine that means that no memory was left, as the LoadError that says so; all others as they are. */
  explain(error: unknown): unknown {
    return !(error instanceof LoadError) && isOutOfMemory(error) ? outOfMemory(this.#name, this.#need, 0) : error;
  }
}

/** In bytes. `need` is 0 where it is not known, `limit` where the engine has come to an end. */
export function outOfMemory(name: string, need: number, limit: number): LoadError {
  const params = { need: Math.ceil(need / MIB), limit: Math.floor(limit / MIB) };
  return new LoadError({ code: 'out-of-memory', name, found: '', params });
}
