// A large file can be looked at while it comes: in parts that grow, and that go when they are no longer wanted.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DatasetInfo } from '#domain/dataset.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import type { OpenInput } from '#domain/opening.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { MemoryBytes } from './byte-store.ts';
import { OpenDatasets } from './open-datasets.ts';

const COUNT = 4000;
const text = JSON.stringify(makeEventsFile(COUNT));

const asFile = (content: string): OpenInput => ({ kind: 'file', file: new File([content], 'a.json'), name: 'a.json' });
const total = (datasets: OpenDatasets, key: string) =>
  datasets.ask(key, { type: 'extent', filter: NO_FILTER, zone: UTC }).total;

// Every look at the clock takes a tenth of a second: a file that takes long, on any machine.
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
});
afterEach(() => vi.restoreAllMocks());

async function open(datasets: OpenDatasets, content: string) {
  const parts: DatasetInfo[] = [];
  const opening = datasets.open('file', asFile(content), { onPart: (part) => parts.push(part) });
  const result = await opening.catch((error: unknown) => error);
  return { parts, result };
}

it('shows parts that grow, each under a key of its own, and then the whole', async () => {
  const datasets = new OpenDatasets();
  const { parts, result } = await open(datasets, text);
  expect(parts.length).toBeGreaterThan(1);
  const counts = parts.map(({ eventCount }) => eventCount);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts[0]).toBeLessThan(COUNT);
  expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
  expect(parts.every(({ isGrowing, opening }) => isGrowing && opening === 'file')).toBe(true);
  expect(result).toMatchObject({ key: 'file', opening: 'file', isGrowing: false, eventCount: COUNT });
});

it('answers for a part from what there is by now', async () => {
  const datasets = new OpenDatasets();
  const { parts } = await open(datasets, text);
  expect(total(datasets, parts[0]?.key ?? '')).toBe(COUNT);
});

it('keeps the whole when its parts are let go', async () => {
  const datasets = new OpenDatasets();
  const { parts } = await open(datasets, text);
  for (const { key } of parts) datasets.release(key);
  expect(total(datasets, 'file')).toBe(COUNT);
  datasets.release('file');
  expect(() => total(datasets, 'file')).toThrow('No open dataset');
});

it('keeps what was shown of a file that turns out bad until it is let go', async () => {
  const datasets = new OpenDatasets();
  const { parts, result } = await open(datasets, `${text.slice(0, -2)},]}`);
  expect(result).toMatchObject({ failure: { code: 'not-json' } });
  const { key = '', eventCount } = parts.at(-1) ?? {};
  expect(total(datasets, key)).toBe(eventCount);
  datasets.release(key);
  expect(() => total(datasets, key)).toThrow('No open dataset');
});

it('says so when the memory comes to an end, and opens the next file', async () => {
  const datasets = new OpenDatasets();
  const append = vi.spyOn(MemoryBytes.prototype, 'append');
  append.mockImplementationOnce(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  const { result } = await open(datasets, text);
  expect(result).toMatchObject({ failure: { code: 'out-of-memory', name: 'a.json', params: { limit: 0 } } });
  expect((await open(datasets, text)).result).toMatchObject({ eventCount: COUNT });
});

it('stops before a machine that is too small for the file is out of memory, unless it is to be tried', async () => {
  vi.stubGlobal('navigator', { deviceMemory: 1 / 1024 });
  const datasets = new OpenDatasets();
  const { result } = await open(datasets, text);
  expect(result).toMatchObject({ failure: { code: 'out-of-memory', name: 'a.json' } });
  const input: OpenInput = { ...asFile(text), anyway: true };
  expect(await datasets.open('again', input)).toMatchObject({ eventCount: COUNT });
  vi.unstubAllGlobals();
});

it('shows no parts of a file that is soon there', async () => {
  vi.restoreAllMocks();
  const { parts } = await open(new OpenDatasets(), JSON.stringify(makeEventsFile(100)));
  expect(parts).toEqual([]);
});
