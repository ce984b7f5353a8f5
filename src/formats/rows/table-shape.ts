// How the rows of a table are read: as they are where its columns are ours, else as their dialect says them in ours.
import { DialectTable, type Dialect } from '#formats/dialects/dialect.ts';
import { dialectOf } from '#formats/dialects/find-dialect.ts';
import { dialectOfMapping } from '#formats/dialects/mapping.ts';
import type { RecordFormat } from '#formats/event-sink.ts';
import { columnOf, type Column } from './csv-columns.ts';

export type TableFormat = Extract<RecordFormat, { kind: 'csv' }>;

export interface TableShape {
  /** What the cells mean that `ours` gives; null where a name is none of the format's. */
  readonly columns: readonly (Column | null)[];
  /** Whether the cells of a row of the file are those of ours. */
  readonly isOwn: boolean;
  /** How many cells a row of the file may have. */
  readonly width: number;
  /** The cells of ours that a row of the file says; null for a row that is no event. */
  readonly ours: (cells: readonly string[]) => readonly string[] | null;
  /** The number of the cell of the file that a cell of ours comes from; -1 where it is none. */
  readonly origin: (cell: number) => number;
}

/** Null for a table of ours. */
export function dialectIn({ dialect }: TableFormat): Dialect | null {
  return typeof dialect === 'object' ? dialect && dialectOfMapping(dialect) : dialectOf(dialect);
}

export function shapeOf(format: TableFormat): TableShape {
  const { columns } = format;
  const found = dialectIn(format);
  if (!found) {
    const same = { ours: (cells: readonly string[]) => cells, origin: (cell: number) => cell };
    return { columns: columns.map(columnOf), isOwn: true, width: columns.length, ...same };
  }
  const table = new DialectTable(found, columns);
  return {
    columns: table.columns.map(columnOf),
    isOwn: false,
    width: columns.length,
    ours: (cells) => table.cellsOf(cells),
    origin: (cell) => table.origins[cell] ?? -1,
  };
}
