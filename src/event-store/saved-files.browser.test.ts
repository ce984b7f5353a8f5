// Files are kept wherever the browser lets the page keep them: here in IndexedDB, because the page itself cannot write files.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MIB } from '#base/mebibyte.ts';
import { memorySource } from '#formats/bytes/byte-source.ts';
import { indexedDbShelf } from './indexed-db-shelf.ts';
import { findSaved, findSettled, forgetSaved, savedTotal, saveFile } from './saved-files.ts';

const pause = () => Promise.resolve();
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);
const toSave = {
  header: { title: 'Ünïcode' },
  parts: [Uint8Array.of(1, 2, 3), new Float64Array([1.5, -2]), new Uint32Array()],
  bytes: memorySource(bytes),
};
const save = (identity: string) => saveFile(identity, toSave, pause);
const sized = (length: number) => ({ header: null, parts: [], bytes: memorySource(new Uint8Array(length)) });

beforeEach(() => forgetSaved());
afterEach(() => forgetSaved());

it('gives back what was kept, to the byte', async () => {
  expect(await save('a')).toBe(true);
  const saved = await findSaved('a');
  expect(saved?.header).toEqual({ title: 'Ünïcode' });
  expect(saved?.parts.map((part) => part.byteLength)).toEqual([3, 16, 0]);
  expect([...(saved?.parts[0] ?? [])]).toEqual([1, 2, 3]);
  const [, part] = saved?.parts ?? [];
  expect(part && [...new Float64Array(part.buffer, part.byteOffset, 2)]).toEqual([1.5, -2]);
  expect(new Uint8Array((await saved?.bytes.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
});

it('finds nothing under another identity, and nothing once all is forgotten', async () => {
  await save('a');
  expect(await findSaved('b')).toBeNull();
  expect((await savedTotal()).files).toBe(1);
  await forgetSaved();
  expect([await findSaved('a'), await savedTotal()]).toEqual([null, { files: 0, bytes: 0 }]);
});

it('makes nothing on the device by only looking', async () => {
  expect([await findSaved('a'), await savedTotal()]).toEqual([null, { files: 0, bytes: 0 }]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('parley-files');
  const root = await navigator.storage.getDirectory();
  await expect(root.getDirectoryHandle('parley-files')).rejects.toThrow('not be found');
});

it('drops what is damaged, and what another version has written', async () => {
  await save('a');
  const [{ name } = { name: '' }] = await indexedDbShelf.list();
  const blob = await indexedDbShelf.get(name);
  const all = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer());
  all[12] = (all[12] ?? 0) ^ 1;
  await indexedDbShelf.put(name, [all], pause);
  expect(await findSaved('a')).toBeNull();
  expect(await indexedDbShelf.list()).toEqual([]);
});

it('is found again once it has been written anew', async () => {
  await save('a');
  const goOn: (() => void)[] = [];
  const writing = saveFile('a', sized(1), () => new Promise((resolve) => void goOn.push(resolve)));
  await expect.poll(() => goOn.length).toBe(1);
  expect(await findSaved('a'), 'not while it is written').toBeNull();
  const settled = findSettled('a');
  goOn[0]?.();
  await expect.poll(() => goOn.length).toBe(2);
  goOn[1]?.();
  expect(await writing).toBe(true);
  expect((await settled)?.bytes.size).toBe(1);
  expect(await findSettled('b')).toBeNull();
});

describe('what was not written to its end', () => {
  const closed = () => Promise.reject(new Error('closed'));
  const leave = () => indexedDbShelf.put('left', [Uint8Array.of(1)], closed).catch(() => undefined);

  it('does not count, and is cleared away when it is counted', async () => {
    await leave();
    expect(await savedTotal()).toEqual({ files: 0, bytes: 0 });
    expect(await indexedDbShelf.list()).toEqual([]);
  });

  it('is left alone while it may still be written', async () => {
    await leave();
    await navigator.locks.request('parley-files', () => savedTotal());
    expect(await indexedDbShelf.list()).toHaveLength(1);
  });

  it('is cleared away with the next file that is kept', async () => {
    await leave();
    await save('a');
    expect((await indexedDbShelf.list()).map(({ isWhole }) => isWhole)).toEqual([true]);
  });
});

it('leaves nothing behind where there is no room', async () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  expect(await saveFile('a', toSave, full)).toBe(false);
  expect(await indexedDbShelf.list()).toEqual([]);
});

it('keeps the newest: a few large ones, and more small ones', async () => {
  let now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1));
  await saveFile('first', sized(10), pause);
  for (let i = 0; i < 6; i++) await saveFile(`large ${i}`, sized(9 * MIB), pause);
  for (let i = 0; i < 14; i++) await saveFile(`small ${i}`, sized(10), pause);
  vi.restoreAllMocks();
  const found = async (identity: string) => (await findSaved(identity)) !== null;
  expect(await Promise.all(['large 0', 'large 1', 'large 2', 'large 5'].map(found))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(await Promise.all(['first', 'small 1', 'small 2', 'small 13'].map(found))).toEqual([false, false, true, true]);
  expect((await savedTotal()).files).toBe(16);
});

it('keeps nothing, and says so, where the browser lets it not', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  expect([await save('a'), await findSaved('a'), await savedTotal()]).toEqual([false, null, { files: 0, bytes: 0 }]);
  await forgetSaved();
  vi.restoreAllMocks();
});
