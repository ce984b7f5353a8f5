// The events of a file as the rows of a table, cell by cell: as CSV and Parquet have them.
import type { EventRecord } from '#domain/event-record.ts';
import { RELATION_TYPES, ROLES, type Role } from '#domain/vocabulary.ts';
import { guardCell, isPlainNumber } from '#base/csv-cell.ts';
import { MORE } from '#formats/rows/csv-columns.ts';
import { notedMeta, type WriteOptions, type WrittenHead } from './events-writer.ts';
import { RowComposer, type Row } from './row-composer.ts';
import { LONGEST_CELL } from './stretches-of.ts';

/** In the order in which they stand; columns that no event needs are left out, but the first. */
const columnsWith = (roles: readonly Role[]): readonly string[] =>
  [
    ['id', 'kind', 'title', 'start', 'end', 'asOf', 'planned', 'mode', 'duration', 'timeZone', 'label', 'basis'],
    ['status', 'certainty', 'claimedBy', ...roles],
    ['place', 'placeNote', 'lon', 'lat', 'country', 'precision'],
    ['quote', 'quoteLang', 'quoteSpeaker', 'figure', 'figureLabel', 'figureUnit', 'figureQualifier', 'figureBy'],
    ['source', 'sourceUrl', 'sourceLocator', 'tags', ...RELATION_TYPES, 'summary', 'lang', 'sensitivity'],
  ].flat();
const ALWAYS = ['id', 'kind', 'title', 'start'];
/** Numbers below zero begin with a sign that is no formula. */
export const NUMERIC: ReadonlySet<string> = new Set(['lon', 'lat', 'figure']);

/** The text of each cell, in the order of the columns; '' for none. */
export type Cells = readonly string[];

interface Layout {
  /** But the last. */
  readonly columns: readonly string[];
  readonly composer: RowComposer;
}

/** `survey` is to be told every event before the columns are asked for. */
export class TableComposer {
  readonly #scout: RowComposer;
  readonly #head: WrittenHead;
  readonly #isPart: boolean;
  readonly #used = new Set(ALWAYS);
  /** In the order in which events name them, which most events of a file have in common. */
  readonly #roles = new Set<Role>();
  #layout: Layout | null = null;
  #meta: object | null;
  /** Events that are still to come. */
  #left = 0;

  constructor(head: WrittenHead, options: WriteOptions = {}) {
    this.#head = head;
    this.#scout = new RowComposer(head);
    this.#isPart = options.isPart ?? false;
    this.#meta = notedMeta(head, options);
  }

  readonly survey = (event: EventRecord): void => {
    this.#left++;
    for (const column of this.#scout.compose(event).cells.keys()) this.#used.add(column);
    for (const { role } of event.participants ?? []) this.#roles.add(role);
  };

  /** The last one has all that the others cannot say, as JSON. */
  get columns(): readonly string[] {
    return [...this.#laidOut.columns, MORE];
  }

  row(event: EventRecord): Cells {
    const { composer } = this.#laidOut;
    this.#left--;
    if (this.#left !== 0) return this.#cellsOf(composer.compose(event));
    const room = LONGEST_CELL - JSON.stringify(this.#fileTold()).length;
    return this.#cellsOf(composer.composeLast(event, this.#isPart, room));
  }

  /** Rows that are no events: what the file has besides, and the row of the last event had no room for. To be asked for once, after the last event. */
  *rest(): Generator<Cells, void, undefined> {
    for (const row of this.#laidOut.composer.rest(this.#isPart)) yield this.#cellsOf(row);
    if (this.#meta) yield this.#cellsOf({ cells: new Map(), more: {}, file: {} });
  }

  get #laidOut(): Layout {
    this.#layout ??= this.#layOut();
    return this.#layout;
  }

  #layOut(): Layout {
    const roles = [...new Set([...this.#roles, ...ROLES])];
    const known = columnsWith(roles);
    const own = [...this.#used].filter((column) => !known.includes(column));
    const columns = [...known.filter((column) => this.#used.has(column)), ...own];
    return { columns, composer: new RowComposer(this.#head, roles) };
  }

  /** What the first row has to tell of the file. */
  #fileTold(): object {
    return this.#meta ? { ...this.#head.own, meta: this.#meta } : {};
  }

  #cellsOf({ cells, more, file }: Row): Cells {
    const told = { ...this.#fileTold(), ...file };
    this.#meta = null;
    const rest = { ...more, ...(Object.keys(told).length > 0 && { file: told }) };
    const last = Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';
    return [...this.#laidOut.columns.map((column) => cellText(column, cells.get(column) ?? '')), last];
  }
}

const cellText = (column: string, text: string): string =>
  NUMERIC.has(column) && isPlainNumber(text) ? text : guardCell(text);
