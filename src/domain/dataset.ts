// A checked events file: what formats/ makes and table/ turns into columns; and the short form that the page may hold.
import type { ActorRecord, EventRecord, Meta, PlaceRecord, SourceRecord } from './event-record.ts';
import type { TimeWindow } from './extent.ts';
import type { ActorId, PlaceId, SourceId, ZoneId } from './ids.ts';
import type { Problem, ProblemGroup } from './problem.ts';
import type { TableMapping } from './table-mapping.ts';

/** Looked up by id in Maps, never in plain objects: ids such as `__proto__` are only strings. */
export interface Dataset {
  readonly meta: Meta;
  /** What the file has beside its lists, under keys of its maker's own (`x-…`); not there where that is nothing. */
  readonly own?: Readonly<Record<string, unknown>>;
  readonly actors: ReadonlyMap<ActorId, ActorRecord>;
  readonly places: ReadonlyMap<PlaceId, PlaceRecord>;
  readonly sources: ReadonlyMap<SourceId, SourceRecord>;
  /** Which of these are no part of the file; not there where all of them are. */
  readonly missing?: Missing;
  /** In file order; ids are unique. */
  readonly events: readonly EventRecord[];
}

/** By list: entries that stand in for what the file refers to and lacks. */
export interface Missing {
  readonly actors: readonly ActorId[];
  readonly places: readonly PlaceId[];
  readonly sources: readonly SourceId[];
}

/** What the page knows of the open file. Rows stay behind the EventStore port. */
export interface DatasetInfo {
  /** New for every opening, and for every larger part of a file that is still coming. */
  readonly key: string;
  /** The same for all parts of one opening. */
  readonly opening: string;
  /** More of the file is still coming: no count is final. */
  readonly isGrowing: boolean;
  /** The name that the reader knows the file by: file name, or last part of its address. */
  readonly name: string;
  readonly meta: Meta;
  /** `meta.timeZone`, or UTC when the file gives none or one that this engine does not know. */
  readonly zone: ZoneId;
  readonly eventCount: number;
  /** From the first start to the last end of the events on the axis of `zone`, but retracted ones; null when there are none. */
  readonly reach: TimeWindow | null;
  readonly sourceCount: number;
  /** What its columns were said to mean, where it is a table that nobody knew. */
  readonly mapping?: TableMapping;
  /** It is a table with our names of columns; whose they are, another mapping may say. */
  readonly isOwnTable?: true;
  readonly problems: ProblemSummary;
}

export interface ProblemSummary {
  readonly errors: number;
  readonly warnings: number;
  /** Records held back because of an error. */
  readonly heldBack: number;
  /** By sort: errors first, and then in the order of the file. */
  readonly groups: readonly ProblemGroup[];
  /** The first of each group, in file order. */
  readonly list: readonly Problem[];
}
