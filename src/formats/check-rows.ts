// The rows of a table as events, one by one: the names in them become entries of the file.
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventChecker } from './check-events.ts';
import type { Column } from './csv-columns.ts';
import { RowReader, type NamedIds, type RowNames } from './csv-event.ts';
import { NewNames } from './csv-names.ts';
import { LineMarks } from './line-marks.ts';
import type { Finding } from './problem-log.ts';
import type { RowPlace } from './scan-rows.ts';

export class RowChecker {
  readonly checker: EventChecker;
  readonly marks = new LineMarks();
  readonly #columnCount: number;
  readonly #reader: RowReader;
  readonly #book: NewNames;
  /** What the present row says that fits no entry. */
  #findings: Finding[] = [];

  /** `columns`: null where the first row names nothing of the format's. */
  constructor(columns: readonly (Column | null)[], checker: EventChecker) {
    this.checker = checker;
    this.#columnCount = columns.length;
    this.#book = new NewNames(checker.registers, checker.log, (findings) => this.#findings.push(...findings));
    this.#reader = new RowReader(columns, this.#book);
  }

  /** The next row: the text of each cell. Throws the LoadError `too-many`. */
  add(cells: readonly string[], { from, to, line }: RowPlace): void {
    if (isBlank(cells)) return;
    if (!this.#reader.isEvent(cells)) {
      this.#reader.read(cells);
      this.checker.checkActorCount();
      return;
    }
    const index = this.checker.count;
    this.marks.note(index, from, line);
    if (cells.length > this.#columnCount) {
      const more = cells.slice(this.#columnCount);
      if (!isBlank(more)) {
        const params = { count: cells.length, limit: this.#columnCount };
        this.checker.reject({ code: 'extra-cells', path: [], value: more.join(' '), params });
        return;
      }
    }
    this.#findings = [];
    const value = this.#reader.read(cells);
    const { id } = value;
    const isGood = this.checker.add(value, from, to);
    this.#book.settle(isGood);
    if (!isGood) return;
    const where = { list: 'events', index, id: String(id) } as const;
    for (const finding of this.#findings) this.checker.log.warn(where, finding);
  }

  /** What rows name that were read elsewhere: of them, and of it, there is nothing to tell. */
  name({ actors, places, sources }: RowNames): NamedIds {
    const named = {
      actors: actors.map((name) => this.#book.actor(name)),
      places: places.map((cells) => this.#book.place(cells)),
      sources: sources.map((cells) => this.#book.source(cells)),
    };
    this.#book.settle(true);
    return named;
  }

  /** Whether it could be known elsewhere that there is nothing to tell of rows that name these. */
  isPlain({ places }: RowNames): boolean {
    return !places.some((cells) => this.#book.hasZone(cells));
  }

  /** Whether the row counts as one of the events. */
  counts(cells: readonly string[]): boolean {
    return !isBlank(cells) && this.#reader.isEvent(cells);
  }

  /** After the last row: the relations that close a circle. */
  finish(): readonly DroppedRelation[] {
    this.#book.finish();
    return this.checker.finish();
  }
}

/** Says nothing: the row of an empty line, or one that a spreadsheet left. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
