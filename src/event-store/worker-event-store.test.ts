// What the page does when a worker is late, silent or broken.
import { expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import type { OpenInput } from '#domain/opening.ts';
import { LoadError } from '#domain/problem.ts';
import { aDatasetInfo } from '#testing/dataset-info.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { WorkerEventStore } from './worker-event-store.ts';

/** A worker that says what the test lets it say. */
class PuppetWorker extends EventTarget {
  readonly received: ToWorker[] = [];
  isTerminated = false;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  get last(): ToWorker | undefined {
    return this.received.at(-1);
  }
}

const INPUT: OpenInput = { kind: 'address', url: 'https://example.org/events.json', name: 'events.json' };
const EXTENT = { type: 'extent', filter: NO_FILTER, zone: UTC } as const;

function makeStore() {
  const workers: PuppetWorker[] = [];
  const store = new WorkerEventStore(() => {
    const worker = new PuppetWorker();
    workers.push(worker);
    return worker;
  });
  return { store, workers };
}

it('starts no worker before one is needed', () => {
  expect(makeStore().workers).toEqual([]);
});

it('starts one when told to get ready, and uses that', () => {
  const { store, workers } = makeStore();
  store.prepare();
  expect(workers).toHaveLength(1);
  const opened = store.open(INPUT);
  opened.catch(() => undefined);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.last).toMatchObject({ type: 'open', input: INPUT });
  store.dispose();
});

it('tells the worker of a question that nobody waits for', async () => {
  const { store, workers } = makeStore();
  const abort = new AbortController();
  const asked = store.ask('key', EXTENT, abort.signal);
  abort.abort(new Error('superseded'));
  await expect(asked).rejects.toThrow('superseded');
  expect(workers[0]?.last).toEqual({ type: 'cancel', id: 1 });
});

it('lets a file go that was opened after the reader had cancelled', async () => {
  const { store, workers } = makeStore();
  const abort = new AbortController();
  const opening = store.open(INPUT, { signal: abort.signal });
  abort.abort(new Error('cancelled'));
  await expect(opening).rejects.toThrow('cancelled');
  workers[0]?.say({ type: 'opened', id: 1, info: aDatasetInfo({ key: 'late' }) });
  expect(workers[0]?.last).toEqual({ type: 'release', key: 'late' });
});

it('passes on failures with all that they carry', async () => {
  const { store, workers } = makeStore();
  const opening = store.open(INPUT);
  const failure = { code: 'not-json', name: 'events.json', found: '<', params: {}, line: 3, column: 7 } as const;
  workers[0]?.say({ type: 'failed', id: 1, error: { failure, message: 'events.json: not-json' } });
  await expect(opening).rejects.toEqual(new LoadError(failure));
});

it('fails whatever is awaited when the worker breaks, and opens the next file in a new one', async () => {
  const { store, workers } = makeStore();
  const [opening, asked] = [store.open(INPUT), store.ask('key', EXTENT)];
  workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'gone wrong' }));
  await expect(asked).rejects.toThrow('gone wrong');
  await expect(opening).rejects.toMatchObject({
    failure: { code: 'internal', name: 'events.json', found: 'gone wrong' },
  });
  expect(workers[0]?.isTerminated).toBe(true);
  const again = store.open(INPUT);
  workers[1]?.say({ type: 'opened', id: 3, info: aDatasetInfo({ key: 'again' }) });
  expect((await again).key).toBe('again');
});

it('says that the memory did not suffice when the worker breaks for want of it', async () => {
  const { store, workers } = makeStore();
  const opening = store.open(INPUT);
  const message = 'Uncaught RangeError: Array buffer allocation failed';
  workers[0]?.dispatchEvent(Object.assign(new Event('error'), { message }));
  await expect(opening).rejects.toMatchObject({ failure: { code: 'out-of-memory', name: 'events.json' } });
});

it('rejects what is awaited when it is disposed of', async () => {
  const { store, workers } = makeStore();
  const asked = store.ask('key', EXTENT);
  store.dispose();
  await expect(asked).rejects.toThrow('disposed');
  expect(workers[0]?.isTerminated).toBe(true);
});
