// From a row of a table to an event, as it would stand in a JSON file.
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import type { JsonObject } from '#formats/json/json-value.ts';
import type { Finding } from '#formats/checks/problem-log.ts';
import { slugOf } from '#formats/checks/slug.ts';
import { CellMemo } from './cell-memo.ts';
import { numberOf } from './cell-text.ts';
import { MORE, type Column } from './csv-columns.ts';
import { RowLayout } from './csv-layout.ts';
import { NOTHING_MORE, readMore, type More } from './csv-more.ts';
import { placeOf, sourcesOf, type PlaceCells, type SourceCells } from './entry-cells.ts';
import { TextCells, type RowCells } from './row-cells.ts';

/** Gives ids to names: the same to the same name. What comes again may come as the same object. */
export interface NameBook {
  actor(name: string): ActorId;
  place(place: PlaceCells): PlaceId;
  source(source: SourceCells): SourceId;
  /** Entries that the row tells: its own names may be theirs. */
  tell(more: More): void;
  /** Something of the row that is left out. */
  refuse(finding: Finding): void;
}

/** The ids of the file for those whom some rows name, in the order in which they do. */
export interface NamedIds {
  readonly actors: readonly ActorId[];
  readonly places: readonly PlaceId[];
  readonly sources: readonly SourceId[];
}

/** Where in a row the parts of an event come from: by path within the event, dotted, the number of the cell. */
export type Origins = ReadonlyMap<string, number>;

const FIGURE = ['label', 'value', 'min', 'max', 'unit', 'qualifier', 'by'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['value', 'min', 'max']);
const PLACE_DETAILS = ['lon', 'lat', 'country', 'precision'] as const;

/** Reads the rows of one table. */
export class RowReader {
  readonly #layout: RowLayout;
  readonly #book: NameBook;
  readonly #places = new CellMemo(placeOf);
  readonly #sources = new CellMemo(sourcesOf);
  /** The members of an event that are made of names. */
  readonly #parts = Object.entries({
    participants: () => this.#readParticipants(),
    claimedBy: () => this.#readClaimedBy(),
    place: () => this.#readPlace(),
    claims: () => this.#readQuote(),
    figures: () => this.#readFigure(),
    sources: () => this.#readSources(),
  });
  readonly #texts = new TextCells();
  /** Of the present row. */
  #cells: RowCells = this.#texts;
  #value: JsonObject = {};
  #origins: Map<string, number> | null = null;
  #isIdMade = false;
  #hasMore = false;
  readonly #makeValue: () => JsonObject;

  /** `columns`: null where the first row names nothing of the format's; `makeValue`: what events are made of, empty. */
  constructor(columns: readonly (Column | null)[], book: NameBook, makeValue: () => JsonObject = () => ({})) {
    this.#layout = new RowLayout(columns);
    this.#book = book;
    this.#makeValue = makeValue;
  }

  /** Whether the row is an event, and not only a part of the file's lists. */
  isEvent(cells: readonly string[]): boolean {
    const { more } = this.#layout;
    if (more < 0 || cells.some((cell, i) => i !== more && cell.trim() !== '')) return true;
    const said = readMore((cells[more] ?? '').trim());
    return said === null || Object.keys(said.event).length > 0;
  }

  /** `cells`: their texts, by column; those at the end may be missing. */
  read(cells: readonly string[]): JsonObject {
    this.#texts.row = cells;
    return this.readRow(this.#texts);
  }

  readRow(cells: RowCells): JsonObject {
    this.#cells = cells;
    this.#value = this.#makeValue();
    this.#value['time'] = {};
    if (!this.#layout.hasKind) this.#value['kind'] = 'other';
    const more = this.#readMore();
    this.#readFields();
    // What stands in `more` too stands in the columns for people only.
    for (const [key, readPart] of this.#parts) {
      if (more === NOTHING_MORE || !Object.hasOwn(more.event, key)) readPart();
    }
    this.#readRelations();
    for (const cell of this.#layout.tags) {
      if (this.#text(cell) !== '') this.#set('tags', this.#partsOf(cell), cell);
    }
    this.#hasMore = more !== NOTHING_MORE;
    if (this.#hasMore) this.#value = { ...this.#value, ...more.event };
    this.#isIdMade = this.#value['id'] === undefined;
    if (this.#isIdMade) this.#makeId();
    return this.#value;
  }

  /** Whether the last row that was read says no id, and has one that was made. */
  get isIdMade(): boolean {
    return this.#isIdMade;
  }

  /** Whether the last row that was read says something that columns cannot: its members may be any. */
  get hasMore(): boolean {
    return this.#hasMore;
  }

  originsOf(cells: readonly string[]): Origins {
    const origins = new Map<string, number>();
    this.#origins = origins;
    this.read(cells);
    this.#origins = null;
    return origins;
  }

  /** '' for -1, and for a row that ends before. */
  #text(cell: number): string {
    return this.#cells.said(cell);
  }

  #partsOf(cell: number): readonly string[] {
    return this.#cells.parts(cell);
  }

  #note(path: string, cell: number): void {
    if (cell >= 0) this.#origins?.set(path, cell);
  }

  #set(key: string, value: unknown, cell: number): void {
    this.#value[key] = value;
    this.#note(key, cell);
  }

  #readMore(): More {
    const cell = this.#layout.more;
    const text = this.#text(cell);
    if (text === '') return NOTHING_MORE;
    const more = readMore(text);
    if (!more) {
      this.#note(MORE, cell);
      this.#book.refuse({ code: 'wrong-type', path: [MORE], value: text, params: { expected: 'object' } });
      return NOTHING_MORE;
    }
    this.#book.tell(more);
    for (const key of Object.keys(more.event)) this.#note(key, cell);
    return more;
  }

  #readFields(): void {
    for (const { key, inner, cell } of this.#layout.fields) {
      const text = this.#text(cell);
      if (text === '') continue;
      if (inner === undefined) this.#value[key] = text;
      else ((this.#value[key] ??= {}) as JsonObject)[inner] = text;
      if (this.#origins) this.#note(inner === undefined ? key : `${key}.${inner}`, cell);
    }
  }

  #readParticipants(): void {
    const participants: object[] = [];
    for (const { role, cell } of this.#layout.roles) {
      for (const name of this.#partsOf(cell)) {
        if (this.#origins) this.#note(`participants.${participants.length}`, cell);
        participants.push({ actor: this.#book.actor(name), role });
      }
    }
    if (participants.length > 0) this.#value['participants'] = participants;
  }

  #readClaimedBy(): void {
    for (const cell of this.#layout.claimedBy) {
      if (this.#text(cell) === '') continue;
      const names = this.#partsOf(cell);
      this.#set(
        'claimedBy',
        names.map((name) => this.#book.actor(name)),
        cell,
      );
    }
  }

  #readPlace(): void {
    const { name: cell, lon, lat, country, precision } = this.#layout.place;
    const name = this.#text(cell);
    if (name === '') return;
    const details = [this.#text(lon), this.#text(lat), this.#text(country), this.#text(precision)];
    this.#set('place', this.#book.place(this.#places.of(name, details)), cell);
    if (this.#origins) for (const field of PLACE_DETAILS) this.#note(field, this.#layout.place[field]);
  }

  #readQuote(): void {
    const { text: cell, lang } = this.#layout.quote;
    const text = this.#text(cell);
    if (text === '') return;
    const language = this.#text(lang);
    const speakers = this.#speakers();
    const speaker = speakers.length === 1 ? speakers[0] : undefined;
    const claim = {
      text,
      quote: true,
      ...(language !== '' && { lang: language }),
      ...(speaker !== undefined && { speaker: this.#book.actor(speaker) }),
    };
    this.#value['claims'] = [claim];
    this.#note('claims', cell);
    this.#note('claims.0.lang', lang);
  }

  /** Who is named as the speaker of the quotation, else of the event. */
  #speakers(): readonly string[] {
    const own = this.#layout.quote.speaker;
    if (this.#text(own) !== '') return this.#partsOf(own);
    const cells = this.#layout.roles.find(({ role, cell }) => role === 'speaker' && this.#text(cell) !== '');
    return this.#partsOf(cells?.cell ?? -1);
  }

  #readFigure(): void {
    for (const field of FIGURE) {
      const cell = this.#layout.figure[field];
      const text = this.#text(cell);
      if (text === '') continue;
      this.#value['figures'] ??= [{}];
      const [figure] = this.#value['figures'] as [JsonObject];
      figure[field] = NUMBERS.has(field) ? numberOf(text) : field === 'by' ? this.#book.actor(text) : text;
      this.#note(`figures.0.${field}`, cell);
    }
  }

  #readSources(): void {
    const { title: cell, url, locator } = this.#layout.source;
    const title = this.#text(cell);
    const address = this.#text(url);
    if (title === '' && address === '') return;
    const sources = this.#sources.of(title, [address]);
    if (sources.length === 0) return;
    this.#note('url', url);
    const place = sources.length === 1 ? this.#text(locator) : '';
    const cites = sources.map((source) => ({
      source: this.#book.source(source),
      ...(place !== '' && { locator: place }),
    }));
    this.#set('sources', cites, title === '' ? url : cell);
  }

  #readRelations(): void {
    const relations: object[] = [];
    for (const { type, cell } of this.#layout.relations) {
      for (const event of this.#partsOf(cell)) {
        if (this.#origins) this.#note(`relations.${relations.length}`, cell);
        relations.push({ type, event });
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
