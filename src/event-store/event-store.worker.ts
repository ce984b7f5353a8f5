// The worker: hands messages to its desk, and its answers back.
import type { FromWorker, ToWorker } from './messages.ts';
import { SERVE, type ServeDoor } from './nearby-worker.ts';
import { WorkerDesk } from './worker-desk.ts';

const serve: ServeDoor = (door) => {
  /** A timer waits four milliseconds; a message to oneself comes right after those that are already there. */
  const bell = new MessageChannel();
  const tasks: (() => void)[] = [];
  bell.port1.addEventListener('message', () => tasks.shift()?.());
  bell.port1.start();

  const desk = new WorkerDesk({
    post: (message: FromWorker, transfer) => door.postMessage(message, { transfer }),
    later: (work) => {
      tasks.push(work);
      bell.port2.postMessage(null);
    },
  });
  door.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => desk.receive(data));
};

// In a page it must not listen to the window: whoever frames the page could speak there.
if (typeof document === 'undefined') serve(self);
else Reflect.set(globalThis, SERVE, serve);
