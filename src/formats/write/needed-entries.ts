// Which actors, places and sources some events need: those that they name, and all above these.
import { citesOf, type EventRecord } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId } from '#domain/ids.ts';
import { namedActors } from '#domain/searchable-text.ts';
import type { WrittenHead } from './events-writer.ts';

export class NeededEntries {
  readonly #actors = new Set<ActorId>();
  readonly #places = new Set<PlaceId>();
  readonly #sources = new Set<SourceId>();

  add(event: EventRecord): void {
    for (const id of namedActors(event)) this.#actors.add(id);
    if (event.place !== undefined) this.#places.add(event.place);
    for (const { source } of citesOf(event)) this.#sources.add(source);
  }

  /** In the order of the file. */
  of(head: WrittenHead): WrittenHead {
    const { actors, places, sources } = head;
    const line = new Set(this.#actors);
    // A set is also gone through where it grows on the way.
    for (const id of line) {
      const { parent, represents } = actors.get(id) ?? {};
      if (parent !== undefined) line.add(parent);
      if (represents !== undefined) line.add(represents);
    }
    return {
      ...head,
      actors: only(actors, line),
      places: only(places, this.#places),
      sources: only(sources, this.#sources),
    };
  }
}

function only<Id, R>(records: ReadonlyMap<Id, R>, ids: ReadonlySet<Id>): ReadonlyMap<Id, R> {
  return new Map([...records].filter(([id]) => ids.has(id)));
}
