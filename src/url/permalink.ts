// Links to hand on: they say their version, and stand on their own.
import type { EventId } from '#domain/ids.ts';
import { writeAddress } from './address.ts';
import { CURRENT_URL_VERSION } from './upgrade-url.ts';
import { DEFAULT_VIEW, type ViewState } from './view-state.ts';

const NOTHING = new URLSearchParams();

function withQuery(base: string, query: string): string {
  const url = new URL(base);
  url.search = query;
  url.hash = '';
  return url.href;
}

/**
 * A link that reopens this view, for ever: with `v`, and with the window written out, because the file's default may change.
 * @param view with the window that is on screen, not null
 * @param unknown parameters that are not ours, kept
 * @param base address of the page; its own query is dropped
 */
export function permalink(view: ViewState, unknown: URLSearchParams, base: string): string {
  const query = writeAddress(view, unknown);
  return withQuery(base, `${query}${query === '' ? '?' : '&'}v=${CURRENT_URL_VERSION}`);
}

/** A link to one event of this file, whatever the filters and the window are here. */
export function eventLink(event: EventId, view: ViewState, base: string): string {
  return permalink({ ...DEFAULT_VIEW, event, events: view.events }, NOTHING, base);
}

/** From an embedded page: the same address without `embed`. */
export function fullPageLink(view: ViewState, unknown: URLSearchParams, base: string): string {
  return withQuery(base, writeAddress({ ...view, embed: false }, unknown));
}

/** What to change to open another file: what belonged to the old one goes. Filters go when the new file is known (`dropUnknown`). */
export function forOtherFile(events: string | null): Pick<ViewState, 'events' | 'event' | 'window'> {
  return { events, event: null, window: null };
}
