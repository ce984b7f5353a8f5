// A worker that only makes batches of columns, and the one function that it runs.
import type { PlainHead } from '#formats/plain-batch.ts';
import { buffersOf } from '#table/event-batch.ts';
import { BatchMaker, type MadeBatch } from './batch-maker.ts';

/** A head is that of all batches that follow. Each batch is answered, in the order in which they were sent. */
export type ToHelper =
  | { readonly type: 'head'; readonly head: PlainHead }
  | { readonly type: 'batch'; readonly bytes: Uint8Array<ArrayBuffer> };

/** Null: something is to be told of one of its events. */
export type FromHelper = MadeBatch | null;

/** What a helper talks through. */
export interface HelperDoor {
  postMessage(message: FromHelper, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToHelper>) => void): void;
}

/** By this name a worker of this store knows that it is to help another. */
export const HELPER_NAME = 'events-helper';

export function serveBatches(door: HelperDoor): void {
  let maker: BatchMaker | null = null;
  door.addEventListener('message', ({ data }) => {
    if (data.type === 'head') {
      maker = new BatchMaker(data.head);
      return;
    }
    const batch = maker?.read(data.bytes) ?? null;
    door.postMessage(batch, { transfer: batch ? buffersOf(batch.columns) : [] });
  });
}

/** The parts of a Worker that are used. */
export type Helper = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Null where this thread can start none. The helper runs the same script, which is there already. */
export function startHelper(): Helper | null {
  if (typeof document !== 'undefined' || typeof Worker === 'undefined') return null;
  try {
    return new Worker(globalThis.location.href, { type: 'module', name: HELPER_NAME });
  } catch {
    return null;
  }
}

/** One core is for the page, if there are enough; each helper takes some memory. */
export function helperCount(): number {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
  return Math.max(1, Math.min(MOST_HELPERS, cores - 2));
}

const MOST_HELPERS = 3;
