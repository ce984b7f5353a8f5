// What takes the events of a file as they are read, and what they are read with.
import type { ByteRange } from '#domain/byte-range.ts';
import type { Missing, ProblemSummary } from '#domain/dataset.ts';
import type { DroppedRelation } from '#domain/dropped-relation.ts';
import type { ActorRecord, EventRecord, Meta, PlaceRecord, SourceRecord } from '#domain/event-record.ts';
import type { ActorId, EventId, PlaceId, SourceId } from '#domain/ids.ts';
import type { TableMapping } from '#domain/table-mapping.ts';
import type { ByteSource } from '#formats/bytes/byte-source.ts';
import type { TableRows } from '#formats/rows/row-text.ts';
import type { Delimiter } from '#formats/rows/split-csv.ts';

/** How the bytes of one event are to be read. */
export type RecordFormat =
  | { readonly kind: 'json' }
  /** A slide of a TimelineJS timeline. */
  | { readonly kind: 'slides' }
  /** A row of a table; `columns`: the names of its cells; `dialect`: whose table it is, or what its columns were said to mean; null for one of ours. */
  | {
      readonly kind: 'csv';
      readonly delimiter: Delimiter;
      readonly columns: readonly string[];
      readonly dialect: string | TableMapping | null;
    };

export interface FileHead {
  readonly meta: Meta;
  /** As in Dataset. Only known once the whole file is read. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Likewise. */
  readonly missing?: Missing;
  /** In the file's order. Entries are added while events are read, for what the file lacks or only names in its events. */
  readonly actors: ReadonlyMap<ActorId, ActorRecord>;
  readonly places: ReadonlyMap<PlaceId, PlaceRecord>;
  readonly sources: ReadonlyMap<SourceId, SourceRecord>;
  readonly format: RecordFormat;
}

/** What is only known at the end; `own`: members of the file that begin with `x-`. */
export function withEnd(head: FileHead, own: Readonly<Record<string, unknown>>, missing: Missing): FileHead {
  const isOwn = Object.keys(own).length > 0;
  const isMissing = Object.values(missing).some((ids: readonly string[]) => ids.length > 0);
  return isOwn || isMissing ? { ...head, ...(isOwn && { own }), ...(isMissing && { missing }) } : head;
}

export interface EventSink {
  /** Before the first event; again, and all events come anew, when a list that they refer to stood after them. */
  begin(head: FileHead): void;
  /** `bytes`: what `decodeEvent` makes the same record of, but for an id that is `numbered`. The record may be kept. */
  add(event: EventRecord, bytes: ByteRange): void;
}

export interface ReadEvents {
  readonly head: FileHead;
  readonly problems: ProblemSummary;
  /** How many the sink was given. */
  readonly eventCount: number;
  /** Relations that close a circle of wholes and parts. They, and those to events that there are not, are to be left out. */
  readonly dropped: readonly DroppedRelation[];
  /** Ids that the bytes of an event do not tell, by its number among them. */
  readonly numbered?: ReadonlyMap<number, EventId>;
}

/** Reads one kind of file. Throws a LoadError for a file that cannot be used at all. */
export interface FileReader {
  /** How many events the sink has been given so far. */
  readonly eventCount: number;
  push(chunk: Uint8Array): void;
  /** As `push` with their bytes, but more quickly. False when it has to be that, and nothing was done. */
  pushRows?(rows: TableRows): boolean;
  /** Takes what others have read meanwhile. False while something is still with them, and must be back before the end. */
  settle?(): boolean;
  /** `source`: all the bytes that were pushed. */
  end(source: ByteSource): ReadEvents;
}
