// A Parquet file as the table of events that it holds: its columns are named as those of our CSV, and it is read as that.
import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  toJson,
  type AsyncBuffer,
  type ColumnData,
  type FileMetaData,
  type SchemaElement,
} from 'hyparquet';
import { LoadError } from '#domain/problem.ts';
import { cut } from './quote-json.ts';

/** Rows turned into text at once. */
const STRETCH = 4096;

const encoder = new TextEncoder();

/** Throws a LoadError for a damaged file, and for one that is packed in a way that is not read here (Zstandard, Brotli …). */
export async function* parquetAsCsv(bytes: Uint8Array, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = {
    byteLength: bytes.length,
    slice: (from: number, to = bytes.length) => bytes.slice(from, to).buffer,
  };
  try {
    const metadata = await parquetMetadataAsync(file);
    const columns = parquetSchema(metadata).children.map(({ element }) => columnOf(element));
    yield encoder.encode(rowText(columns.map((column) => column.name)));
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      const cells = await columnsOf({ file, metadata, rowStart, rowEnd }, columns);
      for (let from = rowStart; from < rowEnd; from += STRETCH) {
        const rows = Array.from({ length: Math.min(STRETCH, rowEnd - from) }, (_, i) => from - rowStart + i);
        yield encoder.encode(rows.map((row) => rowText(cells.map((column) => column(row)))).join(''));
      }
      rowStart = rowEnd;
    }
  } catch (error) {
    const found = cut(error instanceof Error ? error.message : String(error));
    throw new LoadError({ code: 'bad-parquet', name, found, params: {} });
  }
}

/** The text of each cell of some rows, by column; `row`: 0 for the first of them. They are decoded once. */
async function columnsOf(
  rows: { file: AsyncBuffer; metadata: FileMetaData; rowStart: number; rowEnd: number },
  columns: readonly Column[],
): Promise<readonly ((row: number) => string)[]> {
  const values = new Map(columns.map(({ name }): [string, unknown[]] => [name, []]));
  const onChunk = ({ columnName, columnData, rowStart }: ColumnData): void => {
    const column = values.get(columnName) ?? [];
    for (let i = 0; i < columnData.length; i++) column[rowStart - rows.rowStart + i] = columnData[i];
  };
  await parquetRead({ ...rows, onChunk });
  return columns.map(
    ({ name, isOfDays }) =>
      (row) =>
        cellText(values.get(name)?.[row], isOfDays),
  );
}

/** A cell with any of these needs quotes. */
const SIGNS = /[",\n\r]/;
const quoted = (text: string): string => (SIGNS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

interface Column {
  readonly name: string;
  /** Of days, not of moments. */
  readonly isOfDays: boolean;
}

function columnOf({ name, converted_type: converted, logical_type: logical }: SchemaElement): Column {
  return { name, isOfDays: converted === 'DATE' || logical?.type === 'DATE' };
}

const rowText = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\n`;

/** As somebody would write it into a cell; several values with ";" between them; moments to the second, in UTC. */
function cellText(value: unknown, isOfDays: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return isOfDays ? value.toISOString().slice(0, 10) : `${value.toISOString().slice(0, 19)}Z`;
  if (Array.isArray(value)) return value.map((one) => cellText(one, isOfDays)).join(';');
  if (typeof value === 'object') return JSON.stringify(toJson(value));
  return (value as string | number | bigint | boolean).toString();
}
