// The window that questions are asked for: a little more than what is visible, on a grid of powers of two, so that small
// movements ask nothing new and most events stay while panning and zooming.
import type { TimeWindow } from '#domain/extent.ts';
import { AXIS, spanOf } from './window-math.ts';

export interface SnappedWindow {
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

/** `width` in pixels. Equal answers for all windows of one level that lie between the same grid lines. */
export function snapWindow(visible: TimeWindow, width: number): SnappedWindow {
  const unit = 2 ** Math.floor(Math.log2(spanOf(visible))) / UNITS;
  const from = Math.max((Math.floor(visible.from / unit) - 1) * unit, AXIS.from);
  const to = Math.min((Math.ceil(visible.to / unit) + 1) * unit, AXIS.to);
  return { window: { from, to }, columns: Math.max(1, Math.round(((to - from) / unit) * columnsPerUnit(width))) };
}

/**
 * Milliseconds per pixel at the far end of the level of zoom that the window was snapped for: nothing is drawn smaller
 * before the level changes.
 */
export function levelScale({ window, columns }: SnappedWindow, width: number): number {
  const unit = (spanOf(window) / columns) * columnsPerUnit(width);
  return unit / narrowestUnit(width);
}

/** Whether both stand for the same question. */
export function sameSnap(a: SnappedWindow, b: SnappedWindow): boolean {
  return a.window.from === b.window.from && a.window.to === b.window.to && a.columns === b.columns;
}
