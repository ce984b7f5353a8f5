// One column of a row group of a Parquet file, from its bytes to the texts of its cells.
import { toJson } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { parquetHeader, readColumn } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { getTreePath, isFlatColumn } from 'hyparquet/src/schema.js';
import type { ColumnDecoder, ColumnMetaData, DecodedArray, PageHeader, SchemaTree } from 'hyparquet/src/types.js';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
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
  // Before there is room made for so many.
  for (const { meta } of chunks)
    if (Number(meta.num_values) < rowCount) throw tooFew(Number(meta.num_values), rowCount);
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
    const packed = packedPage(reader, header, cells.rowsLeft);
    if (header.dictionary_page_header) {
      const page = decompressPage(packed, header.uncompressed_page_size, decoder.codec, undefined);
      const { num_values: count } = header.dictionary_page_header;
      dictionary = numbersOf(readPlain(readerOf(page), decoder.type, count, decoder.element.type_length));
      continue;
    }
    const { encoding, levels, values } = readData(packed, header, decoder);
    const coded = encoding.endsWith('_DICTIONARY') ? dictionary : null;
    cells.append(coded ? gather(coded, values as ArrayLike<number>) : numbersOf(values), levels);
  }
  const { rowsLeft, rowCount } = cells;
  if (rowsLeft > 0) throw tooFew(rowCount - rowsLeft, rowCount);
}

const tooFew = (values: number, rowCount: number): Error =>
  new Error(`parquet column of ${values} values for ${rowCount} rows`);

/** Its bytes as they stand in the file, with `limit` values at most; the reader goes on behind them. */
function packedPage(reader: Reader, header: PageHeader, limit: number): Uint8Array {
  checkPage(header, limit);
  const { view, offset } = reader;
  const { compressed_page_size: size, uncompressed_page_size: whole } = header;
  const isThere = size >= 0 && offset + size <= view.byteLength;
  if (!isThere || whole < 0 || whole > size * MOST_PACKED)
    throw new Error(`parquet page of ${size} bytes for ${whole}`);
  reader.offset += size;
  return new Uint8Array(view.buffer, view.byteOffset + offset, size);
}

/** Nothing that is read here can be packed so tightly: Snappy says 64 bytes in three. */
const MOST_PACKED = 32;

const isWithin = (count: number, limit: number): boolean => count >= 0 && count <= limit;

/** What a page says of itself is made room for, and counted to, before anybody looks for the bytes. */
function checkPage(header: PageHeader, limit: number): void {
  const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header;
  const bytes = header.uncompressed_page_size;
  if (dictionary && !isWithin(dictionary.num_values, bytes))
    throw new Error(`parquet dictionary of ${dictionary.num_values} values in ${bytes} bytes`);
  const count = (first ?? second)?.num_values ?? 0;
  if (!isWithin(count, limit)) throw new Error(`parquet page of ${count} values, not ${limit}`);
  if (!second) return;
  const { num_nulls: nulls } = second;
  const { definition_levels_byte_length: definitions, repetition_levels_byte_length: repetitions } = second;
  const isSound = isWithin(nulls, count) && isWithin(definitions, bytes) && isWithin(repetitions, bytes - definitions);
  if (!isSound) throw new Error(`parquet page of ${count} values without ${nulls}, in ${bytes} bytes`);
}

/** The same for all pages of a column that is not read page by page. */
function checkPages(bytes: Uint8Array): void {
  const reader = readerOf(bytes);
  while (reader.offset < bytes.length - 1) packedPage(reader, parquetHeader(reader), FILE_LIMITS.events);
}

/** The values of a page, and by row the level of each: 0 where nothing stands. Without levels there is one in each row. */
function readData(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder) {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const encoding = (first ?? second)?.encoding;
  if (!encoding) throw new Error(`parquet unsupported page type: ${header.type}`);
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
    checkPages(bytes);
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
