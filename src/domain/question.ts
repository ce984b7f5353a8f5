// What the page may ask of an open file, through the EventStore port. Plain data: a question is also its own cache key.
import type { TimeWindow } from './extent.ts';
import type { FacetKey, Filter } from './filter.ts';
import type { EventId, ZoneId } from './ids.ts';
import type { LaneChoice, Rest } from './vocabulary.ts';

/** What to draw: for each lane the events in the window, or counts for each pixel column where they would not fit. */
export interface WindowQuestion {
  readonly type: 'window';
  readonly filter: Filter;
  readonly rest: Rest;
  readonly lanes: LaneChoice;
  /** The zone of the axis; whole days begin at its midnights. */
  readonly zone: ZoneId;
  readonly window: TimeWindow;
  /** Pixel columns for counts. */
  readonly columns: number;
  /** At most so many drawn events in all lanes together. */
  readonly budget: number;
  /** Always answered as events, however dense their lane is: the selected and the focused one. */
  readonly keep: readonly EventId[];
}

/** Counts of the whole file over time, for the overview. */
export interface DensityQuestion {
  readonly type: 'density';
  readonly filter: Filter;
  readonly zone: ZoneId;
  readonly window: TimeWindow;
  readonly columns: number;
}

/** For every value of every group: what would ticking it alone give? */
export interface FacetsQuestion {
  readonly type: 'facets';
  readonly filter: Filter;
  /** At most so many values a group; those ticked are always among them. */
  readonly limit: number;
  /** Only values with this text in their name or aliases (folded), in one group. */
  readonly find?: { readonly facet: FacetKey; readonly text: string };
}

/** Everything about one event. */
export interface EventQuestion {
  readonly type: 'event';
  readonly id: EventId;
  readonly filter: Filter;
  readonly zone: ZoneId;
}

export type SortKey = 'date' | 'kind' | 'title' | 'place' | 'mediators';

/** A page of the list: the events in the window that pass the filters. */
export interface PageQuestion {
  readonly type: 'page';
  readonly filter: Filter;
  readonly zone: ZoneId;
  /** `null`: of all times. */
  readonly window: TimeWindow | null;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
  /** Also answer at which position this event stands. */
  readonly locate: EventId | null;
  /** BCP 47 tag in whose order names are sorted. */
  readonly locale: string;
}

/**
 * Where the list by date comes to a time: the first row in its order that begins at that time or later (descending: before
 * the end of that time), or the last row where there is none.
 */
export interface RowAtQuestion {
  readonly type: 'row-at';
  readonly filter: Filter;
  readonly zone: ZoneId;
  /** `null`: of all times. */
  readonly window: TimeWindow | null;
  /** A day, a month, …; an instant has both edges the same. */
  readonly time: TimeWindow;
  readonly descending: boolean;
}

/** Walks by time over the events that pass the filters. From an event that does not pass, its neighbours in time. */
export interface StepQuestion {
  readonly type: 'step';
  readonly filter: Filter;
  readonly zone: ZoneId;
  readonly from: EventId | null;
  readonly to: 'first' | 'last' | 'previous' | 'next';
}

/** Some of the events in the order of the file, with all that they name: to be told in words elsewhere. */
export interface RecordsQuestion {
  readonly type: 'records';
  /** `null`: all events, also those that are retracted. */
  readonly filter: Filter | null;
  readonly offset: number;
  /** At most a few hundred. */
  readonly limit: number;
}

/** How many pass, and when they are. */
export interface ExtentQuestion {
  readonly type: 'extent';
  readonly filter: Filter;
  readonly zone: ZoneId;
}

/** When nothing passes: what would dropping each filter give? */
export interface RelaxQuestion {
  readonly type: 'relax';
  readonly filter: Filter;
}

/** What might be said more fairly, in some hundreds of events in the order of the file: it takes some milliseconds. */
export interface AdviceQuestion {
  readonly type: 'advice';
  /** How many events of the file come before; 0, or what the answer before has said. */
  readonly from: number;
}

/** What the columns of a file can answer, at once. */
export type TableQuestion = Exclude<Question, AdviceQuestion>;

export type Question =
  | WindowQuestion
  | DensityQuestion
  | FacetsQuestion
  | EventQuestion
  | PageQuestion
  | RowAtQuestion
  | StepQuestion
  | ExtentQuestion
  | RecordsQuestion
  | RelaxQuestion
  | AdviceQuestion;
