// Arithmetic of the visible window: zoom about a point, pan, frame an extent, bring one into view. No clock, no DOM.
import { DAY, dayNumber, HOUR, MINUTE } from '#domain/calendar.ts';
import type { Extent, TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';

/** The closest zoom. */
export const MIN_SPAN = MINUTE;
/**
 * The furthest zoom: a quarter of a million years to either side. `Date` reaches little further (271 821), and the first
 * tick, a round number of years before the window, has to be within its reach in every zone.
 */
const FIRST = (dayNumber(-250_000, 1, 1) + 2) * DAY;
export const AXIS: TimeWindow = { from: FIRST, to: -FIRST };

/** Air around "Show all", as a share of what is framed; more at the end, where labels stand beside their bars. */
const FRAME_BEFORE = 0.06;
const FRAME_AFTER = 0.12;
/** "Zoom to the event" leaves it this share of the window. */
const FOCUS_SHARE = 0.4;
/** Around a single instant. */
const INSTANT_SPAN = 4 * HOUR;
/** After the start of an event that has not ended. */
const OPEN_SPAN = 3 * DAY;
/** A window that brings a long event into view starts this share before it. */
const LEAD = 0.1;

export const spanOf = (window: TimeWindow): number => window.to - window.from;

/** The nearest window that the axis can show: not shorter than a minute, not beyond what `Date` holds. */
export function limitWindow(window: TimeWindow): TimeWindow {
  const span = Math.min(Math.max(spanOf(window), MIN_SPAN), spanOf(AXIS));
  const middle = (window.from + window.to) / 2;
  const isWide = spanOf(window) >= MIN_SPAN && spanOf(window) <= spanOf(AXIS);
  const from = Math.min(Math.max(isWide ? window.from : middle - span / 2, AXIS.from), AXIS.to - span);
  const to = isWide && from === window.from ? window.to : from + span;
  return { from, to };
}

/** `factor` below 1 zooms in. The instant `at` keeps its place on the screen. */
export function zoomWindow(window: TimeWindow, factor: number, at: EpochMs): TimeWindow {
  const span = Math.min(Math.max(spanOf(window) * factor, MIN_SPAN), spanOf(AXIS));
  const share = (at - window.from) / spanOf(window);
  return limitWindow({ from: at - span * share, to: at + span * (1 - share) });
}

/** `share` of the window's own length, forward in time when positive. */
export function panWindow(window: TimeWindow, share: number): TimeWindow {
  const shift = spanOf(window) * share;
  return limitWindow({ from: window.from + shift, to: window.to + shift });
}

/** The window that shows all of `content` with some air around it. */
export function frameWindow(content: TimeWindow): TimeWindow {
  const span = spanOf(content);
  if (span <= 0) return limitWindow({ from: content.from - DAY / 2, to: content.from + DAY / 2 });
  return limitWindow({ from: content.from - span * FRAME_BEFORE, to: content.to + span * FRAME_AFTER });
}

type Stretch = Pick<Extent, 'start' | 'end'>;

/** Too long for the window to hold with some air around it. */
const isLong = ({ start, end }: Stretch, window: TimeWindow): boolean => end - start > spanOf(window) * (1 - 2 * LEAD);

/** Whether an event stands in the window as a whole; of a long one, whether any of it does. */
export function isInView(window: TimeWindow, event: Stretch): boolean {
  if (isLong(event, window)) return event.start < window.to && event.end > window.from;
  return event.start >= window.from && event.end <= window.to;
}

/**
 * The same window where the event is in view already; else one of the same length that has it in its middle, or a long one
 * from its start.
 */
export function windowShowing(window: TimeWindow, event: Stretch): TimeWindow {
  if (isInView(window, event)) return window;
  const span = spanOf(window);
  const before = isLong(event, window) ? span * LEAD : (span - (event.end - event.start)) / 2;
  return limitWindow({ from: event.start - before, to: event.start - before + span });
}

/** The window that an event fills well. */
export function windowFilledBy(extent: Stretch): TimeWindow {
  const length = Number.isFinite(extent.end) ? extent.end - extent.start : OPEN_SPAN;
  const span = length === 0 ? INSTANT_SPAN : length / FOCUS_SHARE;
  const middle = extent.start + length / 2;
  return limitWindow({ from: middle - span / 2, to: middle + span / 2 });
}

/**
 * The way from one window to another at `t` from 0 to 1: lengths change by equal ratios, about the one point that keeps
 * its place, so that zooming looks even.
 */
export function windowBetween(from: TimeWindow, to: TimeWindow, t: number): TimeWindow {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const first = spanOf(from);
  const last = spanOf(to);
  const span = first * (last / first) ** t;
  const done = Math.abs(last - first) < first * 1e-6 ? t : (span - first) / (last - first);
  const start = from.from + (to.from - from.from) * done;
  return { from: start, to: start + span };
}
