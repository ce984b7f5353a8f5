// Where the records of a list stand in a file of a record a line, near enough to find any of them again with little reading.
import { Growable } from '#base/growable.ts';

/** One record in so many is marked. */
const STEP = 16;

export interface Stretch {
  /** Position in its list of the first record of the stretch. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
  /** The line of the file that it begins with. */
  readonly line: number;
}

export class LineMarks {
  readonly #froms = new Growable(Float64Array);
  readonly #lines = new Growable(Uint32Array);

  /** To be told of every record in its order. */
  note(position: number, from: number, line: number): void {
    if (position % STEP !== 0) return;
    this.#froms.push(from);
    this.#lines.push(line);
  }

  /** A stretch of the file that has the record; `end`: of the file. */
  around(position: number, end: number): Stretch {
    const mark = Math.floor(position / STEP);
    const from = this.#froms.at(mark) ?? 0;
    return { first: mark * STEP, from, to: this.#froms.at(mark + 1) ?? end, line: this.#lines.at(mark) ?? 1 };
  }
}
