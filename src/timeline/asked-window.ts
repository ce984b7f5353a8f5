// The window that questions are asked for: a little more than what is visible, on a grid of powers of two, so that small
// movements ask nothing new and most events stay while panning and zooming.
import type { TimeWindow } from '#domain/extent.ts';
import { AXIS, spanOf } from './window-math.ts';

export interface AskedWindow {
  readonly window: TimeWindow;
  /** Columns for counts over `window`; each stands on a whole multiple of its own length. */
  readonly columns: number;
}

/** The visible window is between four and eight units long; one more is asked for on either side. */
const UNITS = 4;
/** The narrowest column of a density bar, in pixels. */
const MIN_COLUMN = 4;

/** Pixels of one unit at the far end of a level of zoom. */
const narrowestUnit = (width: number): number => Math.max(width, 1) / (2 * UNITS);

const columnsPerUnit = (width: number): number =>
  2 ** Math.max(0, Math.floor(Math.log2(narrowestUnit(width) / MIN_COLUMN)));

const unitOf = (visible: TimeWindow): number => 2 ** Math.floor(Math.log2(spanOf(visible))) / UNITS;

function columnsOf(window: TimeWindow, unit: number, width: number): number {
  return Math.max(1, Math.round((spanOf(window) / unit) * columnsPerUnit(width)));
}

/** `width` in pixels. Equal answers for all windows of one level that lie between the same grid lines. */
export function askedWindow(visible: TimeWindow, width: number): AskedWindow {
  const unit = unitOf(visible);
  const from = Math.max((Math.floor(visible.from / unit) - 1) * unit, AXIS.from);
  const to = Math.min((Math.ceil(visible.to / unit) + 1) * unit, AXIS.to);
  const window = { from, to };
  return { window, columns: columnsOf(window, unit, width) };
}

/**
 * Milliseconds per pixel at the far end of the level of zoom that the window was asked for: nothing is drawn smaller
 * before the level changes.
 */
export function levelScale({ window, columns }: AskedWindow, width: number): number {
  const unit = (spanOf(window) / columns) * columnsPerUnit(width);
  return unit / narrowestUnit(width);
}

/** As little is left of the margin before more is asked for, in units. */
const LEAST_MARGIN = 0.5;

/**
 * The same object for as long as what was asked for reaches beyond the visible window, at the same level of zoom: most
 * frames of a gesture ask nothing new.
 */
export function followWindow(last: AskedWindow | null, visible: TimeWindow, width: number): AskedWindow {
  if (!last) return askedWindow(visible, width);
  const unit = unitOf(visible);
  const margin = unit * LEAST_MARGIN;
  const isCovering =
    last.window.from <= Math.max(visible.from - margin, AXIS.from) &&
    last.window.to >= Math.min(visible.to + margin, AXIS.to);
  const isSameLevel = last.columns === columnsOf(last.window, unit, width);
  return isCovering && isSameLevel ? last : askedWindow(visible, width);
}

/** Drawn events in all lanes together: more would cost a frame more than it has. */
const BUDGET = { most: 150, least: 40, pixelsEach: 7 };

/** How many events to ask for, for a drawing of so many pixels. */
export function eventBudget(width: number): number {
  return Math.round(Math.min(BUDGET.most, Math.max(BUDGET.least, width / BUDGET.pixelsEach)));
}
