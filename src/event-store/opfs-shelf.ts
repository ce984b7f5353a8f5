// A shelf in the browser's private file system. Only workers can write to it; other threads read, count and clear.
import type { Shelf, Shelved } from './shelf.ts';

/** Writes at once; the types of the page do not know it. */
interface SyncAccess {
  write(bytes: ArrayBufferView, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface SyncFile extends FileSystemFileHandle {
  createSyncAccessHandle?: () => Promise<SyncAccess>;
}

const FOLDER = 'parley-files';
const SUFFIX = '.parley';
/** Stands before the bytes of a file that was written to its end, and is written last. */
const MARK = Uint32Array.of(0x50415259, 0x32454c49);

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Null where there is none: it is not made for those who only look. */
async function existingFolder(): Promise<FileSystemDirectoryHandle | null> {
  const root = await navigator.storage.getDirectory();
  return orNull(root.getDirectoryHandle(FOLDER));
}

/** Null for what is not there. */
async function orNull<Found>(looking: Promise<Found>): Promise<Found | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function isWhole(file: File): Promise<boolean> {
  const start = await file.slice(0, MARK.byteLength).arrayBuffer();
  return start.byteLength === MARK.byteLength && new Uint32Array(start).every((word, i) => word === MARK[i]);
}

async function list(): Promise<readonly Shelved[]> {
  const shelved: Shelved[] = [];
  const existing = await existingFolder();
  if (!existing) return shelved;
  for await (const handle of existing.values()) {
    if (handle.kind !== 'file') continue;
    const file = await handle.getFile();
    const name = handle.name.slice(0, -SUFFIX.length);
    shelved.push({ name, size: file.size, savedAt: file.lastModified, isWhole: await isWhole(file) });
  }
  return shelved;
}

async function get(name: string): Promise<Blob | null> {
  const handle = await orNull((await existingFolder())?.getFileHandle(name + SUFFIX) ?? Promise.resolve(null));
  const file = await handle?.getFile();
  return file && (await isWhole(file)) ? file.slice(MARK.byteLength) : null;
}

async function put(name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>, pause: () => Promise<void>): Promise<void> {
  const handle: SyncFile = await (await folder()).getFileHandle(name + SUFFIX, { create: true });
  if (!handle.createSyncAccessHandle) throw new Error('No worker: nothing can be written here');
  const access = await handle.createSyncAccessHandle();
  try {
    access.truncate(0);
    let at = MARK.byteLength;
    for (const piece of pieces) {
      if (access.write(piece, { at }) !== piece.length) throw new Error('No room');
      at += piece.length;
      await pause();
    }
    access.flush();
    access.write(MARK, { at: 0 });
    access.flush();
  } finally {
    access.close();
  }
}

async function remove(name: string): Promise<void> {
  await orNull((await existingFolder())?.removeEntry(name + SUFFIX) ?? Promise.resolve());
}

async function clear(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await orNull(root.removeEntry(FOLDER, { recursive: true }));
}

export const opfsShelf: Shelf = { list, get, put, remove, clear };
