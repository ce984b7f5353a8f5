// The store in a worker keeps the contract, in a browser.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { eventId, UTC } from '#domain/ids.ts';
import { fileIdentity, type OpenInput } from '#domain/opening.ts';
import { testEventStore } from '#testing/event-store-contract.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { forgetSaved, savedTotal } from './saved-files.ts';
import { WorkerEventStore } from './worker-event-store.ts';

testEventStore('WorkerEventStore', () => new WorkerEventStore());

it('reads the details of any event of a file that does not stay in memory', async () => {
  const file = makeEventsFile(20_000);
  const store = new WorkerEventStore();
  const { key } = await store.open({
    kind: 'file',
    file: new File([JSON.stringify(file)], 'large.json'),
    name: 'large.json',
  });
  for (const record of [file.events[0], file.events[11_111], file.events.at(-1)]) {
    const answer = await store.ask(key, {
      type: 'event',
      id: record?.id ?? eventId('?'),
      filter: NO_FILTER,
      zone: UTC,
    });
    expect(answer).toMatchObject({ found: true, detail: { record } });
  }
  store.dispose();
});

describe("a small file of the reader's device", () => {
  const events = makeEventsFile(20);
  const file = new File([JSON.stringify(events)], 'small.json', { lastModified: 1 });
  const kept: OpenInput = { kind: 'kept', identity: fileIdentity(file), name: 'small.json' };
  let store: WorkerEventStore;
  beforeEach(async () => {
    await forgetSaved();
    store = new WorkerEventStore();
  });
  afterEach(async () => {
    store.dispose();
    await forgetSaved();
  });

  it('opens without the file itself once it was opened', async () => {
    await store.open({ kind: 'file', file, name: 'small.json' });
    await vi.waitUntil(async () => (await savedTotal()).files === 1, { timeout: 30_000 });
    store.dispose();
    store = new WorkerEventStore();
    expect(await store.open(kept)).toMatchObject({ name: 'small.json', eventCount: 20, isGrowing: false });
  });

  it('has all its details, also when it is forgotten while it is open', async () => {
    await store.open({ kind: 'file', file, name: 'small.json' });
    await vi.waitUntil(async () => (await savedTotal()).files === 1, { timeout: 30_000 });
    const { key } = await store.open(kept);
    await forgetSaved();
    const record = events.events[7];
    const question = { type: 'event', id: record?.id ?? eventId('?'), filter: NO_FILTER, zone: UTC } as const;
    expect(await store.ask(key, question)).toMatchObject({ found: true, detail: { record } });
  });

  it('is said to be kept no longer when it is not', async () => {
    await expect(store.open(kept)).rejects.toMatchObject({ failure: { code: 'not-kept', name: 'small.json' } });
  });

  it('is kept, and one of an address is not', async () => {
    const url = URL.createObjectURL(file);
    await store.open({ kind: 'address', url, name: 'small.json' });
    await store.open({ kind: 'file', file, name: 'small.json' });
    await vi.waitUntil(async () => (await savedTotal()).files > 0, { timeout: 30_000 });
    expect((await savedTotal()).files).toBe(1);
  });
});

describe('a large file that was opened before', () => {
  const title = (letter: string) => letter.repeat(10);
  const text = JSON.stringify({ ...makeEventsFile(30_000), meta: { title: title('A') } });
  const other = text.replace(title('A'), title('B'));
  const asFile = (content: string, lastModified: number): OpenInput => ({
    kind: 'file',
    file: new File([content], 'kept.json', { lastModified }),
    name: 'kept.json',
  });
  const kept = async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('parley-files', { create: true });
    const files: FileSystemFileHandle[] = [];
    for await (const handle of folder.values()) if (handle.kind === 'file') files.push(handle);
    return files;
  };
  let store: WorkerEventStore;

  beforeEach(async () => {
    await forgetSaved();
    store = new WorkerEventStore();
    await store.open(asFile(text, 1));
    await vi.waitUntil(async () => (await savedTotal()).files === 1, { timeout: 30_000 });
  });
  afterEach(async () => {
    store.dispose();
    await forgetSaved();
  });

  it('comes from what was kept of it, with every detail, in another worker too', async () => {
    store.dispose();
    store = new WorkerEventStore();
    // Of the same name, size and date, so that it is taken for the same: the words tell which one was read.
    const info = await store.open(asFile(other, 1));
    expect(info).toMatchObject({ meta: { title: title('A') }, eventCount: 30_000, isGrowing: false });
    const { events } = makeEventsFile(30_000);
    const record = events[22_222];
    const question = { type: 'event', id: record?.id ?? eventId('?'), filter: NO_FILTER, zone: UTC } as const;
    expect(await store.ask(info.key, question)).toMatchObject({ found: true, detail: { record } });
  });

  it('comes from IndexedDB where the browser has no private file system', async () => {
    store.dispose();
    await forgetSaved();
    const start = () => new Worker(new URL('../testing/without-opfs.worker.ts', import.meta.url), { type: 'module' });
    store = new WorkerEventStore(start);
    await store.open(asFile(text, 1));
    await vi.waitUntil(async () => (await savedTotal()).files === 1, { timeout: 30_000 });
    expect(await kept()).toEqual([]);
    store.dispose();
    store = new WorkerEventStore(start);
    expect(await store.open(asFile(other, 1))).toMatchObject({ meta: { title: title('A') }, eventCount: 30_000 });
  });

  it('is read anew when it has changed', async () => {
    expect(await store.open(asFile(other, 2))).toMatchObject({ meta: { title: title('B') } });
  });

  it('is read anew when what was kept is damaged', async () => {
    const [handle] = await kept();
    const file = await handle?.getFile();
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer());
    const middle = bytes.length >> 2;
    bytes[middle] = (bytes[middle] ?? 0) ^ 255;
    const writable = await handle?.createWritable();
    await writable?.write(bytes);
    await writable?.close();
    expect(await store.open(asFile(other, 1))).toMatchObject({ meta: { title: title('B') } });
  });
});
