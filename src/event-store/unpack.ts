// Undoes on the way what a file is packed in, by its first bytes and not by its name: a host may send either under any name.
import { joinBytes } from '#base/join-bytes.ts';
import { MIB } from '#base/mebibyte.ts';
import { LoadError } from '#domain/problem.ts';
import { fetchTables } from '#formats/fetch-tables.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { cut } from '#formats/bytes/quote-json.ts';
import type { ParquetFile } from '#formats/read-parquet.ts';
import { tooLarge, tooMany } from '#formats/bytes/refuse.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import { makeByteStore } from './byte-store.ts';

type Pieces = AsyncGenerator<Uint8Array, void, undefined>;
/** Bytes of text, or whole rows of a table. */
export type TextPieces = AsyncGenerator<Uint8Array | TableRows, void, undefined>;

/** All rows of a Parquet file but the first, which was handed over before. Throws an Error for what is damaged. */
export type RowsOf = (file: ParquetFile) => Iterable<TableRows> | AsyncIterable<TableRows>;
const allRows: RowsOf = (file) => file.allRows();

const GZIP = [0x1f, 0x8b] as const;
/** "PAR1" */
const PARQUET = [0x50, 0x41, 0x52, 0x31] as const;

/**
 * Text, out of gzip, and the rows of Parquet; what is not packed comes as it is. Throws a LoadError for what is damaged, and whatever
 * `pieces` throws. `rowsOf`: where rows are read, if not here.
 */
export async function* unpacked(pieces: Pieces, name: string, rowsOf: RowsOf = allRows): TextPieces {
  yield* byFirstBytes(
    byFirstBytes(pieces, GZIP, (packed) => gunzipped(packed, name)),
    PARQUET,
    (table) => tableRows(table, name, rowsOf),
  );
}

export const bytesOf = (piece: Uint8Array | TableRows): Uint8Array =>
  piece instanceof Uint8Array ? piece : piece.bytes;

/** Through `undo` what begins so; all else as it is. */
async function* byFirstBytes<Piece>(
  pieces: Pieces,
  magic: readonly number[],
  undo: (whole: Pieces) => AsyncGenerator<Piece, void, undefined>,
): AsyncGenerator<Uint8Array | Piece, void, undefined> {
  const head = await firstBytes(pieces, magic.length);
  const whole = withHead(head, pieces);
  if (magic.every((byte, i) => head[i] === byte)) yield* undo(whole);
  else yield* whole;
}

/** Its directory stands at its end: there is nothing to read before all of it is there. */
async function* tableRows(pieces: Pieces, name: string, rowsOf: RowsOf): TextPieces {
  const bytes = makeByteStore();
  for await (const piece of pieces) {
    bytes.append(piece);
    if (bytes.length > FILE_LIMITS.bytes) throw tooLarge(name, bytes.length, FILE_LIMITS.bytes);
  }
  const [{ asBadParquet, ParquetFile }] = await Promise.all([import('#formats/read-parquet.ts'), fetchTables()]);
  try {
    const file = new ParquetFile(bytes);
    if (file.rowCount > FILE_LIMITS.events) throw tooMany(name, 'events', file.rowCount, FILE_LIMITS.events);
    yield file.names;
    yield* rowsOf(file);
  } catch (error) {
    throw asBadParquet(error, name);
  }
}

/** At least so many, where there are so many. */
async function firstBytes(pieces: Pieces, count: number): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < count) {
    const next = await pieces.next();
    if (next.done) break;
    head = joinBytes([head, next.value]);
  }
  return head;
}

async function* withHead(head: Uint8Array, pieces: Pieces): Pieces {
  if (head.length > 0) yield head;
  yield* pieces;
}

/**
 * Text of events packs to a tenth or a twentieth, a row to a hundredth of its size where spreadsheets add a million of empty
 * ones. What swells so much more, and to so many bytes, is made to fill the memory of whoever opens it.
 */
const SWELLING = { times: 200, from: 64 * MIB } as const;
/** Browsers unpack all that they are handed at once, whether somebody takes it or not: each so many bytes may be a thousand times more. */
const PACKED_BYTES = 8192;

async function* gunzipped(packed: Pieces, name: string): Pieces {
  let taken = 0;
  let given = 0;
  /** What went wrong before anything was unpacked. */
  const earlier: unknown[] = [];
  const slices = inSlices(packed);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const next = await slices.next().catch((reason: unknown) => {
        earlier.push(reason);
        throw reason;
      });
      if (next.done) return controller.close();
      taken += next.value.length;
      controller.enqueue(next.value);
    },
    cancel: async () => void (await slices.return()),
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      given += next.value.length;
      if (given > SWELLING.from && given > taken * SWELLING.times) throw swells(name, given);
      yield next.value;
    }
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (earlier.length > 0) throw earlier[0];
    throw new LoadError({ code: 'bad-archive', name, found: cut(String(error)), params: {} });
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Copies: a stream may take away what it is handed. */
async function* inSlices(pieces: Pieces): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PACKED_BYTES) yield piece.slice(at, at + PACKED_BYTES);
  }
}

const swells = (name: string, bytes: number): LoadError =>
  new LoadError({
    code: 'swells',
    name,
    found: '',
    params: { times: SWELLING.times, size: Math.round(bytes / MIB) },
  });
