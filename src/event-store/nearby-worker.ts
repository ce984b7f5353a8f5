// In place of a worker where the browser lets the page start none: the worker's own code, in the page's thread.
import type { FromWorker, ToWorker } from './messages.ts';

/** Where code that was built apart from the page leaves its one function for it. */
export const SERVE = Symbol.for('parley.serve-events');

/** What a worker talks through. */
export interface DeskDoor {
  postMessage(message: FromWorker, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

export type ServeDoor = (door: DeskDoor) => void;

/** Says `error` when the code cannot be loaded, as a worker does. */
export class NearbyWorker extends EventTarget {
  readonly #channel = new MessageChannel();

  /** @param url of the worker's code, a module */
  constructor(url: string) {
    super();
    const { port1 } = this.#channel;
    port1.addEventListener('message', ({ data }) => this.dispatchEvent(new MessageEvent('message', { data })));
    port1.start();
    void this.#serve(url);
  }

  postMessage(message: ToWorker): void {
    this.#channel.port1.postMessage(message);
  }

  terminate(): void {
    this.#channel.port1.close();
  }

  async #serve(url: string): Promise<void> {
    try {
      await import(/* @vite-ignore */ url);
      const serve = Reflect.get(globalThis, SERVE) as ServeDoor;
      serve(this.#channel.port2);
      this.#channel.port2.start();
    } catch (error) {
      this.dispatchEvent(Object.assign(new Event('error'), { message: String(error) }));
    }
  }
}
