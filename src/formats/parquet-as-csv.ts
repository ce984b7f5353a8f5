// A Parquet file as the table of events that it holds: its columns are named as those of our CSV, and it is read as that.
import { isAllocationFailure } from '#base/out-of-memory.ts';
import { LoadError } from '#domain/problem.ts';
import type { ByteSource } from './byte-source.ts';
import { columnNames, readDirectory, readGroup, rowCount, spanOf } from './parquet-table.ts';
import { cut } from './quote-json.ts';
import { quotedCell, RowTexts } from './row-text.ts';

/** Rows turned into text at once. */
const STRETCH = 4096;

const encoder = new TextEncoder();

/** Throws a LoadError for a damaged file, and for one that is packed in a way that is not read here (Zstandard, Brotli …). */
export function* parquetAsCsv(source: ByteSource, name: string): Generator<Uint8Array, void, undefined> {
  try {
    const { schema, groups } = readDirectory(source);
    yield encoder.encode(`${columnNames(schema).map(quotedCell).join(',')}\n`);
    for (const group of groups) {
      const { from, to } = spanOf(group);
      const texts = new RowTexts(readGroup(schema, group, source.read(from, to)));
      const count = rowCount(group);
      for (let row = 0; row < count; row += STRETCH) yield texts.of(row, Math.min(count, row + STRETCH)).bytes;
    }
  } catch (error) {
    // Where the memory ends, the file has nothing to do with it.
    if (error instanceof LoadError || isAllocationFailure(error)) throw error;
    const found = cut(error instanceof Error ? error.message : String(error));
    throw new LoadError({ code: 'bad-parquet', name, found, params: {} });
  }
}
