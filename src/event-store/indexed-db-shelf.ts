// A shelf in IndexedDB, for browsers that give the page no private file system, or none in a private window.
import { openOwn, openOwnIfThere, type OwnDatabase } from './own-database.ts';
import { settled } from './settled.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** Of each file one Shelved, by its name. */
const FILES = 'files';
/** Its bytes as blobs, which browsers keep out of memory, by name and number. */
const CHUNKS = 'chunks';
const DATABASE: OwnDatabase = { name: 'parley-files', version: 1, stores: { [FILES]: 'name', [CHUNKS]: null } };

/** Writing waits for no disk: what a power cut takes away is only read anew the next time. */
const RELAXED = { durability: 'relaxed' } as const;

/** Closed after each use: a database that stays open is in the way of those who want to delete it. */
async function closing<Result>(
  database: IDBDatabase,
  work: (database: IDBDatabase) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

type Store = (name: typeof FILES | typeof CHUNKS) => IDBObjectStore;

/** Resolves when it is written, all of it; `work` makes its requests at once. */
function written(database: IDBDatabase, work: (store: Store) => void): Promise<void> {
  const transaction = database.transaction([FILES, CHUNKS], 'readwrite', RELAXED);
  const done = new Promise<void>((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB has failed'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
  work((name) => transaction.objectStore(name));
  return done;
}

/** An array is greater than any number or text. */
const chunksOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name], [name, []]);

async function list(): Promise<readonly Shelved[]> {
  const existing = await openOwnIfThere(DATABASE);
  if (!existing) return [];
  return closing(existing, (database) => settled<Shelved[]>(database.transaction(FILES).objectStore(FILES).getAll()));
}

async function get(name: string): Promise<Blob | null> {
  const existing = await openOwnIfThere(DATABASE);
  if (!existing) return null;
  return closing(existing, async (database) => {
    const transaction = database.transaction([FILES, CHUNKS]);
    const [file, chunks] = await Promise.all([
      settled<Shelved | undefined>(transaction.objectStore(FILES).get(name)),
      settled<Blob[]>(transaction.objectStore(CHUNKS).getAll(chunksOf(name))),
    ]);
    return file?.isWhole ? new Blob(chunks) : null;
  });
}

const put: Shelf['put'] = async (name, pieces, pause) =>
  closing(await openOwn(DATABASE), async (database) => {
    const unfinished: Shelved = { name, size: 0, savedAt: Date.now(), isWhole: false };
    await written(database, (store) => {
      store(CHUNKS).delete(chunksOf(name));
      store(FILES).put(unfinished);
    });
    let size = 0;
    let number = 0;
    for (const piece of pieces) {
      size += piece.length;
      const [key, soFar] = [[name, number], size];
      number += 1;
      await written(database, (store) => {
        store(CHUNKS).put(new Blob([piece]), key);
        store(FILES).put({ ...unfinished, size: soFar });
      });
      await pause();
    }
    await written(database, (store) => store(FILES).put({ ...unfinished, size, isWhole: true }));
  });

async function remove(name: string): Promise<void> {
  const existing = await openOwnIfThere(DATABASE);
  if (!existing) return;
  await closing(existing, (database) =>
    written(database, (store) => {
      store(FILES).delete(name);
      store(CHUNKS).delete(chunksOf(name));
    }),
  );
}

async function clear(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE.name));
}

export const indexedDbShelf: Shelf = { list, get, put, remove, clear };
