// From a row of a table to an event, as it would stand in a JSON file.
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import type { Column } from './csv-columns.ts';
import type { JsonObject, JsonPath } from './json-value.ts';
import { slugOf } from './slug.ts';

/** What a row says of the place that it names, as it stands there. */
export interface PlaceCells {
  readonly name: string;
  readonly lon?: string | number;
  readonly lat?: string | number;
  readonly country?: string;
  readonly precision?: string;
}

/** Gives ids to names: the same to the same name. */
export interface NameBook {
  actor(name: string): ActorId;
  place(place: PlaceCells): PlaceId;
  source(title: string, url: string | undefined): SourceId;
}

/** Where in a row the parts of an event come from: by path within the event, dotted, the number of the cell. */
export type Origins = ReadonlyMap<string, number>;

export interface RowEvent {
  readonly value: JsonObject;
  readonly origins: Origins;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
/** A number where it is written as one; else the text, for the schema to refuse. */
const numberOf = (text: string): string | number => (NUMBER.test(text) ? Number(text) : text);

const partsOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

type Kind = Column['is'];
type ColumnOf<K extends Kind> = Extract<Column, { is: K }>;

class RowReader {
  readonly #columns: readonly (Column | null)[];
  readonly #cells: readonly string[];
  readonly #book: NameBook;
  readonly value: JsonObject = {};
  readonly origins = new Map<string, number>();

  constructor(columns: readonly (Column | null)[], cells: readonly string[], book: NameBook) {
    this.#columns = columns;
    this.#cells = cells.map((cell) => cell.trim());
    this.#book = book;
  }

  read(): RowEvent {
    this.#readFields();
    this.#readParticipants();
    this.#readPlace();
    this.#readQuote();
    this.#readFigure();
    this.#readSources();
    this.#readRelations();
    for (const { text, cell } of this.#filled('tags')) this.#set(['tags'], partsOf(text), cell);
    if (this.value['id'] === undefined) this.#makeId();
    return { value: this.value, origins: this.origins };
  }

  /** The cells of a kind of column that say something. */
  *#filled<K extends Kind>(kind: K): Generator<{ column: ColumnOf<K>; text: string; cell: number }> {
    for (const [cell, column] of this.#columns.entries()) {
      const text = this.#cells[cell] ?? '';
      if (column?.is === kind && text !== '') yield { column: column as ColumnOf<K>, text, cell };
    }
  }

  /** The text of the first such cell, and which it is. */
  #first<K extends Kind>(kind: K, isIt: (column: ColumnOf<K>) => boolean): { text?: string; cell: number } {
    for (const { column, text, cell } of this.#filled(kind)) if (isIt(column)) return { text, cell };
    return { cell: -1 };
  }

  #set(path: JsonPath, value: unknown, cell: number): void {
    let owner = this.value;
    for (const step of path.slice(0, -1)) {
      const inner = (owner[step] ??= {});
      owner = inner as JsonObject;
    }
    owner[String(path.at(-1))] = value;
    this.origins.set(path.join('.'), cell);
  }

  #readFields(): void {
    this.value['time'] = {};
    for (const { column, text, cell } of this.#filled('field')) this.#set(column.path, text, cell);
  }

  #readParticipants(): void {
    const participants: object[] = [];
    for (const { column, text, cell } of this.#filled('role')) {
      for (const name of partsOf(text)) {
        this.origins.set(`participants.${participants.length}`, cell);
        participants.push({ actor: this.#book.actor(name), role: column.role });
      }
    }
    if (participants.length > 0) this.value['participants'] = participants;
    for (const { text, cell } of this.#filled('claimedBy')) {
      this.#set(
        ['claimedBy'],
        partsOf(text).map((name) => this.#book.actor(name)),
        cell,
      );
    }
  }

  #readPlace(): void {
    const cellOf = (field: ColumnOf<'place'>['field']) => this.#first('place', (column) => column.field === field);
    const { text: name, cell } = cellOf('name');
    if (name === undefined) return;
    const details: Record<string, string | number> = {};
    for (const field of ['lon', 'lat', 'country', 'precision'] as const) {
      const detail = cellOf(field);
      if (detail.text === undefined) continue;
      details[field] = field === 'lon' || field === 'lat' ? numberOf(detail.text) : detail.text;
      this.origins.set(field, detail.cell);
    }
    this.#set(['place'], this.#book.place({ ...details, name }), cell);
  }

  #readQuote(): void {
    const cellOf = (field: ColumnOf<'quote'>['field']) => this.#first('quote', (column) => column.field === field);
    const { text, cell } = cellOf('text');
    if (text === undefined) return;
    const speakers = partsOf(
      cellOf('speaker').text ?? this.#first('role', ({ role }) => role === 'speaker').text ?? '',
    );
    const lang = cellOf('lang');
    const speaker = speakers.length === 1 ? speakers[0] : undefined;
    const claim = {
      text,
      quote: true,
      ...(lang.text !== undefined && { lang: lang.text }),
      ...(speaker !== undefined && { speaker: this.#book.actor(speaker) }),
    };
    this.value['claims'] = [claim];
    this.origins.set('claims', cell);
    this.origins.set('claims.0.lang', lang.cell);
  }

  #readFigure(): void {
    const figure: JsonObject = {};
    for (const { column, text, cell } of this.#filled('figure')) {
      const { field } = column;
      figure[field] = field === 'value' ? numberOf(text) : field === 'by' ? this.#book.actor(text) : text;
      this.origins.set(`figures.0.${field}`, cell);
      this.value['figures'] = [figure];
    }
  }

  #readSources(): void {
    const cellOf = (field: ColumnOf<'source'>['field']) => this.#first('source', (column) => column.field === field);
    const { text, cell } = cellOf('title');
    const url = cellOf('url');
    const titles = partsOf(text ?? url.text ?? '');
    if (titles.length === 0) return;
    const urls = partsOf(url.text ?? '');
    this.origins.set('url', url.cell);
    const locator = titles.length === 1 ? cellOf('locator').text : undefined;
    const cites = titles.map((title, i) => ({
      source: this.#book.source(title, urls[i]),
      ...(locator !== undefined && { locator }),
    }));
    this.#set(['sources'], cites, text === undefined ? url.cell : cell);
  }

  #readRelations(): void {
    const relations: object[] = [];
    for (const { column, text, cell } of this.#filled('relation')) {
      for (const event of partsOf(text)) {
        this.origins.set(`relations.${relations.length}`, cell);
        relations.push({ type: column.type, event });
      }
    }
    if (relations.length > 0) this.value['relations'] = relations;
  }

  /** Of when and what it is: the same in every copy of the table, in whatever order its rows are. */
  #makeId(): void {
    const { start, asOf } = this.value['time'] as Partial<Record<string, string>>;
    const { title } = this.value;
    if (typeof title === 'string') this.value['id'] = slugOf(`${start ?? asOf ?? ''} ${title}`);
  }
}

/** `columns`: null where the first row names nothing of the format's. */
export function eventOfRow(columns: readonly (Column | null)[], cells: readonly string[], book: NameBook): RowEvent {
  return new RowReader(columns, cells, book).read();
}
