// An event as a row of a table: what the columns can say in them, and all that they cannot in one that says `more`.
import type { Claim, EventRecord, EventTime, Figure } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { RELATION_TYPES, ROLES, type Role } from '#domain/vocabulary.ts';
import { isPlainNumber } from '#base/csv-cell.ts';
import { TEXTS, TIMES } from '#formats/rows/csv-columns.ts';
import { cellName } from '#formats/rows/cell-name.ts';
import { isJsonObject, type JsonObject } from '#formats/json/json-value.ts';
import { actorLedger, hasOnly, placeLedger, pointCells, sourceLedger } from './csv-ledgers.ts';
import type { ActorLedger, PlaceLedger, SourceLedger } from './csv-ledgers.ts';
import type { WrittenHead } from './events-writer.ts';
import { isWhole } from './name-ledger.ts';
import { LONGEST_CELL, stretchesOf } from './stretches-of.ts';

export interface Row {
  /** Text by column. */
  readonly cells: ReadonlyMap<string, string>;
  /** Members of the event, each in place of what the columns say of it. */
  readonly more: JsonObject;
  /** Entries that the file's lists get with this row, by list. */
  readonly file: JsonObject;
}

/** Between names in a cell. */
const BETWEEN = '; ';
/** More names of one's own than this get no columns. */
const MOST_OWN = 100;
const OWN_NAME = /^[A-Za-z0-9][\w.:-]{0,63}$/;

const keySet = (...keys: string[]): ReadonlySet<string> => new Set(keys);
const TEXT_KEYS = keySet(...TEXTS);
const TIME_KEYS = keySet(...TIMES);
const PART_NAMES = ['time', 'participants', 'claimedBy', 'place', 'claims', 'figures', 'sources', 'relations', 'tags'];
const PART_KEYS = keySet(...PART_NAMES, 'codes');
const PARTICIPANT_KEYS = keySet('actor', 'role');
const QUOTE_KEYS = keySet('text', 'quote', 'lang', 'speaker');
const FIGURE_KEYS = keySet('label', 'value', 'unit', 'qualifier', 'by');
const CITE_KEYS = keySet('source', 'locator');

/** Readers leave out white space around a cell, and take an empty one for nothing. */
const isCell = (text: string): boolean => text !== '' && text.trim() === text && isWhole(text);
const isCellOrNone = (text: string | undefined): boolean => text === undefined || isCell(text);
const isItem = (text: string | null): boolean => text !== null && isCell(text) && !text.includes(';');
const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? 0) <= number);

/** Of the events of one file, in their order: what has been told once is not told again. */
export class RowComposer {
  readonly #head: WrittenHead;
  readonly #actors: ActorLedger;
  readonly #places: PlaceLedger;
  readonly #sources: SourceLedger;
  readonly #roles: readonly Role[];
  readonly #own = new Set<string>();
  #cells = new Map<string, string>();
  #more: JsonObject = {};
  /** Of the file, where the last row was made and had no room for it. */
  #rest: readonly JsonObject[] | null = null;

  /** `roles`: all of them, in the order of their columns. */
  constructor(head: WrittenHead, roles: readonly Role[] = ROLES) {
    this.#head = head;
    this.#roles = roles;
    this.#actors = actorLedger(head.actors);
    this.#places = placeLedger(head.places);
    this.#sources = sourceLedger(head.sources);
  }

  compose(event: EventRecord): Row {
    this.#cells = new Map();
    this.#more = {};
    for (const name of TEXTS) this.#text(name, event[name as keyof EventRecord]);
    this.#time(event.time);
    this.#participants(event.participants);
    this.#claimedBy(event.claimedBy);
    this.#place(event.place);
    this.#claims(event.claims);
    this.#figures(event.figures);
    this.#cites(event.sources);
    this.#relations(event.relations);
    this.#tags(event.tags);
    this.#codes(event.codes);
    for (const [key, value] of Object.entries(event)) {
      if (!TEXT_KEYS.has(key) && !PART_KEYS.has(key)) this.#ownMember(key, value);
    }
    return this.#end();
  }

  /** The last of the events. With it comes what the file has besides, where its cell has room for that. @param room in characters */
  composeLast(event: EventRecord, isPart: boolean, room: number): Row {
    for (const ledger of Object.values(this.#ledgers)) ledger.tellAll();
    const row = this.compose(event);
    this.#rest = [...this.#pieces(isPart)];
    const parts = [row.more, row.file, ...this.#rest];
    if (parts.reduce((sum, part) => sum + JSON.stringify(part).length, 0) > room) return row;
    const whole = { ...row, file: this.#rest.reduce(withPiece, row.file) };
    this.#rest = [];
    return whole;
  }

  /** Rows that are no events: the entries that none has named, and the order of the lists where the events have another. */
  *rest(isPart: boolean): Generator<Row, void, undefined> {
    let file: JsonObject = {};
    for (const piece of this.#rest ?? this.#pieces(isPart)) {
      const more = withPiece(file, piece);
      if (JSON.stringify(more).length > LONGEST_CELL && Object.keys(file).length > 0) {
        yield fileRow(file);
        file = withPiece({}, piece);
      } else file = more;
    }
    if (Object.keys(file).length > 0) yield fileRow(file);
  }

  /** Each such that a cell can hold it. */
  *#pieces(isPart: boolean): Generator<JsonObject, void, undefined> {
    for (const [list, ledger] of Object.entries(this.#ledgers)) {
      if (!isPart) ledger.tellRest();
      for (const entries of stretchesOf<object>(ledger.endRow())) yield { [list]: entries };
      for (const ids of stretchesOf<string>(ledger.order ?? [])) yield { order: { [list]: ids } };
    }
  }

  get #ledgers() {
    return { actors: this.#actors, places: this.#places, sources: this.#sources };
  }

  #end(): Row {
    const lists = { actors: this.#actors.endRow(), places: this.#places.endRow(), sources: this.#sources.endRow() };
    const told = Object.entries(lists).filter(([, entries]) => entries.length > 0);
    return { cells: this.#cells, more: this.#more, file: Object.fromEntries(told) };
  }

  /** Where a column cannot hold all of a text, it has what people can read of it. */
  #set(column: string, text: string | undefined): void {
    const shown = text?.trim() ?? '';
    if (shown !== '') this.#cells.set(column, shown);
  }

  #text(name: string, value: unknown): void {
    if (typeof value !== 'string') return;
    this.#set(name, value);
    if (!isCell(value)) this.#more[name] = value;
  }

  #time(time: EventTime): void {
    for (const name of TIMES) this.#set(name, time[name as keyof EventTime]);
    const isSaid = Object.entries(time).every(([key, value]) => TIME_KEYS.has(key) && isCell(String(value)));
    if (!isSaid) this.#more['time'] = time;
  }

  #nameOf(id: ActorId): string {
    return cellName(this.#head.actors.get(id)?.name ?? id);
  }

  /** Of those who are named in columns, or else in `more`. */
  #settleActors(ids: readonly (ActorId | undefined)[], isSaid: boolean): void {
    for (const id of ids) {
      if (id === undefined) continue;
      if (isSaid) this.#actors.name(id);
      else this.#actors.tell(id);
    }
  }

  #areItems(ids: readonly ActorId[]): boolean {
    return ids.map((id) => this.#actors.claim(id)).every(isItem);
  }

  #participants(list: EventRecord['participants']): void {
    if (!list) return;
    const ids = list.map(({ actor }) => actor);
    const isSaid =
      this.#areItems(ids) &&
      list.length > 0 &&
      list.every((one) => hasOnly(one, PARTICIPANT_KEYS)) &&
      isAscending(list.map(({ role }) => this.#roles.indexOf(role)));
    for (const role of this.#roles) {
      const names = list.flatMap((one) => (one.role === role ? this.#nameOf(one.actor) : []));
      this.#set(role, names.join(BETWEEN));
    }
    if (!isSaid) this.#more['participants'] = list;
    this.#settleActors(ids, isSaid);
  }

  #claimedBy(ids: EventRecord['claimedBy']): void {
    if (!ids) return;
    const isSaid = this.#areItems(ids) && ids.length > 0;
    this.#set('claimedBy', ids.map((id) => this.#nameOf(id)).join(BETWEEN));
    if (!isSaid) this.#more['claimedBy'] = ids;
    this.#settleActors(ids, isSaid);
  }

  #place(id: EventRecord['place']): void {
    if (id === undefined) return;
    const place = this.#head.places.get(id);
    const name = this.#places.claim(id);
    this.#set('place', name ?? place?.name ?? id);
    const point = place && pointCells(place);
    if (point) {
      this.#set('lon', point.lon);
      this.#set('lat', point.lat);
    }
    this.#set('country', place?.country);
    this.#set('precision', place?.precision);
    if (name !== null && isCell(name)) this.#places.name(id);
    else {
      this.#more['place'] = id;
      this.#places.tell(id);
    }
  }

  #claims(list: EventRecord['claims']): void {
    if (!list) return;
    const quote = list.find((claim) => claim.quote);
    this.#set('quote', quote?.text);
    this.#set('quoteLang', quote?.lang);
    this.#set('quoteSpeaker', quote?.speaker && this.#nameOf(quote.speaker));
    const isSaid = quote !== undefined && list.length === 1 && this.#isQuoteSaid(quote);
    if (!isSaid) this.#more['claims'] = list;
    this.#settleActors(
      list.flatMap(({ speaker, via = [] }) => [speaker, ...via]),
      isSaid,
    );
    for (const { cite } of list) if (cite) this.#sources.tell(cite.source);
  }

  #isQuoteSaid(quote: Claim): boolean {
    const { text, lang, speaker } = quote;
    if (!hasOnly(quote, QUOTE_KEYS) || !isCell(text) || !isCellOrNone(lang)) return false;
    // Without a name of its own, it would be said by the one who speaks in the event.
    return speaker === undefined ? !this.#cells.has('speaker') : isItem(this.#actors.claim(speaker));
  }

  #figures(list: EventRecord['figures']): void {
    const [figure] = list ?? [];
    if (!list) return;
    if (figure) {
      this.#set('figure', String(figure.value));
      this.#set('figureLabel', figure.label);
      this.#set('figureUnit', figure.unit);
      this.#set('figureQualifier', figure.qualifier);
      this.#set('figureBy', figure.by && this.#nameOf(figure.by));
    }
    const isSaid = figure !== undefined && list.length === 1 && this.#isFigureSaid(figure);
    if (!isSaid) this.#more['figures'] = list;
    this.#settleActors(
      list.map(({ by }) => by),
      isSaid,
    );
    for (const { cite } of list) if (cite) this.#sources.tell(cite.source);
  }

  #isFigureSaid(figure: Figure): boolean {
    const { value, label, unit, by } = figure;
    const isPlain = hasOnly(figure, FIGURE_KEYS) && isPlainNumber(String(value)) && isCell(label) && isCellOrNone(unit);
    return isPlain && (by === undefined || isCell(this.#actors.claim(by) ?? ''));
  }

  #cites(list: EventRecord['sources']): void {
    if (!list) return;
    const claimed = list.map(({ source }) => this.#sources.claim(source));
    const records = list.map(({ source }) => this.#head.sources.get(source));
    const titles = records.map((record, i) => cellName(record?.title ?? list[i]?.source ?? ''));
    const urls = records.flatMap((record) => record?.url ?? []);
    // Addresses are given to titles in their order: those without one come last.
    const isAligned = records.every((record, i) => (record?.url !== undefined) === i < urls.length);
    const [first] = list;
    const locator = list.length === 1 ? first?.locator : undefined;
    const isSaid =
      list.length > 0 &&
      !claimed.includes(null) &&
      isAligned &&
      [...titles, ...urls].every(isItem) &&
      isCellOrNone(locator) &&
      list.every((cite) => hasOnly(cite, CITE_KEYS) && cite.locator === locator);
    // For people, where `more` tells it: each once.
    const shown = (texts: readonly string[]) => (isSaid ? texts : [...new Set(texts)]).join(BETWEEN);
    this.#set('source', shown(titles));
    this.#set('sourceUrl', shown(urls));
    this.#set('sourceLocator', locator);
    if (!isSaid) this.#more['sources'] = list;
    for (const { source } of list) {
      if (isSaid) this.#sources.name(source);
      else this.#sources.tell(source);
    }
  }

  #relations(list: EventRecord['relations']): void {
    if (!list) return;
    for (const type of RELATION_TYPES) {
      const ids = list.flatMap((one) => (one.type === type ? one.event : []));
      this.#set(type, ids.join(BETWEEN));
    }
    const isSaid = list.length > 0 && isAscending(list.map(({ type }) => RELATION_TYPES.indexOf(type)));
    if (!isSaid) this.#more['relations'] = list;
  }

  #tags(tags: EventRecord['tags']): void {
    if (!tags) return;
    this.#set('tags', tags.join(BETWEEN));
    if (tags.length === 0 || !tags.every(isItem)) this.#more['tags'] = tags;
  }

  #codes(codes: EventRecord['codes']): void {
    if (!codes) return;
    const entries = Object.entries(codes);
    const said = entries.filter(([code, text]) => isCell(text) && this.#hasColumn(`codes.${code}`));
    for (const [code, text] of said) this.#set(`codes.${code}`, text);
    if (entries.length === 0 || said.length < entries.length) this.#more['codes'] = codes;
  }

  /** A key that begins with `x-`. */
  #ownMember(key: string, value: unknown): void {
    if (typeof value === 'string' && isCell(value) && this.#hasColumn(key)) this.#set(key, value);
    else this.#more[key] = value;
  }

  #hasColumn(name: string): boolean {
    if (this.#own.size < MOST_OWN && OWN_NAME.test(name)) this.#own.add(name);
    return this.#own.has(name);
  }
}

/** Entries after entries, and the order of one list beside that of another. */
function withPiece(file: JsonObject, piece: JsonObject): JsonObject {
  const merged: JsonObject = { ...file };
  for (const [key, value] of Object.entries(piece)) {
    const before = merged[key];
    if (Array.isArray(before) && Array.isArray(value))
      merged[key] = [...(before as unknown[]), ...(value as unknown[])];
    else if (isJsonObject(before) && isJsonObject(value)) merged[key] = withPiece(before, value);
    else merged[key] = value;
  }
  return merged;
}

const fileRow = (file: JsonObject): Row => ({ cells: new Map(), more: {}, file });
