// Reads an events file of any kind, or the standard input, a piece at a time, with the readers of the page.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { ProblemSummary } from '#domain/dataset.ts';
import type { EventId } from '#domain/ids.ts';
import type { TableMapping } from '#domain/table-mapping.ts';
import { unpacked } from '#event-store/unpack.ts';
import { fetchTables } from '#formats/fetch-tables.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { noteEncoding } from '#formats/checks/note-encoding.ts';
import type { ReadFile } from '#formats/read-again.ts';
import { EventsReader } from '#formats/read-events.ts';
import { tooLarge } from '#formats/bytes/refuse.ts';
import { Utf8Stream } from '#formats/bytes/utf8-stream.ts';
import { unreadable } from './command-line.ts';
import { DiskBytes } from './disk-bytes.ts';
import { EventRanges } from './event-ranges.ts';
import type { Io } from './io.ts';

/** What stands for the standard input. */
const STDIN = '-';

/** As messages call it. */
export const nameOf = (path: string): string => (path === STDIN ? '<stdin>' : path);

const PIECE_BYTES = 131_072;

async function* piecesOf(path: string, io: Io): AsyncGenerator<Uint8Array, void, undefined> {
  if (path === STDIN) {
    yield* io.stdin;
    return;
  }
  try {
    yield* createReadStream(resolve(io.folder, path), { highWaterMark: PIECE_BYTES }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function bytesOf(path: string, io: Io): DiskBytes {
  try {
    return new DiskBytes(path === STDIN ? null : resolve(io.folder, path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A file that has been read, as long as its bytes can be read again. */
export interface OpenFile extends ReadFile {
  readonly problems: ProblemSummary;
}

/**
 * Reads a file (by the mapping, should it be a table that nobody knows) and hands it on, until what is done with it is done. Throws a LoadError for a file that cannot be used at all, and
 * a UsageError for one that cannot be had.
 */
export async function withFile<Result>(
  path: string,
  io: Io,
  mapping: TableMapping | null,
  work: (file: OpenFile) => Result | Promise<Result>,
): Promise<Result> {
  const bytes = bytesOf(path, io);
  try {
    return await work(await readInto(bytes, path, io, mapping));
  } finally {
    bytes.close();
  }
}

async function readInto(bytes: DiskBytes, path: string, io: Io, mapping: TableMapping | null): Promise<OpenFile> {
  const name = nameOf(path);
  const ranges = new EventRanges();
  const utf8 = new Utf8Stream(name);
  const reader = new EventsReader(name, ranges, null, mapping);
  const keep = (chunk: Uint8Array): void => {
    const length = bytes.length + chunk.length;
    if (length > FILE_LIMITS.bytes) throw tooLarge(name, length, FILE_LIMITS.bytes);
    bytes.append(chunk);
  };
  const take = (chunk: Uint8Array): void => {
    if (chunk.length === 0) return;
    keep(chunk);
    reader.push(chunk);
  };
  await fetchTables();
  for await (const piece of unpacked(piecesOf(path, io), name)) {
    if (piece instanceof Uint8Array) take(utf8.push(piece));
    else {
      keep(piece.bytes);
      reader.pushRows(piece);
    }
  }
  take(utf8.end());
  const { head, problems, eventCount, numbered } = reader.end(bytes);
  const idAt = (position: number): EventId | undefined => numbered?.get(position);
  return { head, source: bytes, eventCount, rangeOf: ranges.at, idAt, problems: noteEncoding(problems, utf8.assumed) };
}
