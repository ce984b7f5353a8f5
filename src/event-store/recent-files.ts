// Which files of the device were opened here, newest first, so that they can be offered again: names and figures, and handles where
// the browser has them. What was read of them is kept by saved-files.ts.
import { isCount } from '#base/is-count.ts';
import { visibleName } from '#base/visible-text.ts';
import { TIME_LIMIT } from '#domain/calendar.ts';
import { openOwn, type OwnDatabase } from './own-database.ts';
import { forgetSaved, forgetSavedFile, savedAmong } from './saved-files.ts';
import { settled } from './settled.ts';

export interface RecentFile {
  /** See fileIdentity. */
  readonly identity: string;
  readonly name: string;
  /** Bytes, as it was. */
  readonly size: number;
  readonly events: number;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** Reads it from the device, as it is now; null where only what is kept of it can be opened. */
  readonly handle: FileSystemFileHandle | null;
  /** Whether it can be opened without the device's file. */
  readonly isKept: boolean;
}

type Written = Omit<RecentFile, 'isKept'>;

const FILES = 'files';
const DATABASE: OwnDatabase = { name: 'parley-recent', version: 1, stores: { [FILES]: 'identity' } };
const MOST = 12;
/** An identity holds a name, and a name of a file is at most so long. */
const LONGEST = 4096;
/** It takes a while until a large file is kept. */
const BEING_KEPT_MS = 60_000;
/** In this page. */
const listeners = new Set<() => void>();

/** Calls back after every change that this page makes. */
export function onRecentFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Closed after each use: a database that stays open is in the way of those who want to delete it. */
async function withFiles<Result>(work: (files: IDBObjectStore) => Promise<Result>): Promise<Result> {
  const database = await openOwn(DATABASE);
  try {
    return await work(database.transaction(FILES, 'readwrite').objectStore(FILES));
  } finally {
    database.close();
  }
}

/** All that can still be opened, newest first; none where the browser keeps nothing. Never rejects. `now`: milliseconds since 1970. */
export async function recentFiles(now = Date.now()): Promise<readonly RecentFile[]> {
  try {
    const written = await readAll();
    const kept = await savedAmong(written.map(({ identity }) => identity));
    return written
      .map((file) => ({ ...file, isKept: kept.has(file.identity) }))
      .filter(({ handle, isKept, openedAt }) => isKept || handle !== null || now - openedAt < BEING_KEPT_MS);
  } catch {
    return [];
  }
}

/** As far as it is what this page has written: a browser's storage may hold anything. */
async function readAll(): Promise<readonly Written[]> {
  const found = await withFiles((files) => settled<unknown[]>(files.getAll()));
  return found
    .flatMap((value) => asWritten(value) ?? [])
    .toSorted((a, b) => b.openedAt - a.openedAt)
    .slice(0, MOST);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

function asWritten(value: unknown): Written | null {
  if (typeof value !== 'object' || value === null) return null;
  const { identity, name, size, events, openedAt, handle } = value as Partial<Record<keyof Written, unknown>>;
  if (!isText(identity) || !isText(name) || !isCount(size) || !isCount(events) || !isCount(openedAt)) return null;
  // Not a valid moment otherwise.
  if (openedAt > TIME_LIMIT) return null;
  const isHandle = typeof FileSystemFileHandle === 'function' && handle instanceof FileSystemFileHandle;
  return { identity, name: visibleName(name), size, events, openedAt, handle: isHandle ? handle : null };
}

/** Offers a file from now on, in place of an earlier state of the same one where a handle tells. Never rejects. */
export async function rememberFile(file: Omit<Written, 'openedAt'>): Promise<void> {
  const written: Written = { ...file, openedAt: Date.now() };
  try {
    const before = await readAll();
    await put(written);
    const outdated: string[] = [];
    for (const other of before) {
      if (other.identity !== file.identity && (await isSameOnDevice(other.handle, file.handle))) {
        outdated.push(other.identity);
      }
    }
    const others = before.filter(({ identity }) => identity !== file.identity && !outdated.includes(identity));
    const gone = [...outdated, ...others.slice(MOST - 1).map(({ identity }) => identity)];
    await remove(gone);
    await Promise.all(outdated.map(forgetSavedFile));
  } catch {
    // The browser keeps nothing: the file is open all the same.
  }
  tell();
}

async function put(written: Written): Promise<void> {
  try {
    await withFiles((files) => settled(files.put(written)));
  } catch {
    // Some browsers have handles, and cannot write them down.
    await withFiles((files) => settled(files.put({ ...written, handle: null })));
  }
}

async function isSameOnDevice(a: FileSystemFileHandle | null, b: FileSystemFileHandle | null): Promise<boolean> {
  return a !== null && b !== null && a.isSameEntry(b);
}

async function remove(identities: readonly string[]): Promise<void> {
  if (identities.length === 0) return;
  await withFiles((files) => Promise.all(identities.map((identity) => settled(files.delete(identity)))));
}

/** Never rejects. Forgets also what is kept of it. */
export async function forgetFile(identity: string): Promise<void> {
  await Promise.allSettled([remove([identity]), forgetSavedFile(identity)]);
  tell();
}

/** Never rejects. Forgets also what is kept of any file. */
export async function forgetFiles(): Promise<void> {
  await Promise.allSettled([withFiles((files) => settled(files.clear())), forgetSaved()]);
  tell();
}
