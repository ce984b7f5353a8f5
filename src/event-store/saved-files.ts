// Files that were opened, kept on this device, so that they open again at once.
import { isCount } from '#base/is-count.ts';
import { MIB } from '#base/mebibyte.ts';
import { hashOf } from '#base/string-dictionary.ts';
import { slicesOf, type ByteSource } from '#formats/bytes/byte-source.ts';
import { indexedDbShelf } from './indexed-db-shelf.ts';
import { opfsShelf } from './opfs-shelf.ts';
import type { Shelf } from './shelf.ts';

/** What is kept of a file: what is said of it, columns, and the bytes that its records are read from. */
export interface SavedFile {
  readonly header: unknown;
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly bytes: Blob;
}

/** The same on its way there; `header` is a JSON value. */
export interface ToSave {
  readonly header: unknown;
  readonly parts: readonly ArrayBufferView[];
  readonly bytes: ByteSource;
}

/** The first that the browser lets the page use: a private file system is faster, and writes without copying. */
const SHELVES: readonly Shelf[] = [opfsShelf, indexedDbShelf];
/** Held while anything is written or removed, in whichever tab. */
const LOCK = 'parley-files';

/** Raised whenever what is written, or how a file is checked, changes: what was saved before is then read anew. */
const VERSION = 3;
/** Length and checksum of what is said of the file, which stands behind it. */
const PREFIX_BYTES = 8;
const ALIGNMENT = 8;
const SLICE_BYTES = 4 * MIB;
const HEADER_LIMIT = 64 * MIB;

/** Of the large ones, and of those that are kept for the page to be reloaded with. The oldest go first. */
const MOST_LARGE = 4;
const MOST_SMALL = 12;
const LARGE_BYTES = 8 * MIB;
const MOST_BYTES = 2048 * MIB;

/** As it is written; `identity` tells apart files whose names are alike. */
interface Written {
  readonly version: number;
  readonly identity: string;
  readonly header: unknown;
  readonly partLengths: readonly number[];
  readonly byteLength: number;
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);

/** The identity inside decides: of two files with one name the later one is kept. */
const nameOf = (identity: string): string => hashOf(identity).toString(16).padStart(8, '0');

/** Null for nothing, for anything damaged, and where the browser keeps no files. */
export async function findSaved(identity: string): Promise<SavedFile | null> {
  const found = await Promise.all(SHELVES.map((shelf) => findOn(shelf, identity).catch(() => null)));
  return found.find((saved) => saved !== null) ?? null;
}

/** As findSaved, once nobody writes: a file that is being written anew is not there meanwhile. */
export async function findSettled(identity: string): Promise<SavedFile | null> {
  const find = (): Promise<SavedFile | null> => findSaved(identity);
  return 'locks' in navigator ? navigator.locks.request(LOCK, { mode: 'shared' }, find) : find();
}

async function findOn(shelf: Shelf, identity: string): Promise<SavedFile | null> {
  const name = nameOf(identity);
  const blob = await shelf.get(name);
  if (!blob) return null;
  const saved = await readSaved(blob, identity);
  // Of another version, or damaged: nobody will read it any more.
  if (!saved) await shelf.remove(name);
  return saved;
}

async function readSaved(file: Blob, identity: string): Promise<SavedFile | null> {
  if (file.size < PREFIX_BYTES) return null;
  const [headerLength = 0, checksum] = new Uint32Array(await file.slice(0, PREFIX_BYTES).arrayBuffer());
  if (headerLength > HEADER_LIMIT) return null;
  const text = await file.slice(PREFIX_BYTES, PREFIX_BYTES + headerLength).text();
  if (hashOf(text) !== checksum) return null;
  const written: unknown = JSON.parse(text);
  if (!isWritten(written) || written.version !== VERSION || written.identity !== identity) return null;
  const { header, partLengths, byteLength } = written;
  const partsFrom = aligned(PREFIX_BYTES + headerLength);
  const bytesFrom = partsFrom + sumOf(partLengths.map(aligned));
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

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { partLengths, byteLength } = value as Partial<Record<keyof Written, unknown>>;
  return Array.isArray(partLengths) && partLengths.every(isCount) && isCount(byteLength);
}

/**
 * Keeps a file, in place of the oldest ones where there are many. `pause` is awaited between slices. Resolves to false where the
 * browser keeps no files or has no room: nothing is lost then, the file is only read anew the next time.
 */
export async function saveFile(identity: string, toSave: ToSave, pause: () => Promise<void>): Promise<boolean> {
  const { header, parts, bytes } = toSave;
  const partLengths = parts.map(({ byteLength }) => byteLength);
  const written: Written = { version: VERSION, identity, header, partLengths, byteLength: bytes.length };
  const text = JSON.stringify(written);
  const [name, size] = [nameOf(identity), text.length + sumOf(partLengths) + bytes.length];
  const shelve = async (): Promise<boolean> => {
    for (const shelf of SHELVES) if (await putOn(shelf, name, size, () => piecesOf(text, toSave), pause)) return true;
    return false;
  };
  try {
    return await alone(shelve);
  } catch {
    return false;
  }
}

type Pieces = Generator<Uint8Array<ArrayBuffer>, void, undefined>;

async function putOn(
  shelf: Shelf,
  name: string,
  size: number,
  pieces: () => Pieces,
  pause: () => Promise<void>,
): Promise<boolean> {
  try {
    await makeRoom(shelf, name, size);
    await shelf.put(name, pieces(), pause);
    return true;
  } catch {
    await shelf.remove(name).catch(() => undefined);
    return false;
  }
}

function* piecesOf(text: string, { parts, bytes }: ToSave): Pieces {
  const encoded = new TextEncoder().encode(text);
  const start = new Uint8Array(aligned(PREFIX_BYTES + encoded.length));
  start.set(new Uint8Array(Uint32Array.of(encoded.length, hashOf(text)).buffer));
  start.set(encoded, PREFIX_BYTES);
  yield start;
  for (const part of parts) {
    const all = new Uint8Array(part.buffer, part.byteOffset, part.byteLength) as Uint8Array<ArrayBuffer>;
    for (let from = 0; from < all.length; from += SLICE_BYTES) yield all.subarray(from, from + SLICE_BYTES);
    const padding = aligned(all.length) - all.length;
    if (padding > 0) yield new Uint8Array(padding);
  }
  for (const slice of slicesOf(bytes, SLICE_BYTES)) yield slice as Uint8Array<ArrayBuffer>;
}

/** One tab after the other; in a browser without locks, all at once: what is damaged by that is read anew. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

async function makeRoom(shelf: Shelf, name: string, size: number): Promise<void> {
  let room = MOST_BYTES;
  const places = { large: MOST_LARGE, small: MOST_SMALL };
  /** Takes a place, if there is one left after those that have taken theirs before. */
  const stays = (bytes: number): boolean => {
    const kind = bytes < LARGE_BYTES ? 'small' : 'large';
    if (bytes > room || places[kind] === 0) return false;
    room -= bytes;
    places[kind] -= 1;
    return true;
  };
  if (!stays(size)) throw new Error('Larger than all that is kept');
  const others = (await shelf.list()).filter((kept) => kept.name !== name);
  for (const kept of others.toSorted((a, b) => b.savedAt - a.savedAt)) {
    // What is not whole was given up: nobody else writes now.
    if (!kept.isWhole || !stays(kept.size)) await shelf.remove(kept.name);
  }
}

/** Clears away what was given up half-way; not while somebody writes, who may not have given up. */
async function sweep(): Promise<void> {
  if (!('locks' in navigator)) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (const shelf of SHELVES) {
      const shelved = await shelf.list().catch(() => []);
      for (const { name, isWhole } of shelved) if (!isWhole) await shelf.remove(name);
    }
  });
}

/** What is kept in all: none where the browser keeps no files. */
export async function savedTotal(): Promise<{ readonly files: number; readonly bytes: number }> {
  await sweep().catch(() => undefined);
  const lists = await Promise.all(SHELVES.map((shelf) => shelf.list().catch(() => [])));
  const kept = lists.flat().filter(({ isWhole }) => isWhole);
  return { files: kept.length, bytes: sumOf(kept.map(({ size }) => size)) };
}

/** Also what is being saved now: it waits for that to end. */
export async function forgetSaved(): Promise<void> {
  await alone(() => Promise.allSettled(SHELVES.map((shelf) => shelf.clear()))).catch(() => undefined);
}

/** Which of them are kept, as far as their names tell. */
export async function savedAmong(identities: readonly string[]): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(SHELVES.map((shelf) => shelf.list().catch(() => [])));
  const names = new Set(lists.flatMap((list) => list.filter(({ isWhole }) => isWhole).map(({ name }) => name)));
  return new Set(identities.filter((identity) => names.has(nameOf(identity))));
}

/** As forgetSaved, for one of them. */
export async function forgetSavedFile(identity: string): Promise<void> {
  const name = nameOf(identity);
  await alone(() => Promise.allSettled(SHELVES.map((shelf) => shelf.remove(name)))).catch(() => undefined);
}
