// All that can be shared of what is on screen. Its home is the address; this is its form in the page.
import type { TimeWindow } from '#domain/extent.ts';
import { NO_FILTER, type Filter } from '#domain/filter.ts';
import type { EventId } from '#domain/ids.ts';
import type { Language } from '#domain/language.ts';
import type { LaneChoice, Rest } from '#domain/vocabulary.ts';
import type { TzChoice } from '#domain/zone.ts';

export interface ViewState {
  /** The event whose details are open. The file may lack it. */
  readonly event: EventId | null;
  /** Lists sorted, each value once. Actors may be unknown to the file. */
  readonly filter: Filter;
  /**
   * Null: the file's default window. An edge that the address leaves out is infinite: show `useSettledWindow()` or the
   * LiveWindow, which put the default's edge there.
   */
  readonly window: TimeWindow | null;
  readonly rest: Rest;
  readonly lanes: LaneChoice;
  readonly tz: TzChoice;
  /** Null: the browser's. */
  readonly lang: Language | null;
  /** Address of another events file, as written; null: the bundled one. */
  readonly events: string | null;
  readonly embed: boolean;
}

export const DEFAULT_VIEW: ViewState = {
  event: null,
  filter: NO_FILTER,
  window: null,
  rest: 'hide',
  lanes: 'kind',
  tz: 'event',
  lang: null,
  events: null,
  embed: false,
};

/** A value of the address that could not be used, as found there; it was taken for its default. */
export interface AddressProblem {
  readonly parameter: string;
  readonly value: string;
}
