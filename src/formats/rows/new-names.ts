// Names in a table as entries of the file's lists: the same name is the same actor, place or source.
import { validatePlace, validateSource } from 'virtual:events-schema';
import type { ActorRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import { actorId, placeId, sourceId, type ActorId, type PlaceId, type SourceId } from '#domain/ids.ts';
import { explainSchemaErrors } from '#formats/checks/explain-schema-errors.ts';
import type { Finding, ProblemLog } from '#formats/checks/problem-log.ts';
import type { Registers } from '#formats/checks/read-registers.ts';
import type { Register } from '#formats/checks/register.ts';
import { slugOf } from '#formats/checks/slug.ts';
import { keyOfNamed, keyOfSource, lineName, NAME_LIMIT, sourceKey } from './cell-name.ts';
import { ToldEntries } from './csv-entries.ts';
import type { NameBook } from './csv-event.ts';
import type { PlaceCells, SourceCells } from './entry-cells.ts';
import type { More } from './csv-more.ts';
import { arePlacesSame, areSourcesSame, MetCells } from './met-cells.ts';

/** Of one register: ids by name. */
class Names<Id extends string, R extends { readonly id: Id }> {
  readonly #register: Register<Id, R>;
  readonly #makeId: (text: string) => Id;
  readonly #ids = new Map<string, Id>();
  /** By what an id is made of: how many ids were made of it. */
  readonly #made = new Map<string, number>();
  /** Those that the present row is the first to name. */
  #fresh: string[] = [];

  constructor(register: Register<Id, R>, makeId: (text: string) => Id) {
    this.#register = register;
    this.#makeId = makeId;
  }

  /** Undefined for a name that has not been met; and for one that is written in another way than as it is known. */
  known(name: string): Id | undefined {
    return this.#ids.get(name);
  }

  /** `name` tells it from others, and `text` is what its id is made of; `make`: the entry, where it is new. */
  idOf(name: string, text: string, make: (id: Id) => R): Id {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const slug = slugOf(text);
    let id = this.#nextId(slug);
    while (this.#register.all.has(id)) id = this.#nextId(slug);
    this.#ids.set(name, id);
    this.#register.add(make(id));
    this.#fresh.push(name);
    return id;
  }

  /** An entry that the file tells. The first of a name keeps it. */
  adopt(name: string, id: Id): void {
    if (!this.#ids.has(name)) this.#ids.set(name, id);
  }

  #nextId(slug: string): Id {
    const count = (this.#made.get(slug) ?? 0) + 1;
    this.#made.set(slug, count);
    return this.#makeId(count === 1 ? slug : `${slug}-${count}`);
  }

  /** The row was good, or is held back: then nobody has heard of those whom only it has named. True where there are such. */
  settle(isGood: boolean): boolean {
    const isLess = !isGood && this.#fresh.length > 0;
    if (isLess) {
      for (const name of this.#fresh) {
        const id = this.#ids.get(name);
        this.#ids.delete(name);
        if (id !== undefined) this.#register.remove(id);
      }
    }
    this.#fresh = [];
    return isLess;
  }
}

/** Is told of what is left out of an entry. */
export type OnBadDetail = (findings: readonly Finding[]) => void;

/** Names as they are first met: an entry is added for each. */
export class NewNames implements NameBook {
  readonly #actors: Names<ActorId, ActorRecord>;
  readonly #places: Names<PlaceId, PlaceRecord>;
  readonly #sources: Names<SourceId, SourceRecord>;
  readonly #metPlaces = new MetCells<PlaceId, PlaceCells>(arePlacesSame);
  readonly #metSources = new MetCells<SourceId, SourceCells>(areSourcesSame);
  readonly #placeRegister: Registers['places'];
  readonly #told: ToldEntries;
  /** Of any place that was told. */
  #hasZones = false;
  readonly #onBad: OnBadDetail;

  /** `log`: for what is wrong with entries that are told. */
  constructor(registers: Registers, log: ProblemLog, onBad: OnBadDetail) {
    const { actors, places, sources } = registers;
    this.#told = new ToldEntries(registers, log);
    this.#actors = new Names(actors, actorId);
    this.#places = new Names(places, placeId);
    this.#sources = new Names(sources, sourceId);
    this.#placeRegister = places;
    this.#onBad = onBad;
  }

  actor(name: string): ActorId {
    const met = this.#actors.known(name);
    if (met !== undefined) return met;
    const line = this.#line(name);
    return this.#actors.idOf(line, line, (id) => ({ id, name: line }));
  }

  place(cells: PlaceCells): PlaceId {
    return this.#metPlaces.idOf(cells.name, cells) ?? this.#takePlace(cells);
  }

  #takePlace(cells: PlaceCells): PlaceId {
    const { name, ...details } = cells;
    const id = this.#places.known(name) ?? this.#newPlace(this.#line(name));
    const known = this.#placeRegister.all.get(id);
    if (known && !Object.keys(details).every((key) => Object.hasOwn(known, key))) {
      const more = { ...details, ...known };
      // The word of the schema: what passes it is a place.
      if (!validatePlace(more)) {
        this.#onBad(explainSchemaErrors(validatePlace.errors ?? [], more));
        return id;
      }
      this.#placeRegister.add(more as PlaceRecord);
    }
    if (this.#places.known(name) !== undefined) this.#metPlaces.remember(name, cells, id);
    return id;
  }

  source(cells: SourceCells): SourceId {
    return this.#metSources.idOf(cells.title, cells) ?? this.#takeSource(cells);
  }

  #takeSource(cells: SourceCells): SourceId {
    const { title, url } = cells;
    const line = this.#line(title);
    const wanted = { id: 'x', title: line, url };
    const isGood = url === undefined || validateSource(wanted);
    if (!isGood) this.#onBad(explainSchemaErrors(validateSource.errors ?? [], wanted));
    const good = isGood ? url : undefined;
    const id = this.#sources.idOf(sourceKey(line, good), line, (made) => ({
      id: made,
      title: line,
      ...(good !== undefined && { url: good }),
    }));
    if (isGood && line === title) this.#metSources.remember(title, cells, id);
    return id;
  }

  #newPlace(line: string): PlaceId {
    return this.#places.idOf(line, line, (id) => ({ id, name: line }));
  }

  tell({ file }: More): void {
    const { actors, places, sources } = this.#told.take(file);
    for (const actor of actors) this.#actors.adopt(keyOfNamed(actor), actor.id);
    for (const place of places) {
      this.#places.adopt(keyOfNamed(place), place.id);
      this.#hasZones ||= place.timeZone !== undefined;
    }
    for (const source of sources) this.#sources.adopt(keyOfSource(source), source.id);
  }

  refuse(finding: Finding): void {
    this.#onBad([finding]);
  }

  /** Whether a zone is known of the place. */
  hasZone({ name }: PlaceCells): boolean {
    if (!this.#hasZones) return false;
    const id = this.#places.known(name) ?? this.#places.known(lineName(name));
    return id !== undefined && this.#placeRegister.all.get(id)?.timeZone !== undefined;
  }

  settle(isGood: boolean): void {
    this.#actors.settle(isGood);
    if (this.#places.settle(isGood)) this.#metPlaces.forget();
    if (this.#sources.settle(isGood)) this.#metSources.forget();
  }

  /** After the last row. */
  finish(): void {
    this.#told.finish();
  }

  #line(name: string): string {
    const line = lineName(name);
    if (line !== name && lineName(name, Infinity) !== line) {
      this.#onBad([{ code: 'too-long', path: ['name'], value: name, params: { limit: NAME_LIMIT } }]);
    }
    return line;
  }
}
