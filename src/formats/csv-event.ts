// From a row of a table to an event, as it would stand in a JSON file.
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import type { Column } from './csv-columns.ts';
import type { JsonObject } from './json-value.ts';
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
type Fielded = Extract<Column, { field: string }>;
type FieldOf<K extends Fielded['is']> = Extract<Fielded, { is: K }>['field'];

/** A column, and the number of its cells. */
interface Placed<C extends Column = Column> {
  readonly column: C;
  readonly cell: number;
}

/** The columns of a table by what they are, so that a row is gone through once. */
export class RowLayout {
  readonly #byKind = new Map<Kind, Placed[]>();
  /** By kind and field. */
  readonly #cells = new Map<string, number[]>();

  /** `columns`: null where the first row names nothing of the format's. */
  constructor(columns: readonly (Column | null)[]) {
    for (const [cell, column] of columns.entries()) {
      if (!column) continue;
      const alike = this.#byKind.get(column.is) ?? [];
      alike.push({ column, cell });
      this.#byKind.set(column.is, alike);
      if (!('field' in column)) continue;
      const key = `${column.is}.${column.field}`;
      this.#cells.set(key, [...(this.#cells.get(key) ?? []), cell]);
    }
  }

  columns<K extends Kind>(kind: K): readonly Placed<ColumnOf<K>>[] {
    return (this.#byKind.get(kind) ?? NONE) as readonly Placed<ColumnOf<K>>[];
  }

  cells(key: string): readonly number[] {
    return this.#cells.get(key) ?? NONE;
  }
}

const NONE: readonly never[] = [];

class RowReader {
  readonly #layout: RowLayout;
  readonly #cells: readonly string[];
  readonly #book: NameBook;
  readonly #origins: Map<string, number> | null;
  readonly #value: JsonObject = {};

  constructor(layout: RowLayout, cells: readonly string[], book: NameBook, origins: Map<string, number> | null) {
    this.#layout = layout;
    this.#cells = cells.map((cell) => cell.trim());
    this.#book = book;
    this.#origins = origins;
  }

  read(): JsonObject {
    this.#readFields();
    this.#readParticipants();
    this.#readPlace();
    this.#readQuote();
    this.#readFigure();
    this.#readSources();
    this.#readRelations();
    for (const { cell } of this.#layout.columns('tags')) {
      const tags = this.#parts(cell);
      if (tags.length > 0 || this.#text(cell) !== '') this.#set('tags', tags, cell);
    }
    if (this.#value['id'] === undefined) this.#makeId();
    return this.#value;
  }

  /** '' for -1, and for a row that ends before. */
  #text(cell: number): string {
    return this.#cells[cell] ?? '';
  }

  #parts(cell: number): string[] {
    const text = this.#text(cell);
    return text === '' ? [] : partsOf(text);
  }

  /** The first such cell that says something; -1 when there is none. */
  #first<K extends Fielded['is']>(kind: K, field: FieldOf<K>): number {
    for (const cell of this.#layout.cells(`${kind}.${field}`)) if (this.#text(cell) !== '') return cell;
    return -1;
  }

  #note(path: string, cell: number): void {
    this.#origins?.set(path, cell);
  }

  #set(key: string, value: unknown, cell: number): void {
    this.#value[key] = value;
    this.#note(key, cell);
  }

  #readFields(): void {
    this.#value['time'] = {};
    for (const { column, cell } of this.#layout.columns('field')) {
      const text = this.#text(cell);
      if (text === '') continue;
      const [key = '', inner] = column.path;
      if (inner === undefined) this.#value[key] = text;
      else ((this.#value[key] ??= {}) as JsonObject)[inner] = text;
      if (this.#origins) this.#note(column.path.join('.'), cell);
    }
  }

  #readParticipants(): void {
    const participants: object[] = [];
    for (const { column, cell } of this.#layout.columns('role')) {
      for (const name of this.#parts(cell)) {
        if (this.#origins) this.#note(`participants.${participants.length}`, cell);
        participants.push({ actor: this.#book.actor(name), role: column.role });
      }
    }
    if (participants.length > 0) this.#value['participants'] = participants;
    for (const { cell } of this.#layout.columns('claimedBy')) {
      if (this.#text(cell) === '') continue;
      const names = this.#parts(cell);
      this.#set(
        'claimedBy',
        names.map((name) => this.#book.actor(name)),
        cell,
      );
    }
  }

  #readPlace(): void {
    const cell = this.#first('place', 'name');
    if (cell < 0) return;
    const details: Record<string, string | number> = {};
    for (const field of PLACE_DETAILS) {
      const at = this.#first('place', field);
      if (at < 0) continue;
      const text = this.#text(at);
      details[field] = field === 'lon' || field === 'lat' ? numberOf(text) : text;
      this.#note(field, at);
    }
    this.#set('place', this.#book.place({ ...details, name: this.#text(cell) }), cell);
  }

  #readQuote(): void {
    const cell = this.#first('quote', 'text');
    if (cell < 0) return;
    const lang = this.#first('quote', 'lang');
    const speakers = this.#speakers();
    const speaker = speakers.length === 1 ? speakers[0] : undefined;
    const claim = {
      text: this.#text(cell),
      quote: true,
      ...(lang >= 0 && { lang: this.#text(lang) }),
      ...(speaker !== undefined && { speaker: this.#book.actor(speaker) }),
    };
    this.#value['claims'] = [claim];
    this.#note('claims', cell);
    this.#note('claims.0.lang', lang);
  }

  /** Who is named as the speaker of the quotation, else of the event. */
  #speakers(): readonly string[] {
    const own = this.#first('quote', 'speaker');
    if (own >= 0) return this.#parts(own);
    const isSpeaker = ({ column, cell }: Placed<ColumnOf<'role'>>): boolean =>
      column.role === 'speaker' && this.#text(cell) !== '';
    return this.#parts(this.#layout.columns('role').find(isSpeaker)?.cell ?? -1);
  }

  #readFigure(): void {
    const figure: JsonObject = {};
    for (const { column, cell } of this.#layout.columns('figure')) {
      const text = this.#text(cell);
      if (text === '') continue;
      const { field } = column;
      figure[field] = field === 'value' ? numberOf(text) : field === 'by' ? this.#book.actor(text) : text;
      this.#note(`figures.0.${field}`, cell);
      this.#value['figures'] = [figure];
    }
  }

  #readSources(): void {
    const cell = this.#first('source', 'title');
    const url = this.#first('source', 'url');
    const titles = this.#parts(cell < 0 ? url : cell);
    if (titles.length === 0) return;
    const urls = this.#parts(url);
    this.#note('url', url);
    const locator = titles.length === 1 ? this.#text(this.#first('source', 'locator')) : '';
    const cites = titles.map((title, i) => ({
      source: this.#book.source(title, urls[i]),
      ...(locator !== '' && { locator }),
    }));
    this.#set('sources', cites, cell < 0 ? url : cell);
  }

  #readRelations(): void {
    const relations: object[] = [];
    for (const { column, cell } of this.#layout.columns('relation')) {
      for (const event of this.#parts(cell)) {
        if (this.#origins) this.#note(`relations.${relations.length}`, cell);
        relations.push({ type: column.type, event });
      }
    }
    if (relations.length > 0) this.#value['relations'] = relations;
  }

  /** Of when and what it is: the same in every copy of the table, in whatever order its rows are. */
  #makeId(): void {
    const { start, asOf } = this.#value['time'] as Partial<Record<string, string>>;
    const { title } = this.#value;
    if (typeof title === 'string') this.#value['id'] = slugOf(`${start ?? asOf ?? ''} ${title}`);
  }
}

const PLACE_DETAILS = ['lon', 'lat', 'country', 'precision'] as const;

export function eventOfRow(layout: RowLayout, cells: readonly string[], book: NameBook): JsonObject {
  return new RowReader(layout, cells, book, null).read();
}

export function originsOfRow(layout: RowLayout, cells: readonly string[], book: NameBook): Origins {
  const origins = new Map<string, number>();
  new RowReader(layout, cells, book, origins).read();
  return origins;
}
