// In place of a worker where the browser lets the page start none: the same desk, in the page's own thread.
import type { FromWorker, ToWorker } from './messages.ts';
import type { WorkerDesk } from './worker-desk.ts';

/** The desk's code comes only when it is needed: most pages have a worker. */
export class NearbyWorker extends EventTarget {
  readonly #desk: Promise<WorkerDesk>;
  #isTerminated = false;

  constructor() {
    super();
    this.#desk = this.#openDesk();
    this.#desk.catch((error: unknown) => this.#tell(Object.assign(new Event('error'), { message: String(error) })));
  }

  postMessage(message: ToWorker): void {
    this.#desk.then(
      (desk) => desk.receive(message),
      () => {
        // Told by the event `error`.
      },
    );
  }

  terminate(): void {
    this.#isTerminated = true;
  }

  async #openDesk(): Promise<WorkerDesk> {
    const { WorkerDesk: Desk } = await import('./worker-desk.ts');
    return new Desk({
      post: (data: FromWorker) => this.#tell(new MessageEvent('message', { data })),
      // A task of its own, so that the page can draw between two answers.
      later: (work) => void setTimeout(work),
    });
  }

  #tell(event: Event): void {
    if (!this.#isTerminated) this.dispatchEvent(event);
  }
}
