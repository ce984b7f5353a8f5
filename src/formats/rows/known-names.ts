// The names of a table that has been read: every one of them has its entry.
import { actorId, placeId, sourceId, type ActorId, type PlaceId, type SourceId } from '#domain/ids.ts';
import type { FileHead } from '#formats/event-sink.ts';
import { slugOf } from '#formats/checks/slug.ts';
import { keyOfNamed, keyOfSource, lineName, sourceKey } from './cell-name.ts';
import type { NameBook } from './csv-event.ts';
import type { PlaceCells, SourceCells } from './entry-cells.ts';

/** The first of a name keeps it. */
function byKey<R extends { readonly id: string }>(
  records: ReadonlyMap<R['id'], R>,
  keyOf: (record: R) => string,
): ReadonlyMap<string, R['id']> {
  const ids = new Map<string, R['id']>();
  for (const record of records.values()) {
    const key = keyOf(record);
    if (!ids.has(key)) ids.set(key, record.id);
  }
  return ids;
}

/** Names that a file has, of which every entry is known already. */
export class KnownNames implements NameBook {
  static readonly #books = new WeakMap<FileHead, KnownNames>();
  readonly #size: number;
  readonly #actors: ReadonlyMap<string, ActorId>;
  readonly #places: ReadonlyMap<string, PlaceId>;
  readonly #sources: ReadonlyMap<string, SourceId>;

  private constructor(head: FileHead) {
    this.#size = sizeOf(head);
    this.#actors = byKey(head.actors, keyOfNamed);
    this.#places = byKey(head.places, keyOfNamed);
    this.#sources = byKey(head.sources, keyOfSource);
  }

  static of(head: FileHead): KnownNames {
    const known = this.#books.get(head);
    if (known && known.#size === sizeOf(head)) return known;
    const made = new KnownNames(head);
    this.#books.set(head, made);
    return made;
  }

  actor(name: string): ActorId {
    return this.#actors.get(lineName(name)) ?? actorId(slugOf(name));
  }

  place({ name }: PlaceCells): PlaceId {
    return this.#places.get(lineName(name)) ?? placeId(slugOf(name));
  }

  source({ title, url }: SourceCells): SourceId {
    const line = lineName(title);
    return this.#sources.get(sourceKey(line, url)) ?? this.#sources.get(line) ?? sourceId(slugOf(title));
  }

  tell(): void {
    // It knows them.
  }

  refuse(): void {
    // It has been told.
  }
}

/** Grows with every name that is met while a file is read. */
const sizeOf = ({ actors, places, sources }: FileHead): number => actors.size + places.size + sources.size;
