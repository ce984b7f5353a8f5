// The store keeps the contract where the worker's code runs in the page's own thread.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testEventStore } from '#testing/event-store-contract.ts';
import { NearbyWorker } from './nearby-worker.ts';
import { WorkerEventStore } from './worker-event-store.ts';

const CODE = new URL('event-store.worker.ts', import.meta.url).href;

/** By which the code knows that it runs in a page. */
beforeAll(() => vi.stubGlobal('document', {}));
afterAll(() => vi.unstubAllGlobals());

testEventStore('WorkerEventStore without a worker', () => new WorkerEventStore(() => new NearbyWorker(CODE)));

it('says when the code cannot be had', async () => {
  const store = new WorkerEventStore(() => new NearbyWorker('data:text/javascript,throw Error("gone")'));
  const opening = store.open({ kind: 'file', file: new File(['{}'], 'a.json'), name: 'a.json' });
  await expect(opening).rejects.toMatchObject({
    failure: { code: 'internal', found: expect.stringContaining('gone') },
  });
});
