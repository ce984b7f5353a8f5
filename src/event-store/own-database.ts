// A database of the browser's that only this page writes. What is in it is spare: one of another form, which a later or an earlier
// page has left, is deleted and begun anew.
import { settled } from './settled.ts';

export interface OwnDatabase {
  readonly name: string;
  readonly version: number;
  /** By name: the field that is the key of what is in it; null where the key is told with it. */
  readonly stores: Readonly<Record<string, string | null>>;
}

/** Long for a database, short for a reader. One that another tab holds on to is not waited for any longer. */
const PATIENCE_MS = 10_000;

/** Rejects where the browser keeps nothing. To be closed after use: an open database is in the way of those who want to delete it. */
export async function openOwn(own: OwnDatabase): Promise<IDBDatabase> {
  const database = await opened(own, () => undefined);
  if (database) return database;
  await inTime(indexedDB.deleteDatabase(own.name));
  const anew = await opened(own, () => undefined);
  if (!anew) throw new Error(`Another page has made ${own.name} meanwhile`);
  return anew;
}

/** Null where there is none, or none of this form: it is not made for those who only look. */
export async function openOwnIfThere(own: OwnDatabase): Promise<IDBDatabase | null> {
  let isNew = false;
  const stop = (request: IDBOpenDBRequest): void => {
    isNew = true;
    request.transaction?.abort();
  };
  return opened(own, stop).catch((error: unknown) => {
    if (isNew) return null;
    throw error;
  });
}

/** Null for one of another form. */
async function opened(own: OwnDatabase, onNew: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase | null> {
  const request = indexedDB.open(own.name, own.version);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    for (const name of result.objectStoreNames) result.deleteObjectStore(name);
    for (const [name, keyPath] of Object.entries(own.stores)) result.createObjectStore(name, { keyPath });
    onNew(request);
  });
  try {
    const database = await inTime(request, (late) => late.close());
    if (hasForm(database, own)) return database;
    database.close();
    return null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') return null;
    throw error;
  }
}

function hasForm(database: IDBDatabase, { stores }: OwnDatabase): boolean {
  const names = Object.keys(stores);
  if (!names.every((name) => database.objectStoreNames.contains(name))) return false;
  const transaction = database.transaction(names);
  return names.every((name) => transaction.objectStore(name).keyPath === stores[name]);
}

/** `onLate`: of a result that nobody waits for any more. */
function inTime<Result>(
  request: IDBRequest<Result>,
  onLate: (result: Result) => void = () => undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let isWaiting = true;
    const patience = setTimeout(() => {
      isWaiting = false;
      reject(new Error('IndexedDB does not answer'));
    }, PATIENCE_MS);
    const end = (settle: () => void): void => {
      clearTimeout(patience);
      settle();
    };
    settled(request).then(
      (result) => (isWaiting ? end(() => resolve(result)) : onLate(result)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
