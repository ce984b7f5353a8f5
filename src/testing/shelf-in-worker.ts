// A shelf as the page has it, its work done by a worker.
import type { Shelf } from '#event-store/shelf.ts';
import type { ShelfCall, ShelfReply } from './opfs-shelf.worker.ts';

export function shelfInWorker(): Shelf & { end(): void } {
  const worker = new Worker(new URL('./opfs-shelf.worker.ts', import.meta.url), { type: 'module' });
  let lastId = 0;
  const call = (method: keyof Shelf, name = '', pieces: ShelfCall['pieces'] = []): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      const onReply = ({ data }: MessageEvent<ShelfReply>): void => {
        if (data.id !== id) return;
        worker.removeEventListener('message', onReply);
        if (data.error === null) resolve(data.result);
        else reject(new Error(data.error));
      };
      worker.addEventListener('message', onReply);
      worker.postMessage({ id, method, name, pieces } satisfies ShelfCall);
    });
  return {
    list: async () => (await call('list')) as Awaited<ReturnType<Shelf['list']>>,
    get: async (name) => (await call('get', name)) as Blob | null,
    put: async (name, pieces) => void (await call('put', name, [...pieces])),
    remove: async (name) => void (await call('remove', name)),
    clear: async () => void (await call('clear')),
    end: () => worker.terminate(),
  };
}
