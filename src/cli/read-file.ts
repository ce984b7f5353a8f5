// Reads an events file of any kind, or the standard input, a piece at a time, with the readers of the page.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Advice } from '#domain/advice.ts';
import { unpacked } from '#event-store/unpack.ts';
import type { EventSink, FileHead, ReadEvents } from '#formats/event-sink.ts';
import { FILE_LIMITS } from '#formats/limits.ts';
import { AdviceReader } from '#formats/neutrality/read-advice.ts';
import type { WordingRules } from '#formats/neutrality/wording-rules.ts';
import { noteEncoding } from '#formats/note-encoding.ts';
import { EventsReader } from '#formats/read-events.ts';
import { tooLarge } from '#formats/refuse.ts';
import { Utf8Stream } from '#formats/utf8-stream.ts';
import { DiskBytes } from './disk-bytes.ts';
import { EventRanges } from './event-ranges.ts';
import { UsageError, type Io } from './io.ts';

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

const unreadable = (path: string, error: unknown): UsageError =>
  new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);

function bytesOf(path: string, io: Io): DiskBytes {
  try {
    return new DiskBytes(path === STDIN ? null : resolve(io.folder, path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

interface ReadOptions {
  readonly sink: EventSink;
  /** Given advice by these rules, once all has been read; null for none. */
  readonly rules: WordingRules | null;
  readonly onAdvice?: (advice: readonly Advice[]) => void;
  /** Awaited between two pieces. */
  readonly pause?: () => Promise<void>;
}

/** Throws a LoadError for a file that cannot be used at all, and a UsageError for one that cannot be had. */
export async function readFile(path: string, io: Io, options: ReadOptions): Promise<ReadEvents> {
  const { sink, rules, onAdvice, pause } = options;
  const bytes = bytesOf(path, io);
  try {
    const ranges = rules && new EventRanges();
    const utf8 = new Utf8Stream(nameOf(path));
    const reader = new EventsReader(nameOf(path), ranges ? ranges.beside(sink) : sink);
    const keep = (chunk: Uint8Array): void => {
      const length = bytes.length + chunk.length;
      if (length > FILE_LIMITS.bytes) throw tooLarge(nameOf(path), length, FILE_LIMITS.bytes);
      bytes.append(chunk);
    };
    const take = (chunk: Uint8Array): void => {
      if (chunk.length === 0) return;
      keep(chunk);
      reader.push(chunk);
    };
    for await (const piece of unpacked(piecesOf(path, io), nameOf(path))) {
      if (piece instanceof Uint8Array) take(utf8.push(piece));
      else {
        keep(piece.bytes);
        reader.pushRows(piece);
      }
      await pause?.();
    }
    take(utf8.end());
    const read = reader.end(bytes);
    const problems = noteEncoding(read.problems, utf8.assumed);
    if (rules && ranges) advise(read.head, bytes, ranges, { rules, onAdvice });
    return { ...read, problems };
  } finally {
    bytes.close();
  }
}

function advise(
  head: FileHead,
  source: DiskBytes,
  ranges: EventRanges,
  { rules, onAdvice }: { readonly rules: WordingRules; readonly onAdvice: ReadOptions['onAdvice'] },
): void {
  const reader = new AdviceReader({ head, source, eventCount: ranges.length, rangeOf: ranges.at }, rules);
  while (!reader.isDone) onAdvice?.(reader.read());
}
