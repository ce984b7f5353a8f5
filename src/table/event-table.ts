// An events file as columns: what a million events are asked through. Rows are in order of time on the file's own axis.
import type { Bitset } from '#base/bitset.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { EventRecord, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import type { SourceId, ZoneId } from '#domain/ids.ts';
import type { ActorColumn } from './actor-column.ts';
import { EventTableBuilder } from './event-table-builder.ts';
import type { IdIndex } from './id-index.ts';
import type { NamedColumn } from './named-column.ts';
import type { RareText } from './rare-text.ts';
import type { RecordPlaces } from './record-store.ts';
import type { RelationColumn } from './relation-column.ts';
import type { TextColumn } from './text-column.ts';
import type { TimeColumn } from './time-column.ts';

/** What is collected from the events, and saved. */
export interface TableColumns {
  readonly rowCount: number;
  /** The file's. */
  readonly zone: ZoneId;
  readonly time: TimeColumn;
  /** By row: position in KINDS, in CERTAINTIES, in STATUSES. */
  readonly kinds: Uint8Array;
  readonly certainties: Uint8Array;
  readonly statuses: Uint8Array;
  /** By row: position in `placeRecords`, plus 1; 0 for none. */
  readonly places: Uint32Array;
  readonly placeRecords: readonly PlaceRecord[];
  readonly named: NamedColumn;
  readonly texts: TextColumn;
  readonly langs: RareText;
  readonly placeNotes: RareText;
  readonly ids: IdIndex;
  readonly relations: RelationColumn;
  readonly dropped: readonly DroppedRelation[];
  readonly recordPlaces: RecordPlaces;
  readonly sources: ReadonlyMap<SourceId, SourceRecord>;
}

/** With what follows from that. */
export interface EventTable extends TableColumns {
  /** By position in KINDS: the rows of that kind. */
  readonly kindRows: readonly Bitset[];
  /** By position in CERTAINTIES. */
  readonly certaintyRows: readonly Bitset[];
  readonly actors: ActorColumn;
  /** By actor number, and by position in `placeRecords`: folded names. */
  readonly actorNames: readonly string[];
  readonly placeNames: readonly string[];
  readonly records: RecordStore;
}

/** The events as the file has them, read one at a time: only what is looked at in full is decoded. */
export interface RecordStore {
  readonly at: (row: number) => EventRecord;
}

/** A file that is in memory as records: small ones, and those of tests. */
export function buildEventTable(dataset: Dataset): EventTable {
  const builder = new EventTableBuilder(dataset);
  for (const [i, event] of dataset.events.entries()) builder.add(event, { from: i, to: i + 1 });
  return builder.build(dataset, {
    recordAt: ({ from }) => {
      const event = dataset.events[from];
      if (!event) throw new RangeError(`No event ${from}`);
      return event;
    },
  });
}
