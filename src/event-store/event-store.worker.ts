// The worker: hands messages to its desk, and its answers back. Under another name it helps such a worker.
import { serveBatches } from './batch-helper.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { SERVE, type ServeDoor } from './nearby-worker.ts';
import { pause } from './pause.ts';
import { HELPER_NAME } from './start-helpers.ts';
import { WorkerDesk } from './worker-desk.ts';

/** Else this is the page's own thread, which has no time for what nobody has asked for. */
const isWorker = typeof document === 'undefined';

/** Nobody has asked for so long: the page stands as the reader wants it. */
const QUIET_MS = 1_000;

const serve: ServeDoor = (door) => {
  const desk = new WorkerDesk({
    post: (message: FromWorker, transfer) => door.postMessage(message, { transfer }),
    later: (work) => void pause().then(work),
    muchLater: (work) => {
      if (isWorker) setTimeout(work, QUIET_MS);
    },
  });
  door.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => desk.receive(data));
};

// In a page it must not listen to the window: whoever frames the page could speak there.
if (isWorker) {
  if (self.name === HELPER_NAME) serveBatches(self);
  else serve(self);
} else Reflect.set(globalThis, SERVE, serve);
