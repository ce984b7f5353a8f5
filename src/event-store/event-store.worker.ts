// The worker: hands messages to its desk, and its answers back.
import type { ToWorker } from './messages.ts';
import { WorkerDesk } from './worker-desk.ts';

/** A timer waits four milliseconds; a message to oneself comes right after those that are already there. */
const bell = new MessageChannel();
const tasks: (() => void)[] = [];
bell.port1.addEventListener('message', () => tasks.shift()?.());
bell.port1.start();

const desk = new WorkerDesk({
  post: (message, transfer) => self.postMessage(message, { transfer }),
  later: (work) => {
    tasks.push(work);
    bell.port2.postMessage(null);
  },
});

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => desk.receive(data));
