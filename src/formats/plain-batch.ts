// Batches of events of which there is nothing to tell: most of nearly every file. They can be read in any thread.
import type { HashedStrings } from '#base/hashed-strings.ts';
import type { EventRecord, EventRelations } from '#domain/event-record.ts';
import type { ActorId, PlaceId, SourceId, ZoneId } from '#domain/ids.ts';
import type { RowNames, ToldNames } from '#formats/rows/met-names.ts';
import type { CellRows } from '#formats/rows/row-text.ts';
import type { RecordFormat } from './event-sink.ts';
import { requireTables } from './fetch-tables.ts';
import { PlainEvents } from './plain-events.ts';

/** What events are read with, as it can be sent to another thread: what the file has, without stand-ins. */
export interface PlainHead {
  readonly format: RecordFormat;
  readonly zone: ZoneId;
  readonly actors: ReadonlySet<ActorId>;
  /** With their zones. */
  readonly places: ReadonlyMap<PlaceId, string | undefined>;
  readonly sources: ReadonlySet<SourceId>;
}

/** What is told of a batch besides its events. */
export interface PlainRecords {
  /** Of rows of a table, whose events have their numbers for ids: what they name. */
  readonly names: ToldNames | null;
}

export interface PlainReader {
  /**
   * Tells each event as soon as it is read, for engines forget soonest what is not kept; it may have keys that are undefined. Null when
   * anything at all is to be said of one of them, or of the batch: then what was told counts for nothing, and it has to be read again,
   * with what stands before it.
   */
  read(bytes: Uint8Array, tell: (event: EventRecord) => void): PlainRecords | null;
  /** The same of rows of a table that stand in columns. */
  readCells?(rows: CellRows, tell: (event: EventRecord) => void): PlainRecords | null;
}

/** What has to be known of events that were read elsewhere, beside those of the rest of the file. */
export interface PlainBatch {
  /** Of rows of a table: what they name. */
  readonly names: RowNames | null;
  readonly ids: HashedStrings;
  /** Of those that have any, in order. */
  readonly relations: readonly EventRelations[];
}

/** Of tables only once what reads them has been fetched. */
export function makePlainReader(head: PlainHead): PlainReader {
  if (head.format.kind !== 'csv') return new PlainEvents(head);
  const { PlainRows } = requireTables();
  return new PlainRows(head.zone, head.format);
}
