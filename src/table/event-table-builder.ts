// Makes tables of events that come one by one, without keeping any of them: a first one soon, and more as they come.
import { Growable } from '#base/growable.ts';
import type { ByteRange } from '#domain/byte-range.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import { certaintyOf, statusOf, type EventRecord, type Meta } from '#domain/event-record.ts';
import type { PlaceId } from '#domain/ids.ts';
import { CERTAINTIES, KINDS, STATUSES } from '#domain/vocabulary.ts';
import { ownZone } from '#domain/zone.ts';
import { completeTable } from './complete-table.ts';
import type { EventTable } from './event-table.ts';
import { gather } from './gather.ts';
import { IdIndexBuilder } from './id-index.ts';
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

export class EventTableBuilder {
  readonly #time: TimeColumnBuilder;
  readonly #kinds = new Growable(Uint8Array);
  readonly #certainties = new Growable(Uint8Array);
  readonly #statuses = new Growable(Uint8Array);
  /** Places in the order in which events first name them; and by file position the number of its place there, from 1. */
  readonly #placeMentions = new Map<PlaceId, number>();
  readonly #places = new Growable(Uint32Array);
  readonly #named = new NamedColumnBuilder();
  readonly #texts = new TextColumnBuilder();
  readonly #langs = new RareTextBuilder();
  readonly #placeNotes = new RareTextBuilder();
  readonly #ids = new IdIndexBuilder();
  readonly #relations = new RelationColumnBuilder();
  readonly #recordPlaces = new RecordPlacesBuilder();

  constructor({ timeZone }: Meta) {
    this.#time = new TimeColumnBuilder(ownZone(timeZone));
  }

  /** The next event of the file, checked; `bytes`: where `recordAt` will find it. */
  add(event: EventRecord, bytes: ByteRange): void {
    const position = this.#kinds.length;
    this.#time.add(event.time);
    this.#kinds.push(KINDS.indexOf(event.kind));
    this.#certainties.push(CERTAINTIES.indexOf(certaintyOf(event)));
    this.#statuses.push(STATUSES.indexOf(statusOf(event)));
    this.#places.push(event.place === undefined ? 0 : this.#placeMention(event.place));
    this.#named.add(event);
    this.#texts.add(event);
    this.#langs.add(position, event.lang);
    this.#placeNotes.add(position, event.placeNote);
    this.#ids.add(event.id);
    this.#relations.add(position, event);
    this.#recordPlaces.add(bytes);
  }

  /**
   * A table of what was added so far. It stays as it is; more may be added, and another built. Actors and places that
   * `head` lacks by now count as not named.
   */
  build({ actors, places, sources }: TableHead, { recordAt, dropped = [] }: BuildOptions): EventTable {
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

  #placeMention(place: PlaceId): number {
    let mention = this.#placeMentions.get(place);
    if (mention === undefined) {
      mention = this.#placeMentions.size + 1;
      this.#placeMentions.set(place, mention);
    }
    return mention;
  }

  /** By row: position in `places`, plus 1. */
  #placeNumbers(places: TableHead['places'], filePositions: Uint32Array): Uint32Array {
    const known = new Map(Array.from(places.keys(), (id, i) => [id, i + 1]));
    const numberOf = Uint32Array.from([0, ...Array.from(this.#placeMentions.keys(), (id) => known.get(id) ?? 0)]);
    const numbers = gather(this.#places.view(), filePositions, new Uint32Array(filePositions.length));
    return gather(numberOf, numbers, numbers);
  }
}
