// A Parquet file as the table of events that it holds: its columns are named as those of our CSV, and it is read as that.
import { messageOf } from '#base/message-of.ts';
import { isAllocationFailure } from '#base/out-of-memory.ts';
import { LoadError } from '#domain/problem.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import {
  columnNames,
  readDirectory,
  readGroup,
  rowCount,
  spanOf,
  type ParquetDirectory,
} from '#formats/rows/parquet-table.ts';
import { cut } from '#formats/bytes/quote-json.ts';
import { RowTexts, type TableRows } from '#formats/rows/row-text.ts';

/** Rows at once: there is something else to do in between. */
const STRETCH = 1024;
/** Rows that are worth another thread's while; a larger group makes several parts. */
const PART = 65_536;

/** A group of rows, as it can be sent to another thread. */
export interface PackedGroup extends Pick<ParquetDirectory, 'schema'> {
  readonly group: ParquetDirectory['groups'][number];
  readonly bytes: Uint8Array;
}

/** Some rows of a group, from one to another. */
export interface GroupPart {
  /** Position of the group. */
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** A group whose rows are unpacked when the first of them are asked for. */
export class GroupRows {
  readonly #packed: PackedGroup;
  #texts: RowTexts | null = null;

  constructor(packed: PackedGroup) {
    this.#packed = packed;
  }

  /** Some at a time. Throws an Error for what is damaged. */
  *rows(from: number, to: number): Generator<TableRows, void, undefined> {
    const { schema, group, bytes } = this.#packed;
    this.#texts ??= new RowTexts(readGroup(schema, group, bytes));
    for (let row = from; row < to; row += STRETCH) yield this.#texts.of(row, Math.min(to, row + STRETCH));
  }
}

export class ParquetFile {
  readonly #source: ByteSource;
  readonly #directory: ParquetDirectory;
  /** The one whose rows were asked for last. */
  #open: { readonly group: number; readonly rows: GroupRows } | null = null;

  /** Throws an Error for a damaged file. */
  constructor(source: ByteSource) {
    this.#source = source;
    this.#directory = readDirectory(source);
  }

  /** The first row of the table: the names of the columns. */
  get names(): TableRows {
    const cells = columnNames(this.#directory.schema).map((name) => ({
      texts: ['', name],
      numbers: Uint32Array.of(name === '' ? 0 : 1),
    }));
    return new RowTexts(cells).of(0, 1);
  }

  /** All its rows. */
  get parts(): readonly GroupPart[] {
    return this.#directory.groups.flatMap((group, i) => {
      const count = rowCount(group);
      const parts = Array.from({ length: Math.ceil(count / PART) }, (_, part) => part * PART);
      return parts.map((from) => ({ group: i, from, to: Math.min(count, from + PART) }));
    });
  }

  get rowCount(): number {
    return this.#directory.groups.reduce((sum, group) => sum + rowCount(group), 0);
  }

  /** All rows but the first, in their order. Throws an Error for what is damaged. */
  *allRows(): Generator<TableRows, void, undefined> {
    for (const part of this.parts) yield* this.rows(part);
  }

  /** Null when there is none at this position. */
  packed(position: number): PackedGroup | null {
    const group = this.#directory.groups[position];
    if (!group) return null;
    const { from, to } = spanOf(group);
    return { schema: this.#directory.schema, group, bytes: this.#source.read(from, to) };
  }

  /** Throws an Error for what is damaged. */
  *rows({ group, from, to }: GroupPart): Generator<TableRows, void, undefined> {
    if (this.#open?.group !== group) {
      const packed = this.packed(group);
      if (!packed) return;
      this.#open = { group, rows: new GroupRows(packed) };
    }
    yield* this.#open.rows.rows(from, to);
  }
}

/**
 * Why a file cannot be read: it is damaged, or packed in a way that is not read here (Zstandard, Brotli …). Where the
 * memory ends, the file has nothing to do with it.
 */
export function asBadParquet(error: unknown, name: string): unknown {
  if (error instanceof LoadError || isAllocationFailure(error)) return error;
  // What the engine says of bytes that make no sense tells nobody anything.
  const isOfEngine = error instanceof TypeError || error instanceof RangeError;
  const found = isOfEngine ? '' : cut(messageOf(error));
  return new LoadError({ code: 'bad-parquet', name, found, params: {} });
}
