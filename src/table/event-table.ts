// An events file as columns: what a million events are asked through. Rows are in order of time on the file's own axis.
import { addBit, emptyBitset, type Bitset } from '#base/bitset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { certaintyOf, type EventRecord, type PlaceRecord, type SourceRecord } from '#domain/event-record.ts';
import type { EventId, PlaceId, SourceId, ZoneId } from '#domain/ids.ts';
import { namesOf, ownTexts } from '#domain/searchable-text.ts';
import { CERTAINTIES, KINDS } from '#domain/vocabulary.ts';
import { ownZone } from '#domain/zone.ts';
import { buildActorColumn, type ActorColumn } from './actor-column.ts';
import { buildIdIndex, findRow, type IdIndex } from './id-index.ts';
import { buildRelationColumn, type RelationColumn } from './relation-column.ts';
import { buildTextColumn, foldTexts, type TextColumn } from './text-column.ts';
import { buildTimeColumn, type TimeColumn } from './time-column.ts';

export interface EventTable {
  readonly rowCount: number;
  /** The file's. */
  readonly zone: ZoneId;
  readonly time: TimeColumn;
  /** By row: position in KINDS. */
  readonly kinds: Uint8Array;
  /** By position in KINDS: the rows of that kind. */
  readonly kindRows: readonly Bitset[];
  /** By position in CERTAINTIES. */
  readonly certaintyRows: readonly Bitset[];
  /** By row: position in `placeRecords`, plus 1; 0 for none. */
  readonly places: Uint32Array;
  readonly placeRecords: readonly PlaceRecord[];
  readonly actors: ActorColumn;
  readonly texts: TextColumn;
  /** By actor number, and by position in `placeRecords`: folded names. */
  readonly actorNames: readonly string[];
  readonly placeNames: readonly string[];
  readonly ids: IdIndex;
  readonly relations: RelationColumn;
  readonly records: RecordStore;
  readonly sources: ReadonlyMap<SourceId, SourceRecord>;
}

/** The events as the file has them, read one at a time: only what is shown is decoded. */
export interface RecordStore {
  readonly at: (row: number) => EventRecord;
  readonly idAt: (row: number) => EventId;
}

/** The row of an event, or -1. */
export const rowOf = (table: EventTable, id: string): number => findRow(table.ids, id, table.records.idAt);

export function buildEventTable({ meta, actors, places, sources, events }: Dataset): EventTable {
  const zone = ownZone(meta.timeZone);
  const rowCount = events.length;
  const time = buildTimeColumn(events, zone);
  const records = inTimeOrder(events, time.filePositions);
  const placeRecords = [...places.values()];
  const ids = buildIdIndex(rowCount, records.idAt);
  return {
    rowCount,
    zone,
    time,
    ...buildWordColumns(rowCount, records),
    places: placeColumn(rowCount, records, places),
    placeRecords,
    actors: buildActorColumn(actors, rowCount, records.at),
    texts: buildTextColumn(rowCount, (row) => ownTexts(records.at(row))),
    actorNames: Array.from(actors.values(), (actor) => foldTexts(namesOf(actor))),
    placeNames: placeRecords.map((place) => foldTexts(namesOf(place))),
    ids,
    relations: buildRelationColumn(rowCount, records.at, (id) => findRow(ids, id, records.idAt)),
    records,
    sources,
  };
}

function inTimeOrder(events: readonly EventRecord[], filePositions: Uint32Array): RecordStore {
  const at = (row: number): EventRecord => {
    const event = events[filePositions[row] ?? -1];
    if (!event) throw new RangeError(`No row ${row}`);
    return event;
  };
  return { at, idAt: (row) => at(row).id };
}

function buildWordColumns(rowCount: number, records: RecordStore) {
  const kinds = new Uint8Array(rowCount);
  const kindRows = KINDS.map(() => emptyBitset(rowCount));
  const certaintyRows = CERTAINTIES.map(() => emptyBitset(rowCount));
  for (let row = 0; row < rowCount; row++) {
    const event = records.at(row);
    const kind = KINDS.indexOf(event.kind);
    kinds[row] = kind;
    for (const bits of [kindRows[kind], certaintyRows[CERTAINTIES.indexOf(certaintyOf(event))]]) {
      if (bits) addBit(bits, row);
    }
  }
  return { kinds, kindRows, certaintyRows };
}

function placeColumn(rowCount: number, records: RecordStore, places: ReadonlyMap<PlaceId, PlaceRecord>): Uint32Array {
  const numbers = new Map(Array.from(places.keys(), (id, number) => [id, number + 1]));
  const column = new Uint32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const { place } = records.at(row);
    column[row] = place === undefined ? 0 : (numbers.get(place) ?? 0);
  }
  return column;
}
