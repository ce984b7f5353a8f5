// A Parquet file as the table of events that it holds: its columns are named as those of our CSV, and it is read as that.
import { isAllocationFailure } from '#base/out-of-memory.ts';
import { LoadError } from '#domain/problem.ts';
import type { ByteSource } from './byte-source.ts';
import { columnNames, readDirectory, readGroup, rowCount, spanOf } from './parquet-table.ts';
import { cut } from './quote-json.ts';
import { RowTexts, type TableRows } from './row-text.ts';

/** Rows at once: there is something else to do in between. */
const STRETCH = 512;

/**
 * The first row has the names of the columns. Throws a LoadError for a damaged file, and for one that is packed in a way
 * that is not read here (Zstandard, Brotli …).
 */
export function* readParquet(source: ByteSource, name: string): Generator<TableRows, void, undefined> {
  try {
    const { schema, groups } = readDirectory(source);
    const names = columnNames(schema).map((text) => ({
      texts: ['', text],
      numbers: Uint32Array.of(text === '' ? 0 : 1),
    }));
    yield new RowTexts(names).of(0, 1);
    for (const group of groups) {
      const { from, to } = spanOf(group);
      const rows = new RowTexts(readGroup(schema, group, source.read(from, to)));
      const count = rowCount(group);
      for (let row = 0; row < count; row += STRETCH) yield rows.of(row, Math.min(count, row + STRETCH));
    }
  } catch (error) {
    // Where the memory ends, the file has nothing to do with it.
    if (error instanceof LoadError || isAllocationFailure(error)) throw error;
    const found = cut(error instanceof Error ? error.message : String(error));
    throw new LoadError({ code: 'bad-parquet', name, found, params: {} });
  }
}
