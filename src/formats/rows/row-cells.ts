// A row of a table as its cells are asked for one by one, wherever their texts are kept.
import type { CellColumn } from './cell-column.ts';
import { CellMemo } from './cell-memo.ts';
import { partsOf, saidIn } from './cell-text.ts';

/** The present row. */
export interface RowCells {
  /** What a cell says; '' for -1, and for a row that ends before. */
  said(cell: number): string;
  /** The parts of what it says, with ";" between them; none for ''. The same cells may give the same list. */
  parts(cell: number): readonly string[];
}

const NONE: readonly never[] = [];

/** Of rows that come as lists of the texts of their cells. */
export class TextCells implements RowCells {
  row: readonly string[] = NONE;
  readonly #lists = new CellMemo(partsOf);

  said(cell: number): string {
    // Engines look for what stands before the first of a list as for a member of any name, slowly.
    const text = cell < 0 ? undefined : this.row[cell];
    return text === undefined ? '' : saidIn(text);
  }

  parts(cell: number): readonly string[] {
    const text = this.said(cell);
    return text === '' ? NONE : this.#lists.of(text);
  }
}

/** One column, of which each different text is gone into once. */
class ColumnCells {
  readonly #column: CellColumn;
  /** By number of the text. */
  readonly #said: readonly string[];
  #lists: readonly (readonly string[])[] | null = null;

  constructor(column: CellColumn) {
    this.#column = column;
    this.#said = column.texts.map(saidIn);
  }

  said(row: number): string {
    return this.#said[this.#column.numbers[row] ?? 0] ?? '';
  }

  parts(row: number): readonly string[] {
    this.#lists ??= this.#said.map(partsOf);
    return this.#lists[this.#column.numbers[row] ?? 0] ?? NONE;
  }
}

/** Of rows that stand in columns. */
export class CellTable implements RowCells {
  readonly #texts: readonly CellColumn[];
  readonly #columns: readonly ColumnCells[];
  row = 0;

  constructor(columns: readonly CellColumn[]) {
    this.#texts = columns;
    this.#columns = columns.map((column) => new ColumnCells(column));
  }

  /** The texts of the cells of the present row, as they stand there. */
  get texts(): readonly string[] {
    return this.#texts.map(({ texts, numbers }) => texts[numbers[this.row] ?? 0] ?? '');
  }

  said(cell: number): string {
    return cell < 0 ? '' : (this.#columns[cell]?.said(this.row) ?? '');
  }

  parts(cell: number): readonly string[] {
    return cell < 0 ? NONE : (this.#columns[cell]?.parts(this.row) ?? NONE);
  }

  /** Says nothing. */
  get isBlank(): boolean {
    return this.#columns.every((column) => column.said(this.row) === '');
  }
}
