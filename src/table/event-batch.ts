// Some events as columns of their own, made in any thread, to be put at the end of a table that grows.
import { Growable } from '#base/growable.ts';
import { HashedStringsBuilder, type HashedStrings } from '#base/hashed-strings.ts';
import { certaintyOf, statusOf, type EventRecord, type EventRelations } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { CERTAINTIES, KINDS, STATUSES } from '#domain/vocabulary.ts';
import { gather } from './gather.ts';
import type { Mentioned, Mentions } from './mention-list.ts';
import { NamedEncoder, type NamedBatch } from './named-column.ts';
import { RareTextEncoder, type RareTextBatch } from './rare-text.ts';
import { EventTextEncoder, type TextBatch } from './text-column.ts';
import { TimeEncoder, type TimeBatch } from './time-column.ts';

export interface EventBatch {
  /** By event, of each of its columns. */
  readonly count: number;
  readonly ids: HashedStrings;
  readonly time: TimeBatch;
  /** Positions in KINDS, CERTAINTIES, STATUSES. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly certainties: Uint8Array<ArrayBuffer>;
  readonly statuses: Uint8Array<ArrayBuffer>;
  /** Number of the place among the mentions, plus 1; 0 for none. */
  readonly places: Uint32Array<ArrayBuffer>;
  readonly named: NamedBatch;
  readonly texts: TextBatch;
  readonly langs: RareTextBatch;
  readonly placeNotes: RareTextBatch;
  /** Of those that have any, in order. */
  readonly relations: readonly EventRelations[];
}

export class EventBatchEncoder {
  readonly #ids = new HashedStringsBuilder();
  readonly #time: TimeEncoder;
  readonly #kinds = new Growable(Uint8Array);
  readonly #certainties = new Growable(Uint8Array);
  readonly #statuses = new Growable(Uint8Array);
  readonly #mentions: Mentions;
  readonly #places = new Growable(Uint32Array);
  readonly #named: NamedEncoder;
  readonly #texts = new EventTextEncoder();
  readonly #langs = new RareTextEncoder();
  readonly #placeNotes = new RareTextEncoder();
  #relations: EventRelations[] = [];

  /** `zone`: the file's. `mentions`: what its actors and places are numbered by, here and in the table. */
  constructor(zone: ZoneId, mentions: Mentions) {
    this.#time = new TimeEncoder(zone);
    this.#mentions = mentions;
    this.#named = new NamedEncoder(mentions.actors);
  }

  get count(): number {
    return this.#kinds.length;
  }

  /** An event that was checked. */
  add(event: EventRecord): void {
    const position = this.#kinds.length;
    this.#ids.add(event.id);
    this.#time.add(event.time);
    this.#kinds.push(KINDS.indexOf(event.kind));
    this.#certainties.push(CERTAINTIES.indexOf(certaintyOf(event)));
    this.#statuses.push(STATUSES.indexOf(statusOf(event)));
    this.#places.push(event.place === undefined ? 0 : this.#mentions.places.numberOf(event.place) + 1);
    this.#named.add(event);
    this.#texts.add(event);
    this.#langs.add(position, event.lang);
    this.#placeNotes.add(position, event.placeNote);
    if (event.relations) this.#relations.push({ position, relations: event.relations });
  }

  /** What was added; it begins anew. */
  take(): EventBatch {
    const relations = this.#relations;
    this.#relations = [];
    return {
      count: this.count,
      ids: this.#ids.take(),
      time: this.#time.take(),
      kinds: this.#kinds.take(),
      certainties: this.#certainties.take(),
      statuses: this.#statuses.take(),
      places: this.#places.take(),
      named: this.#named.take(),
      texts: this.#texts.take(),
      langs: this.#langs.take(),
      placeNotes: this.#placeNotes.take(),
      relations,
    };
  }
}

/** Has a batch name its actors and places by the numbers of other mentions. `named`: the ids that go by those it has. */
export function renumber({ named: { actors }, places }: EventBatch, named: Mentioned, mentions: Mentions): void {
  gather(
    Uint32Array.from(named.actors, (id) => mentions.actors.numberOf(id)),
    actors,
    actors,
  );
  gather(Uint32Array.from([0, ...named.places.map((id) => mentions.places.numberOf(id) + 1)]), places, places);
}

/** What can be handed over to another thread without a copy. */
export function buffersOf({
  ids,
  time,
  kinds,
  certainties,
  statuses,
  places,
  named,
  texts,
}: EventBatch): ArrayBuffer[] {
  const strings = [ids, time.texts, texts.titles, texts.foldedTitles, texts.others];
  const columns = [time.starts, time.ends, time.movable, kinds, certainties, statuses, places];
  const entries = [named.ends, named.actors, named.roles, texts.ends, texts.numbers];
  return [...columns, ...entries, ...strings.flatMap(({ ends, hashes }) => [ends, hashes])].map(({ buffer }) => buffer);
}
