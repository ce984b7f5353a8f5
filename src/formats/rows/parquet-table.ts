// A Parquet file of events as the table that it holds: its columns, and the cells of each of its groups of rows.
import { parquetMetadata, parquetSchema, type RowGroup, type SchemaElement } from 'hyparquet';
import type { ByteRange } from '#domain/byte-range.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import type { CellColumn } from './cell-column.ts';
import { readCells, type ColumnChunk } from './parquet-column.ts';

/** What is known of a file before any of its rows is read. */
export interface ParquetDirectory {
  readonly schema: SchemaElement[];
  /** As many of them as have rows. */
  readonly groups: readonly RowGroup[];
}

/** At the end of a file: how long its directory is, and its mark. */
const TAIL_BYTES = 8;

/** Throws an Error for a file that is damaged. */
export function readDirectory(source: ByteSource): ParquetDirectory {
  const end = source.length;
  const tail = source.read(Math.max(0, end - TAIL_BYTES), end);
  const length = tail.length < TAIL_BYTES ? 0 : new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  const { schema, row_groups: groups } = parquetMetadata(source.read(Math.max(0, end - TAIL_BYTES - length), end));
  checkGroups(groups, end);
  return { schema, groups: groups.filter((group) => rowCount(group) > 0) };
}

/** A directory may say anything: that there are more cells than the file has bytes for, say, so that they are read for ever. */
function checkGroups(groups: readonly RowGroup[], fileBytes: number): void {
  let bytes = 0;
  for (const group of groups) {
    if (rowCount(group) < 0) throw new Error(`parquet group of ${rowCount(group)} rows`);
    for (const { meta_data: meta } of group.columns) bytes += Number(meta?.total_compressed_size ?? 0);
  }
  if (bytes > fileBytes) throw new Error(`parquet columns of ${bytes} bytes in a file of ${fileBytes}`);
}

export const rowCount = (group: RowGroup): number => Number(group.num_rows);

const columnsOf = (schema: SchemaElement[]) => parquetSchema({ schema });

/** The names of its columns. */
export const columnNames = (schema: SchemaElement[]): readonly string[] =>
  columnsOf(schema).children.map(({ element }) => element.name);

/** Where in the file the cells of a group are. */
export function spanOf({ columns }: RowGroup): ByteRange {
  const spans = columns.map(chunkSpan);
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

function chunkSpan({ file_path: path, meta_data: meta }: RowGroup['columns'][number]): ByteRange {
  if (path !== undefined || !meta) throw new Error('parquet column is not in the file');
  // Some writers say 0 where there is no dictionary.
  const from = Number(meta.dictionary_page_offset || meta.data_page_offset);
  return { from, to: from + Number(meta.total_compressed_size) };
}

/** The cells of a group, column by column; `bytes`: those of its span. Throws an Error as `readCells` does. */
export function readGroup(schema: SchemaElement[], group: RowGroup, bytes: Uint8Array): readonly CellColumn[] {
  const tree = columnsOf(schema);
  const { from: start } = spanOf(group);
  const chunks = group.columns.flatMap((chunk): ColumnChunk[] => {
    const { from, to } = chunkSpan(chunk);
    return chunk.meta_data ? [{ meta: chunk.meta_data, bytes: bytes.subarray(from - start, to - start) }] : [];
  });
  return tree.children.map((column) => {
    const own = chunks.filter(({ meta }) => meta.path_in_schema[0] === column.element.name);
    return readCells(tree, column, own, rowCount(group));
  });
}
