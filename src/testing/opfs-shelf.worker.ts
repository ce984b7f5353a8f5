// The shelf in the private file system, in a worker: only there can it be written to.
import { opfsShelf } from '#event-store/opfs-shelf.ts';
import type { Shelf } from '#event-store/shelf.ts';

export interface ShelfCall {
  readonly id: number;
  readonly method: keyof Shelf;
  readonly name: string;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
}

export interface ShelfReply {
  readonly id: number;
  readonly result: unknown;
  readonly error: string | null;
}

function called({ method, name, pieces }: ShelfCall): Promise<unknown> {
  if (method === 'put') return opfsShelf.put(name, pieces, () => Promise.resolve());
  return opfsShelf[method](name);
}

addEventListener('message', ({ data }: MessageEvent<ShelfCall>) => {
  const reply = (result: unknown, error: string | null): void =>
    postMessage({ id: data.id, result, error } satisfies ShelfReply);
  called(data).then(
    (result) => reply(result, null),
    (error: unknown) => reply(null, String(error)),
  );
});
