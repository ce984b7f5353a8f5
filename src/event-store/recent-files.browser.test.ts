// The list of recent files where another version of the page has left one of its own: it is dropped, and files are remembered again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexedDbShelf } from './indexed-db-shelf.ts';
import { recentFiles, rememberFile } from './recent-files.ts';
import { settled } from './settled.ts';

const NAMES = ['parley-recent', 'parley-files'];
const clear = (): Promise<unknown> => Promise.all(NAMES.map((name) => settled(indexedDB.deleteDatabase(name))));
beforeEach(clear);
afterEach(clear);

/** Made by another version of the page. */
async function leave(name: string, version: number, stores: readonly string[]): Promise<void> {
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => {
    for (const store of stores) request.result.createObjectStore(store);
  });
  (await settled(request)).close();
}

const file = { identity: 'a', name: 'a.json', size: 1, events: 1, handle: null };
const namesOf = async (): Promise<readonly string[]> => (await recentFiles()).map(({ name }) => name);

it.each([
  ['of a later version', 7, ['files']],
  ['of this version with other stores', 1, ['archive']],
  ['of this version with other keys', 1, ['files']],
  ['of this version with nothing in it', 1, []],
] as const)('a list %s gives way to ours', async (_what, version, stores) => {
  await leave('parley-recent', version, stores);
  expect(await namesOf()).toEqual([]);
  await rememberFile(file);
  expect(await namesOf()).toEqual(['a.json']);
});

it('files of a later version give way to ours, and are not asked for', async () => {
  await leave('parley-files', 7, ['files', 'chunks']);
  expect(await indexedDbShelf.list()).toEqual([]);
  expect(await indexedDbShelf.get('a')).toBeNull();
  await indexedDbShelf.put('a', [Uint8Array.of(1)], () => Promise.resolve());
  expect((await indexedDbShelf.get('a'))?.size).toBe(1);
});
