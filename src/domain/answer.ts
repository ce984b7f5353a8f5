// What comes back through the EventStore port: never more than the screen can show.
import type { Advice } from './advice.ts';
import type { ActorRecord, EventRecord, EventTime, Names, PlaceRecord, SourceRecord } from './event-record.ts';
import type { Extent, TimeWindow } from './extent.ts';
import type { FacetKey, FilterPart } from './filter.ts';
import type { ActorId, EventId, PlaceId, ZoneId } from './ids.ts';
import type { Question } from './question.ts';
import type { Certainty, Kind, RelationType, Status } from './vocabulary.ts';

/** A name to show: the page picks the reader's language from `names`, else `name`. */
export interface ActorRef {
  readonly id: ActorId;
  readonly name: string;
  readonly names?: Names;
}

export interface PlaceRef {
  readonly id: PlaceId;
  readonly name: string;
  readonly names?: Names;
}

/** What a line of the list or an item of the timeline shows of an event. */
export interface EventSummary {
  readonly id: EventId;
  readonly title: string;
  readonly lang?: string;
  readonly kind: Kind;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly time: EventTime;
  /** The event's own zone: of its time, its place, or the file. */
  readonly zone: ZoneId;
  /** In the zone that was asked for. */
  readonly extent: Extent;
  readonly place: PlaceRef | null;
  readonly placeNote?: string;
  readonly mediators: readonly ActorRef[];
}

export interface DrawnEvent extends EventSummary {
  /** Left out by the filters, kept in the drawing (`rest: fade`). */
  readonly dimmed: boolean;
}

/** Events of one kind that overlap each pixel column. */
export interface KindBins {
  readonly kind: Kind;
  readonly dimmed: boolean;
  /** Length: the question's `columns`, over the question's `window`. */
  readonly counts: Uint32Array;
  /**
   * Of those, the events that start in the column. A run of columns thus holds `counts` of its first and `starts` of
   * the others, each event counted once.
   */
  readonly starts: Uint32Array;
}

export type LaneValue =
  | { readonly by: 'kind'; readonly kind: Kind }
  | { readonly by: 'mediator' | 'actor'; readonly actor: ActorRef | null }
  | { readonly by: 'place'; readonly place: PlaceRef | null }
  | { readonly by: 'none' };

export interface Lane {
  /** Stable between answers for the same choice of lanes. */
  readonly key: string;
  /** `null` actor or place: the events that have none. */
  readonly value: LaneValue;
  /** Events that pass the filters, whatever the window. */
  readonly count: number;
  /** All events of the lane that overlap the window; or, where `bins` are given, only the kept ones. By start. */
  readonly events: readonly DrawnEvent[];
  /** `null` when the events fit. */
  readonly bins: readonly KindBins[] | null;
}

export interface WindowAnswer {
  readonly window: TimeWindow;
  readonly columns: number;
  /** In order of drawing; lanes of the file, not of the window, so that none comes or goes while panning. */
  readonly lanes: readonly Lane[];
  /** Lanes left out beyond LANE_LIMIT, the least used ones. */
  readonly moreLanes: number;
}

export const LANE_LIMIT = 60;

export interface DensityAnswer {
  /**
   * Events that begin in each column: of the whole file (but retracted ones), and those that pass. Not those that go on in
   * it: one long war would stand in every column.
   */
  readonly all: Uint32Array;
  readonly passing: Uint32Array;
}

export interface FacetValue {
  /** Kind, certainty or actor id. */
  readonly id: string;
  /** For actors; kinds and certainties have their words in i18n. */
  readonly actor: ActorRef | null;
  /** How many events would be shown if this value alone were ticked in its group, the other filters staying. */
  readonly count: number;
  /** Level below the topmost actor present in this group, from 0. */
  readonly depth: number;
}

export interface FacetGroup {
  readonly facet: FacetKey;
  /** Kinds and certainties in the order of vocabulary.ts; actors by how often the file has them, then name, wings below their own. */
  readonly values: readonly FacetValue[];
  /** Values beyond the limit. */
  readonly more: number;
}

export interface FacetsAnswer {
  /** In the order of FACETS (filter-values.ts). */
  readonly groups: readonly FacetGroup[];
  /** Names of the actors in the filter, known or not, for chips and messages. */
  readonly chosen: readonly ActorRef[];
  /** Actor ids in the filter that the file lacks. */
  readonly unknown: readonly { readonly facet: FacetKey; readonly id: ActorId }[];
}

export interface RelatedEvent {
  readonly type: RelationType;
  /** `out`: this event says it of the other. `in`: the other says it of this one. */
  readonly direction: 'out' | 'in';
  readonly event: EventSummary;
}

/** An event with all that it names. */
export interface ToldEvent {
  readonly summary: EventSummary;
  readonly record: EventRecord;
  /** Every actor that the record names, and those above them. */
  readonly actors: readonly ActorRecord[];
  readonly place: PlaceRecord | null;
  readonly sources: readonly SourceRecord[];
}

export interface EventDetail extends ToldEvent {
  readonly related: readonly RelatedEvent[];
}

export type EventAnswer =
  | {
      readonly found: true;
      readonly detail: EventDetail;
      /** False when the filters hide it. */
      readonly passes: boolean;
      /** From 1, among the events that pass, by time; `null` when it does not pass. */
      readonly position: number | null;
      readonly of: number;
      readonly previous: EventId | null;
      readonly next: EventId | null;
    }
  | { readonly found: false; readonly nearest: readonly EventId[] };

export interface PageAnswer {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly EventSummary[];
  /** Position of `locate` from 0 in the whole sorted list; `null` when it is not in it. */
  readonly located: number | null;
}

export interface RowAtAnswer {
  readonly total: number;
  /** From 0 in the whole list; `null` in a list without rows. */
  readonly row: number | null;
  readonly event: EventSummary | null;
}

export interface StepAnswer {
  readonly event: EventSummary | null;
}

export interface ExtentAnswer {
  readonly passing: number;
  readonly total: number;
  /** Of the events that pass: from the first start to the last (finite) end; `null` when none pass. */
  readonly window: TimeWindow | null;
}

export interface RecordsAnswer {
  readonly total: number;
  readonly events: readonly ToldEvent[];
}

export interface RelaxAnswer {
  /** Best first; only those that would show something. */
  readonly options: readonly { readonly part: FilterPart; readonly count: number }[];
}

export interface AdviceAnswer {
  readonly list: readonly Advice[];
  /** Where to ask on; `null` after the last event. */
  readonly next: number | null;
}

/** By type of question. */
interface Answers {
  readonly window: WindowAnswer;
  readonly density: DensityAnswer;
  readonly facets: FacetsAnswer;
  readonly event: EventAnswer;
  readonly page: PageAnswer;
  readonly 'row-at': RowAtAnswer;
  readonly step: StepAnswer;
  readonly extent: ExtentAnswer;
  readonly records: RecordsAnswer;
  readonly relax: RelaxAnswer;
  readonly advice: AdviceAnswer;
}

export type AnswerTo<Q extends Question> = Answers[Q['type']];

/** Any of them. */
export type Answer = AnswerTo<Question>;
