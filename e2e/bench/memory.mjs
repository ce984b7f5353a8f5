// How much memory a page and its worker hold: objects, and the buffers beside them.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */
/** @typedef {{ usedSize: number, backingStorageSize?: number }} Usage bytes: objects, and what stands in buffers */
/** @typedef {(method: 'Runtime.getHeapUsage' | 'HeapProfiler.collectGarbage') => Promise<unknown>} Ask */

const MB = 1_000_000;
const EACH_MS = 100;

export class Memory {
  /** @type {CDPSession} */
  #session;
  /** Of the page and of each of its workers. @type {Map<string, Ask>} */
  #threads = new Map();
  /** What was asked of workers, by number. @type {Map<number, (result: unknown) => void>} */
  #asked = new Map();
  #questions = 0;

  /** @param {CDPSession} session */
  constructor(session) {
    this.#session = session;
    this.#threads.set('page', (method) => session.send(method));
    session.on('Target.attachedToTarget', ({ sessionId }) =>
      this.#threads.set(sessionId, (method) => this.#askWorker(sessionId, method)),
    );
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#threads.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      /** @type {{ id?: number, result?: unknown }} */
      const { id, result } = JSON.parse(message);
      if (id === undefined) return;
      this.#asked.get(id)?.(result);
      this.#asked.delete(id);
    });
  }

  /** Before the page starts its workers. @param {Page} page */
  static async of(page) {
    const session = await page.context().newCDPSession(page);
    const memory = new Memory(session);
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return memory;
  }

  /** @returns {Promise<number>} in MB */
  async now() {
    const usages = /** @type {Usage[]} */ (await this.#askAll('Runtime.getHeapUsage'));
    return usages.reduce((sum, { usedSize, backingStorageSize = 0 }) => sum + usedSize + backingStorageSize, 0) / MB;
  }

  /** Without what nobody can reach any more. @returns {Promise<number>} in MB */
  async afterCollection() {
    await this.#askAll('HeapProfiler.collectGarbage');
    await this.#askAll('HeapProfiler.collectGarbage');
    return await this.now();
  }

  /** Looks again and again, until told to stop: then resolves to the most that there was. @returns {() => Promise<number>} */
  watch() {
    const over = new AbortController();
    const looking = this.#mostUntil(over.signal);
    return () => {
      over.abort();
      return looking;
    };
  }

  /** @param {AbortSignal} over */
  async #mostUntil(over) {
    let most = 0;
    while (!over.aborted) {
      most = Math.max(most, await this.now());
      await new Promise((done) => setTimeout(done, EACH_MS));
    }
    return most;
  }

  /** @param {Parameters<Ask>[0]} method */
  #askAll(method) {
    return Promise.all(Array.from(this.#threads.values(), (ask) => ask(method)));
  }

  /** @param {string} sessionId @param {Parameters<Ask>[0]} method @returns {Promise<unknown>} */
  #askWorker(sessionId, method) {
    this.#questions += 1;
    const id = this.#questions;
    const message = JSON.stringify({ id, method });
    return new Promise((done, fail) => {
      this.#asked.set(id, done);
      this.#session.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
  }
}

/** Of the page without its workers, when the gestures are over. @param {Page} page @returns {Promise<import('./frames.mjs').Figures>} */
export async function pageHolds(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { 'heap of the page after all, MB': usedSize / MB, 'DOM nodes after all': nodes };
}
