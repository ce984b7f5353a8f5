// The rows of a table as events, one by one: the names in them become entries of the file.
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { LongRecord } from '#formats/bytes/long-record.ts';
import type { EventChecker } from '#formats/checks/check-events.ts';
import { LineMarks } from '#formats/bytes/line-marks.ts';
import { PlacedLog, type Finding } from '#formats/checks/problem-log.ts';
import { RowReader, type NamedIds } from './csv-event.ts';
import type { RowNames } from './met-names.ts';
import { NewNames } from './new-names.ts';
import type { RowPlace } from './scan-rows.ts';
import type { TableShape } from './table-shape.ts';

export class RowChecker {
  readonly checker: EventChecker;
  readonly marks = new LineMarks();
  /** Of entries that rows tell. */
  readonly told: PlacedLog;
  readonly #shape: TableShape;
  readonly #reader: RowReader;
  readonly #book: NewNames;
  /** What the present row says that fits no entry. */
  #findings: Finding[] = [];

  constructor(shape: TableShape, checker: EventChecker) {
    this.checker = checker;
    this.#shape = shape;
    this.told = new PlacedLog(checker.log.fileName);
    this.#book = new NewNames(checker.registers, this.told, (findings) => this.#findings.push(...findings));
    this.#reader = new RowReader(shape.columns, this.#book);
  }

  /** The next row: the text of each cell. Throws the LoadError `too-many`. */
  add(cells: readonly string[], { from, to, line }: RowPlace): void {
    if (isBlank(cells)) return;
    const ours = this.#shape.ours(cells);
    if (!ours) return;
    this.told.place = { line, column: 1 };
    if (!this.#reader.isEvent(ours)) {
      this.#reader.read(ours);
      this.checker.checkActorCount();
      return;
    }
    const index = this.checker.count;
    this.marks.note(index, from, line);
    const { width } = this.#shape;
    if (cells.length > width) {
      const more = cells.slice(width);
      if (!isBlank(more)) {
        const params = { count: cells.length, limit: width };
        this.checker.reject({ code: 'extra-cells', path: [], value: more.join(' '), params });
        return;
      }
    }
    this.#findings = [];
    const value = this.#reader.read(ours);
    if (this.#reader.isIdMade) this.checker.numberId(value);
    const { id } = value;
    const isGood = this.checker.add(value, from, to);
    this.#book.settle(isGood);
    const where = { list: 'events', index, ...(isGood && { id: String(id) }) } as const;
    for (const finding of this.#findings) this.checker.log.warn(where, finding);
  }

  /** In place of a row: what is too long is held back, whatever it is. */
  leaveOut(record: LongRecord): void {
    this.marks.note(this.checker.count, record.from, record.place.line);
    this.checker.rejectLong(record);
  }

  /** What rows name that were read elsewhere: of them, and of it, there is nothing to tell. */
  name({ actors, places, sources }: RowNames): NamedIds {
    const named = {
      actors: actors.ids((name) => this.#book.actor(name)),
      places: places.ids((cells) => this.#book.place(cells)),
      sources: sources.ids((cells) => this.#book.source(cells)),
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
    const ours = isBlank(cells) ? null : this.#shape.ours(cells);
    return ours !== null && this.#reader.isEvent(ours);
  }

  /** After the last row: the relations that close a circle. */
  finish(): readonly DroppedRelation[] {
    this.told.place = null;
    this.#book.finish();
    return this.checker.finish();
  }
}

/** Says nothing: the row of an empty line, or one that a spreadsheet left. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
