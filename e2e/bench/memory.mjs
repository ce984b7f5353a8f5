// How much memory a page and its worker hold: objects, and the buffers beside them.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ usedSize: number, backingStorageSize?: number }} Usage bytes: objects, and what stands in buffers */
/** @typedef {(method: string, params?: Record<string, unknown>) => Promise<unknown>} Ask of a thread, in the words of its debugger */
/** @typedef {{ sessionId: string, done: (result: unknown) => void }} Asked */
/** @typedef {{ id?: number, result?: unknown, method?: string, params?: Told }} Message of a worker */
/** @typedef {{ sessionId: string, message?: string }} Told of one worker by the thread that started it */

const MB = 1_000_000;
const EACH_MS = 100;
const ATTACHED = 'Target.attachedToTarget';
const DETACHED = 'Target.detachedFromTarget';
const MESSAGE = 'Target.receivedMessageFromTarget';
const WITH_WORKERS = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };

export class Memory {
  /** Of the page, of its workers, and of theirs. @type {Map<string, Ask>} */
  #threads = new Map();
  /** What was asked of workers, by number. @type {Map<number, Asked>} */
  #asked = new Map();
  #questions = 0;

  /** Before the page starts its workers. @param {Page} page */
  static async of(page) {
    const session = await page.context().newCDPSession(page);
    const memory = new Memory();
    /** @type {Ask} */
    const ask = (method, params) =>
      session.send(/** @type {'Target.setAutoAttach'} */ (method), /** @type {never} */ (params));
    memory.#threads.set('page', ask);
    for (const method of /** @type {const} */ ([ATTACHED, DETACHED, MESSAGE]))
      session.on(method, (params) => memory.#hear(method, params, ask));
    await ask('Target.setAutoAttach', WITH_WORKERS);
    return memory;
  }

  /** @returns {Promise<number>} in MB */
  async now() {
    const answers = await this.#askAll('Runtime.getHeapUsage');
    // A worker that has ended meanwhile gives none.
    const usages = /** @type {Usage[]} */ (answers.filter((answer) => answer !== undefined));
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

  /** @param {string} method */
  #askAll(method) {
    return Promise.all(Array.from(this.#threads.values(), (ask) => ask(method)));
  }

  /** @param {string | undefined} method @param {Told} told @param {Ask} ask of the thread that tells it */
  #hear(method, { sessionId, message }, ask) {
    if (method === ATTACHED) this.#follow(sessionId, ask);
    else if (method === DETACHED) this.#forget(sessionId);
    else if (method === MESSAGE && message !== undefined) this.#receive(sessionId, message);
  }

  /** @param {string} sessionId of a worker @param {Ask} askParent the thread that started it */
  #follow(sessionId, askParent) {
    /** @type {Ask} */
    const ask = (method, params = {}) => {
      this.#questions += 1;
      const id = this.#questions;
      return new Promise((done, fail) => {
        this.#asked.set(id, { sessionId, done });
        const message = JSON.stringify({ id, method, params });
        askParent('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
      });
    };
    this.#threads.set(sessionId, ask);
    void ask('Target.setAutoAttach', WITH_WORKERS);
  }

  /** Nobody waits for what it was asked. @param {string} sessionId */
  #forget(sessionId) {
    this.#threads.delete(sessionId);
    for (const [id, asked] of this.#asked) {
      if (asked.sessionId !== sessionId) continue;
      this.#asked.delete(id);
      asked.done(undefined);
    }
  }

  /** @param {string} sessionId of the worker that sent it @param {string} text */
  #receive(sessionId, text) {
    /** @type {Message} */
    const { id, result, method, params } = JSON.parse(text);
    const ask = this.#threads.get(sessionId);
    if (id !== undefined) {
      this.#asked.get(id)?.done(result);
      this.#asked.delete(id);
    } else if (params && ask) this.#hear(method, params, ask);
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
