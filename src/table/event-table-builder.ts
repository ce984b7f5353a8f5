// Makes tables of events that come one by one, without keeping any of them: a first one soon, and more as they come.
import { Growable } from '#base/growable.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRecord } from '#domain/event-record.ts';
import type { ActorId, PlaceId } from '#domain/ids.ts';
import { ownZone } from '#domain/zone.ts';
import { completeTable } from './complete-table.ts';
import { EventBatchEncoder, renumber, type EventBatch } from './event-batch.ts';
import type { EventTable } from './event-table.ts';
import { gather } from './gather.ts';
import { IdIndexBuilder } from './id-index.ts';
import { MentionList, type Mentioned } from './mention-list.ts';
import { NamedColumnBuilder } from './named-column.ts';
import { RareTextBuilder } from './rare-text.ts';
import { RecordPlacesBuilder, type ReadRecord } from './record-store.ts';
import { RelationColumnBuilder } from './relation-column.ts';
import { TextColumnBuilder } from './text-column.ts';
import { TimeColumnBuilder } from './time-column.ts';

/** What a file says besides its events. */
export type TableHead = Omit<Dataset, 'events'>;

export interface BuildOptions {
  /** Reads a record again, as often as its details are asked for. */
  readonly recordAt: ReadRecord;
  /** Relations that do not hold, though they lead to events that the file has. Those that lead nowhere need not be told. */
  readonly dropped?: readonly DroppedRelation[];
}

/** Of events that are added one by one, so many make a batch. */
const BATCH_SIZE = 256;

export class EventTableBuilder {
  /** Those that were added one by one since the last batch. */
  readonly #encoder: EventBatchEncoder;
  readonly #time: TimeColumnBuilder;
  readonly #kinds = new Growable(Uint8Array);
  readonly #certainties = new Growable(Uint8Array);
  readonly #statuses = new Growable(Uint8Array);
  readonly #mentions: { readonly actors: MentionList<ActorId>; readonly places: MentionList<PlaceId> };
  /** By file position: number of its mention, plus 1; 0 for none. */
  readonly #places = new Growable(Uint32Array);
  readonly #named: NamedColumnBuilder;
  readonly #texts = new TextColumnBuilder();
  readonly #langs = new RareTextBuilder();
  readonly #placeNotes = new RareTextBuilder();
  readonly #ids = new IdIndexBuilder();
  readonly #relations = new RelationColumnBuilder();
  readonly #recordPlaces = new RecordPlacesBuilder();

  constructor({ meta, actors, places }: Pick<TableHead, 'meta' | 'actors' | 'places'>) {
    const zone = ownZone(meta.timeZone);
    this.#mentions = { actors: new MentionList(actors.keys()), places: new MentionList(places.keys()) };
    this.#encoder = new EventBatchEncoder(zone, this.#mentions);
    this.#time = new TimeColumnBuilder(zone);
    this.#named = new NamedColumnBuilder(this.#mentions.actors);
  }

  /** The next event of the file, checked; `bytes`: where `recordAt` will find it. */
  add(event: EventRecord, bytes: ByteRange): void {
    this.#encoder.add(event);
    this.#recordPlaces.add(bytes);
    if (this.#encoder.count === BATCH_SIZE) this.#settle();
  }

  /**
   * The next events likewise. The mentions of their encoder had the actors and places that this builder was made with; or
   * `named` has, by their numbers, whom they mention.
   */
  addBatch(batch: EventBatch, bytes: readonly ByteRange[], named: Mentioned | null = null): void {
    this.#settle();
    if (named) renumber(batch, named, this.#mentions);
    this.#append(batch);
    for (const range of bytes) this.#recordPlaces.add(range);
  }

  /**
   * A table of what was added so far. It stays as it is; more may be added, and another built. Actors and places that
   * `head` lacks by now count as not named.
   */
  build({ actors, places, sources }: TableHead, { recordAt, dropped = [] }: BuildOptions): EventTable {
    this.#settle();
    const time = this.#time.build();
    const byRow = (values: Growable<Uint8Array<ArrayBuffer>>) =>
      gather(values.view(), time.filePositions, new Uint8Array(values.length));
    const ids = this.#ids.build();
    const columns = {
      rowCount: time.rows.length,
      zone: time.zone,
      time,
      kinds: byRow(this.#kinds),
      certainties: byRow(this.#certainties),
      statuses: byRow(this.#statuses),
      places: this.#placeNumbers(places, time.filePositions),
      placeRecords: [...places.values()],
      named: this.#named.build(actors, time.filePositions),
      texts: this.#texts.build(time.filePositions),
      langs: this.#langs.build(),
      placeNotes: this.#placeNotes.build(),
      ids,
      relations: this.#relations.build({ ids, time }, dropped),
      dropped,
      recordPlaces: this.#recordPlaces.build(),
      sources: new Map(sources),
    };
    return completeTable(columns, [...actors.values()], recordAt);
  }

  #settle(): void {
    if (this.#encoder.count > 0) this.#append(this.#encoder.take());
  }

  #append(batch: EventBatch): void {
    const first = this.#kinds.length;
    this.#ids.append(batch.ids);
    this.#time.append(batch.time);
    this.#kinds.append(batch.kinds);
    this.#certainties.append(batch.certainties);
    this.#statuses.append(batch.statuses);
    this.#places.append(batch.places);
    this.#named.append(batch.named);
    this.#texts.append(batch.texts);
    this.#langs.append(batch.langs, first);
    this.#placeNotes.append(batch.placeNotes, first);
    this.#relations.append(batch.relations, first);
  }

  /** By row: position in `places`, plus 1. */
  #placeNumbers(places: TableHead['places'], filePositions: Uint32Array): Uint32Array {
    const known = new Map(Array.from(places.keys(), (id, i) => [id, i + 1]));
    const numberOf = Uint32Array.from([0, ...Array.from(this.#mentions.places.ids, (id) => known.get(id) ?? 0)]);
    const numbers = gather(this.#places.view(), filePositions, new Uint32Array(filePositions.length));
    return gather(numberOf, numbers, numbers);
  }
}
