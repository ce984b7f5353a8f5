// Each shelf gives back what was put there, and nothing of what was not put there to its end.
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shelfInWorker } from '#testing/shelf-in-worker.ts';
import { indexedDbShelf } from './indexed-db-shelf.ts';
import { opfsShelf } from './opfs-shelf.ts';
import type { Shelf } from './shelf.ts';

const pause = () => Promise.resolve();
const inWorker = shelfInWorker();
afterAll(() => inWorker.end());

/** `unfinished`: leaves under this name what a tab that is closed while it writes leaves behind. */
function testShelf(where: string, shelf: Shelf, unfinished: (name: string) => Promise<unknown>): void {
  const bytesOf = async (file: string) => {
    const blob = await shelf.get(file);
    return blob && [...new Uint8Array(await blob.arrayBuffer())];
  };

  describe(`on ${where}`, () => {
    beforeEach(() => shelf.clear());
    afterEach(() => shelf.clear());

    it('gives all bytes in their order', async () => {
      await shelf.put('a', [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)], pause);
      expect(await bytesOf('a')).toEqual([1, 2, 3]);
    });

    it('keeps the order of many pieces', async () => {
      const pieces = Array.from({ length: 30 }, (_, i) => Uint8Array.of(i));
      await shelf.put('a', pieces, pause);
      expect(await bytesOf('a')).toEqual(pieces.flatMap((piece) => [...piece]));
    });

    it('gives nothing for what is not there', async () => {
      await shelf.put('a', [Uint8Array.of(1)], pause);
      expect(await shelf.get('aa')).toBeNull();
      await shelf.remove('aa');
      expect(await bytesOf('a')).toEqual([1]);
    });

    it('puts the new in place of the old, also where it is shorter', async () => {
      await shelf.put('a', [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)], pause);
      await shelf.put('a', [Uint8Array.of(7)], pause);
      expect(await bytesOf('a')).toEqual([7]);
      expect(await shelf.list()).toHaveLength(1);
    });

    it('lists what is there, with its size and date', async () => {
      const before = Date.now();
      await shelf.put('a', [new Uint8Array(1000)], pause);
      await shelf.put('b', [new Uint8Array(10)], pause);
      const listed = (await shelf.list()).toSorted((a, b) => a.size - b.size);
      expect(listed).toMatchObject([
        { name: 'b', isWhole: true },
        { name: 'a', isWhole: true },
      ]);
      for (const { savedAt } of listed) expect(Math.abs(savedAt - before)).toBeLessThan(60_000);
      const [small = 0, large = 0] = listed.map(({ size }) => size);
      expect(large - small).toBe(990);
    });

    it('takes away one, or all', async () => {
      for (const file of ['a', 'b', 'c']) await shelf.put(file, [Uint8Array.of(1)], pause);
      await shelf.remove('b');
      expect((await shelf.list()).map((file) => file.name).toSorted()).toEqual(['a', 'c']);
      expect(await shelf.get('b')).toBeNull();
      await shelf.clear();
      expect(await shelf.list()).toEqual([]);
      await shelf.clear();
    });

    it('gives nothing of what was not written to its end, and lists it as that', async () => {
      await unfinished('a');
      expect(await shelf.get('a')).toBeNull();
      expect(await shelf.list()).toMatchObject([{ name: 'a', isWhole: false }]);
      await shelf.put('a', [Uint8Array.of(9)], pause);
      expect(await bytesOf('a')).toEqual([9]);
    });
  });
}

testShelf('the private file system', inWorker, async (name) => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('parley-files', { create: true });
  const handle = await folder.getFileHandle(`${name}.parley`, { create: true });
  const writable = await handle.createWritable();
  await writable.write(new Uint8Array(100));
  await writable.close();
});

testShelf('IndexedDB', indexedDbShelf, (name) => {
  const stopped = () => Promise.reject(new Error('closed'));
  return indexedDbShelf.put(name, [Uint8Array.of(1), Uint8Array.of(2)], stopped).catch(() => undefined);
});

it('the page reads, counts and clears what a worker has put into the private file system, and cannot write there', async () => {
  await inWorker.put('a', [Uint8Array.of(5)], pause);
  expect(await (await opfsShelf.get('a'))?.arrayBuffer()).toEqual(Uint8Array.of(5).buffer);
  await expect(opfsShelf.put('b', [Uint8Array.of(5)], pause)).rejects.toThrow('No worker');
  await opfsShelf.clear();
  expect(await inWorker.list()).toEqual([]);
});
