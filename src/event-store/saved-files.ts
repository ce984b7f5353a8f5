// Large files that were opened, kept on this device in the browser's private file system, so that they open again at once.
import { hashOf } from '#base/string-dictionary.ts';
import type { ByteStore } from './byte-store.ts';

/** What is kept of a file: what is said of it, columns, and the bytes that its records are read from. */
export interface SavedFile {
  readonly header: unknown;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly bytes: Blob;
}

/** Only workers can write at once; the types of the page do not know it. */
interface SyncAccess {
  write(bytes: ArrayBufferView, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface SyncFile extends FileSystemFileHandle {
  createSyncAccessHandle?: () => Promise<SyncAccess>;
}

/** Raised whenever what is written, or how a file is checked, changes: what was saved before is then read anew. */
const VERSION = 1;
const FOLDER = 'parley-files';
/** Marks a file that was written to its end. */
const MAGIC = 0x50415259;
const PREFIX_BYTES = 16;
const ALIGNMENT = 8;
/** The oldest go first. */
const MOST_FILES = 4;
const MOST_BYTES = 2 ** 31;
const SLICE_BYTES = 4 * 1_048_576;
const HEADER_LIMIT = 64 * 1_048_576;

/** As it is written; `identity` tells apart files whose names are alike. */
interface Written {
  readonly version: number;
  readonly identity: string;
  readonly header: unknown;
  readonly partLengths: readonly number[];
  readonly byteLength: number;
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Of one kind of name: FNV-1a, twice. The identity inside decides. */
function fileName(identity: string): string {
  const hash = (seed: number): string => {
    let h = seed;
    for (let i = 0; i < identity.length; i++) h = Math.imul(h ^ identity.charCodeAt(i), 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return `${hash(0x811c9dc5)}${hash(0x9747b28c)}.parley`;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Null for nothing, for anything damaged, and where the browser keeps no files. */
export async function findSaved(identity: string): Promise<SavedFile | null> {
  try {
    const handle = await (await folder()).getFileHandle(fileName(identity));
    return await readSaved(await handle.getFile(), identity);
  } catch {
    return null;
  }
}

async function readSaved(file: File, identity: string): Promise<SavedFile | null> {
  const [magic, headerLength = 0, checksum] = new Uint32Array(await file.slice(0, PREFIX_BYTES).arrayBuffer());
  if (magic !== MAGIC || headerLength > HEADER_LIMIT) return null;
  const text = await file.slice(PREFIX_BYTES, PREFIX_BYTES + headerLength).text();
  if (hashOf(text) !== checksum) return null;
  const written: unknown = JSON.parse(text);
  if (!isWritten(written) || written.version !== VERSION || written.identity !== identity) return null;
  const { header, partLengths, byteLength } = written;
  const partsFrom = aligned(PREFIX_BYTES + headerLength);
  const bytesFrom = partsFrom + partLengths.reduce((sum, length) => sum + aligned(length), 0);
  if (file.size !== bytesFrom + byteLength) return null;
  const all = await file.slice(partsFrom, bytesFrom).arrayBuffer();
  let at = 0;
  const parts = partLengths.map((length) => {
    const part = new Uint8Array(all, at, length);
    at += aligned(length);
    return part;
  });
  return { header, parts, bytes: file.slice(bytesFrom) };
}

const isLength = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { partLengths, byteLength } = value as Partial<Record<keyof Written, unknown>>;
  return Array.isArray(partLengths) && partLengths.every(isLength) && isLength(byteLength);
}

export interface ToSave {
  readonly header: unknown;
  readonly parts: readonly ArrayBufferView[];
  readonly bytes: ByteStore;
}

/**
 * Keeps a file, in place of the oldest ones where there are many. `pause` is awaited between slices. Resolves to false where the browser
 * keeps no files or has no room: nothing is lost then, the file is only read anew the next time.
 */
export async function saveFile(identity: string, toSave: ToSave, pause: () => Promise<void>): Promise<boolean> {
  try {
    const inFolder = await folder();
    await makeRoom(inFolder, toSave.bytes.length, fileName(identity));
    const handle: SyncFile = await inFolder.getFileHandle(fileName(identity), { create: true });
    const access = await handle.createSyncAccessHandle?.();
    if (!access) return false;
    try {
      await writeSaved(access, identity, toSave, pause);
    } finally {
      access.close();
    }
    return true;
  } catch {
    return false;
  }
}

async function writeSaved(
  access: SyncAccess,
  identity: string,
  { header, parts, bytes }: ToSave,
  pause: () => Promise<void>,
): Promise<void> {
  const partLengths = parts.map(({ byteLength }) => byteLength);
  const written: Written = { version: VERSION, identity, header, partLengths, byteLength: bytes.length };
  const json = JSON.stringify(written);
  const text = new TextEncoder().encode(json);
  // Without its mark it is nothing until all of it is there.
  access.truncate(0);
  access.write(new Uint32Array(PREFIX_BYTES / 4), { at: 0 });
  access.write(text, { at: PREFIX_BYTES });
  let at = aligned(PREFIX_BYTES + text.length);
  for (const part of parts) {
    access.write(part, { at });
    at += aligned(part.byteLength);
    await pause();
  }
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    const slice = bytes.read(from, Math.min(from + SLICE_BYTES, bytes.length));
    access.write(slice, { at: at + from });
    await pause();
  }
  access.truncate(at + bytes.length);
  access.flush();
  access.write(Uint32Array.of(MAGIC, text.length, hashOf(json)), { at: 0 });
  access.flush();
}

interface Kept {
  readonly name: string;
  readonly size: number;
  readonly usedAt: number;
}

async function keptFiles(inFolder: FileSystemDirectoryHandle): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for await (const handle of inFolder.values()) {
    if (handle.kind !== 'file') continue;
    const { name, size, lastModified } = await handle.getFile();
    kept.push({ name, size, usedAt: lastModified });
  }
  return kept.toSorted((a, b) => b.usedAt - a.usedAt);
}

async function makeRoom(inFolder: FileSystemDirectoryHandle, bytes: number, name: string): Promise<void> {
  let sum = bytes;
  let count = 1;
  for (const kept of await keptFiles(inFolder)) {
    if (kept.name === name) continue;
    sum += kept.size;
    count += 1;
    if (count > MOST_FILES || sum > MOST_BYTES) await inFolder.removeEntry(kept.name);
  }
}

/** What is kept in all: none where the browser keeps no files. */
export async function savedTotal(): Promise<{ readonly files: number; readonly bytes: number }> {
  try {
    const kept = await keptFiles(await folder());
    return { files: kept.length, bytes: kept.reduce((sum, { size }) => sum + size, 0) };
  } catch {
    return { files: 0, bytes: 0 };
  }
}

export async function forgetSaved(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(FOLDER, { recursive: true });
  } catch {
    // Nothing was kept.
  }
}
