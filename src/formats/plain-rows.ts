// Batches of rows of a table of which there is nothing to tell. They name whom they will, and can be read in any thread.
import { knownKeys, noFields, validatePlace, validateSource, type EventFields } from 'virtual:events-schema';
import { MIB } from '#base/mebibyte.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { actorId, placeId, sourceId, type ActorId, type PlaceId, type SourceId, type ZoneId } from '#domain/ids.ts';
import { isBlank } from '#formats/rows/check-rows.ts';
import { RowReader, type NameBook } from '#formats/rows/csv-event.ts';
import { NAMING, type More } from '#formats/rows/csv-more.ts';
import { NAME_LIMIT } from '#formats/rows/cell-name.ts';
import type { PlaceCells, SourceCells } from '#formats/rows/entry-cells.ts';
import { parseJsonList } from '#formats/json/json-list.ts';
import type { JsonObject } from '#formats/json/json-value.ts';
import { NamesToTell, type ToldList, type ToldNames } from '#formats/rows/met-names.ts';
import type { CellRows } from '#formats/rows/row-text.ts';
import { RowsAsJson } from '#formats/rows/rows-as-json.ts';
import { shapeOf, type TableFormat, type TableShape } from '#formats/rows/table-shape.ts';
import type { PlainReader, PlainRecords } from './plain-batch.ts';
import { PlainList } from './plain-list.ts';

/** More than that is not taken apart elsewhere: mostly it is one row that goes on and on. */
const LARGEST = 4 * MIB;

/** What the rows of a batch name, numbered from 0 in the order in which they do: the numbers are the ids. */
class Numbered<Id extends string, Name> {
  readonly #makeId: (text: string) => Id;
  readonly #toTell = new NamesToTell<Name>();
  #ids = new Map<Name, Id>();

  constructor(makeId: (text: string) => Id) {
    this.#makeId = makeId;
  }

  known(name: Name): Id | undefined {
    return this.#ids.get(name);
  }

  add(name: Name): Id {
    const id = this.#makeId(String(this.#ids.size));
    this.#ids.set(name, id);
    return id;
  }

  /** It begins anew. */
  take(): ToldList<Name> {
    const told = this.#toTell.tell(this.#ids.keys());
    this.forget();
    return told;
  }

  forget(): void {
    this.#ids = new Map();
  }
}

/** Of one batch after another: what they name, and whether there is anything to tell of it. */
class BatchNames implements NameBook {
  readonly #actors = new Numbered<ActorId, string>(actorId);
  readonly #places = new Numbered<PlaceId, PlaceCells>(placeId);
  readonly #sources = new Numbered<SourceId, SourceCells>(sourceId);
  /** Cells that were found good in some batch. */
  readonly #good = new WeakSet<object>();
  isGood = true;

  actor(name: string): ActorId {
    const known = this.#actors.known(name);
    if (known !== undefined) return known;
    this.isGood &&= isShort(name);
    return this.#actors.add(name);
  }

  place(cells: PlaceCells): PlaceId {
    const known = this.#places.known(cells);
    if (known !== undefined) return known;
    // Good in itself, it is good beside whatever else is known of the place.
    if (!this.#good.has(cells)) this.#check(cells, cells.name, validatePlace({ ...cells, id: 'x', name: 'x' }));
    return this.#places.add(cells);
  }

  source(cells: SourceCells): SourceId {
    const known = this.#sources.known(cells);
    if (known !== undefined) return known;
    if (!this.#good.has(cells)) this.#check(cells, cells.title, validateSource({ ...cells, id: 'x', title: 'x' }));
    return this.#sources.add(cells);
  }

  /** Entries, and ids of them, are of the whole file. */
  tell({ event, file }: More): void {
    if (Object.keys(file).length > 0 || NAMING.some((key) => Object.hasOwn(event, key))) this.isGood = false;
  }

  refuse(): void {
    this.isGood = false;
  }

  /** What they name, once they are all read. It begins anew. */
  take(): ToldNames {
    return { actors: this.#actors.take(), places: this.#places.take(), sources: this.#sources.take() };
  }

  /** The same without telling. */
  forget(): void {
    for (const list of [this.#actors, this.#places, this.#sources]) list.forget();
    this.isGood = true;
  }

  #check(cells: object, name: string, isValid: boolean): void {
    if (isValid && isShort(name)) this.#good.add(cells);
    else this.isGood = false;
  }
}

const KEYS: ReadonlySet<string | undefined> = new Set(knownKeys['events']?.['']);

const isShort = (name: string): boolean => name.length <= NAME_LIMIT;

type Tell = (event: EventRecord) => void;

export class PlainRows implements PlainReader {
  readonly #json: RowsAsJson;
  readonly #shape: TableShape;
  readonly #names = new BatchNames();
  readonly #rows: RowReader;
  /** Of all that columns can say: "x-…" is not among them. */
  readonly #areKeysKnown: boolean;
  readonly #list: PlainList;

  constructor(zone: ZoneId, format: TableFormat) {
    this.#json = new RowsAsJson(format.delimiter);
    this.#shape = shapeOf(format);
    this.#areKeysKnown = this.#shape.columns.every((column) => column?.is !== 'field' || KEYS.has(column.path[0]));
    this.#rows = new RowReader(this.#shape.columns, this.#names, noFields);
    // Names of the rows themselves lead somewhere; and of no place is the zone known.
    const referee = { refer: () => undefined };
    const referees = { actors: referee, places: referee, sources: referee };
    this.#list = new PlainList({ zone, zoneOf: () => undefined, referees, refereesOfHeldBack: referees });
  }

  /** Whole rows, in UTF-8, each with its line break. */
  read(bytes: Uint8Array, tell: Tell): PlainRecords | null {
    return this.#withNames(this.#tellRows(bytes, tell));
  }

  readCells(rows: CellRows, tell: Tell): PlainRecords | null {
    return this.#withNames(this.#tellCells(rows, tell));
  }

  #withNames(isPlain: boolean): PlainRecords | null {
    const names = isPlain && this.#list.areDifferent ? this.#names.take() : null;
    this.#names.forget();
    return names && { names };
  }

  #tellCells({ table, from, to }: CellRows, tell: Tell): boolean {
    const { isOwn } = this.#shape;
    this.#list.begin();
    for (table.row = from; table.row < to; table.row++) {
      const value = isOwn ? (table.isBlank ? null : this.#rows.readRow(table)) : this.#valueOf(table.texts);
      if (!this.#tellValue(value, tell)) return false;
    }
    return true;
  }

  #tellRows(bytes: Uint8Array, tell: Tell): boolean {
    const json = bytes.length > LARGEST ? null : this.#json.of(bytes);
    const rows = json && (parseJsonList(json, '') as readonly (readonly string[])[] | null);
    if (!rows) return false;
    this.#list.begin();
    for (const cells of rows) if (!this.#tellValue(this.#valueOf(cells), tell)) return false;
    return true;
  }

  /** Null for a row that is no event, or has more cells than the first. */
  #valueOf(cells: readonly string[]): JsonObject | null {
    if (cells.length > this.#shape.width || isBlank(cells)) return null;
    const ours = this.#shape.ours(cells);
    return ours && this.#rows.read(ours);
  }

  /** False when there is anything to tell of the row, and for one that is no event. */
  #tellValue(value: JsonObject | null, tell: Tell): boolean {
    if (!value || !this.#names.isGood) return false;
    const isOfFields = this.#areKeysKnown && !this.#rows.hasMore;
    const event = isOfFields ? this.#list.addFields(value as unknown as EventFields) : this.#list.add(value);
    if (event) tell(event);
    return event !== null;
  }
}
