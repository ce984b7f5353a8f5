// One column of a row group of a Parquet file, from its bytes to the texts of its cells.
import { toJson } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { parquetHeader, readColumn } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getTreePath, isFlatColumn } from 'hyparquet/src/schema.js';
import type { ColumnDecoder, ColumnMetaData, DecodedArray, PageHeader, SchemaTree } from 'hyparquet/src/types.js';
import { CellColumnBuilder, type CellColumn } from './cell-column.ts';

/** A column chunk of the file: what its directory says of it, and its bytes. */
export interface ColumnChunk {
  readonly meta: ColumnMetaData;
  readonly bytes: Uint8Array;
}

/**
 * `tree`: of the file; `column`: one of its children, with the chunks of all that is in it. Throws an Error for what is
 * damaged or packed in another way than is read here.
 */
export function readCells(
  tree: SchemaTree,
  column: SchemaTree,
  chunks: readonly ColumnChunk[],
  rowCount: number,
): CellColumn {
  const [first] = chunks;
  const cells = new CellColumnBuilder(rowCount);
  const textOf = cellTexts(column);
  if (!first) return cells.build();
  const decoder = decoderOf(tree, first.meta);
  if (isFlatColumn(decoder.schemaPath)) readFlat(first.bytes, decoder, cells, textOf);
  else
    cells.append(
      nestedValues(tree, column, chunks, rowCount).map((value) => cells.add(textOf(value))),
      [],
    );
  return cells.build();
}

function decoderOf(tree: SchemaTree, { path_in_schema: pathInSchema, codec, type }: ColumnMetaData): ColumnDecoder {
  const schemaPath = getTreePath(tree, pathInSchema);
  const { element } = schemaPath.at(-1) ?? tree;
  return { pathInSchema, schemaPath, element, type, codec, parsers: DEFAULT_PARSERS };
}

type Reader = ReturnType<typeof readerOf>;
const readerOf = (bytes: Uint8Array) => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

type TextOf = (value: unknown) => string;

/** Page by page. What stands in the column's own dictionary is made a text of only once. */
function readFlat(bytes: Uint8Array, decoder: ColumnDecoder, cells: CellColumnBuilder, textOf: TextOf): void {
  const reader = readerOf(bytes);
  const numbersOf = (coded: DecodedArray): Uint32Array => {
    const values = convert(coded, decoder) as ArrayLike<unknown>;
    const numbers = new Uint32Array(values.length);
    for (let i = 0; i < numbers.length; i++) numbers[i] = cells.add(textOf(values[i]));
    return numbers;
  };
  let dictionary: Uint32Array | null = null;
  while (cells.rowsLeft > 0 && reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const packed = packedPage(reader, header);
    if (header.dictionary_page_header) {
      const page = decompressPage(packed, header.uncompressed_page_size, decoder.codec, undefined);
      const { num_values: count } = header.dictionary_page_header;
      dictionary = numbersOf(readPlain(readerOf(page), decoder.type, count, decoder.element.type_length));
      continue;
    }
    const { encoding, levels, values } = readData(packed, header, decoder, cells.rowsLeft);
    const coded = encoding.endsWith('_DICTIONARY') ? dictionary : null;
    cells.append(coded ? gather(coded, values as ArrayLike<number>) : numbersOf(values), levels);
  }
}

/** Its bytes as they stand in the file; the reader goes on behind them. */
function packedPage(
  reader: Reader,
  { compressed_page_size: size, uncompressed_page_size: whole }: PageHeader,
): Uint8Array {
  const { view, offset } = reader;
  const isThere = size >= 0 && offset + size <= view.byteLength;
  if (!isThere || whole < 0 || whole > size * MOST_PACKED)
    throw new Error(`parquet page of ${size} bytes for ${whole}`);
  reader.offset += size;
  return new Uint8Array(view.buffer, view.byteOffset + offset, size);
}

/** Nothing that is read here can be packed so tightly: Snappy says 64 bytes in three. */
const MOST_PACKED = 32;

/** The values of a page, and by row the level of each: 0 where nothing stands. Without levels there is one in each row. */
function readData(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder, rowsLeft: number) {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const { num_values: count = 0, encoding } = first ?? second ?? {};
  if (!encoding) throw new Error(`parquet unsupported page type: ${header.type}`);
  if (count > rowsLeft) throw new Error(`parquet page of ${count} values for ${rowsLeft} rows`);
  const page = first
    ? readDataPage(decompressPage(packed, header.uncompressed_page_size, decoder.codec, undefined), first, decoder)
    : readDataPageV2(packed, header, decoder);
  return { encoding, levels: page.definitionLevels ?? [], values: page.dataPage };
}

const gather = (numbers: Uint32Array, codes: ArrayLike<number>): Uint32Array => {
  const gathered = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) gathered[i] = numbers[codes[i] ?? 0] ?? 0;
  return gathered;
};

/** Lists and structures, a value a row. */
function nestedValues(
  tree: SchemaTree,
  column: SchemaTree,
  chunks: readonly ColumnChunk[],
  rowCount: number,
): readonly unknown[] {
  const rows = { groupStart: 0, groupRows: rowCount, selectStart: 0, selectEnd: rowCount };
  const parts = new Map<string, DecodedArray>();
  for (const { meta, bytes } of chunks) {
    const { data } = readColumn(readerOf(bytes), rows, decoderOf(tree, meta));
    parts.set(
      meta.path_in_schema.join('.'),
      data.flatMap((values) => Array.from<unknown>(values)),
    );
  }
  const { name } = column.element;
  if (column.children.length > 0) assembleNested(parts, column, DEFAULT_PARSERS);
  return Array.from(parts.get(name) ?? []);
}

/** As somebody would write it into a cell; several values with ";" between them; moments to the second, in UTC. */
function cellTexts({ element: { converted_type: converted, logical_type: logical } }: SchemaTree): TextOf {
  const isOfDays = converted === 'DATE' || logical?.type === 'DATE';
  const textOf = (value: unknown): string => {
    if (typeof value === 'string') return value.toWellFormed();
    if (value === null || value === undefined) return '';
    if (value instanceof Date)
      return isOfDays ? value.toISOString().slice(0, 10) : `${value.toISOString().slice(0, 19)}Z`;
    if (Array.isArray(value)) return value.map(textOf).join(';');
    if (typeof value === 'object') return JSON.stringify(toJson(value));
    return (value as number | bigint | boolean).toString();
  };
  return textOf;
}
