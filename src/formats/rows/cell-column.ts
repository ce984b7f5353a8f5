// The cells of one column of a table, for some of its rows: each text once where the file has it once.

export interface CellColumn {
  /** The first is that of empty cells: ''. */
  readonly texts: readonly string[];
  /** By row: position of its text. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Fills a column from its first row on. Rows that are not told of are empty. */
export class CellColumnBuilder {
  readonly #texts: string[] = [''];
  readonly #numbers: Uint32Array<ArrayBuffer>;
  #row = 0;

  constructor(rowCount: number) {
    this.#numbers = new Uint32Array(rowCount);
  }

  /** Told of or not. */
  get rowCount(): number {
    return this.#numbers.length;
  }

  /** Rows that are still to be told of. */
  get rowsLeft(): number {
    return this.#numbers.length - this.#row;
  }

  /** A text that cells may have; the answer is its number. */
  add(text: string): number {
    return text === '' ? 0 : this.#texts.push(text) - 1;
  }

  /** The next rows. `levels`: by row, 0 for those that are empty; where it is empty none is. */
  append(numbers: ArrayLike<number>, levels: readonly number[]): void {
    const count = Math.min(this.rowsLeft, levels.length || numbers.length);
    let next = 0;
    for (let i = 0; i < count; i++) {
      if (levels[i] !== 0) this.#numbers[this.#row + i] = numbers[next++] ?? 0;
    }
    this.#row += count;
  }

  build(): CellColumn {
    return { texts: this.#texts, numbers: this.#numbers };
  }
}
