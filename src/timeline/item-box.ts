// Where the bar and the label of one event stand, in pixels along the axis: the one place that knows their measures.
import type { Extent } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';

/** Heights and gaps down the lane. */
export const ROW_HEIGHT = 28;
export const ROW_GAP = 6;

/** A bar is never thinner: it must be seen. */
const MIN_BAR = 6;
/** The pale stretch before a start that is only known as "by then"; a long label may begin in it. */
const TAIL = 56;
const TAIL_LABEL = 22;
/** Between the edge of a bar and its label. */
export const PAD = 9;
const BESIDE = 6;
/** Between neighbours in a row. */
const AIR = 8;
const MIN_TARGET = 24;
/** The shortest stretch of a label worth showing; of less, the icon alone. */
const LEAST = 48;
export const ICON = 15;
/** Between icon, title and words. */
export const LABEL_GAP = 7;
/** A bar that takes this share of the view has its label inside, even if that stands out at its end. */
const WIDE = 0.4;
/** A label outside of its bar is cut short beyond this share of the view, within these limits. */
const LABEL_SHARE = 0.6;
const LABEL_LIMITS = { least: 160, most: 480 };
/** How far beyond the view a bar is drawn, so that its ends stay out of sight. */
const OVERHANG = 80;

/** The part of an event that decides about its place. */
export interface Placed {
  readonly extent: Extent;
  /** Icon, title and words, in pixels. */
  readonly labelWidth: number;
  /** The row is free before the event from here on: its label may stand there when there is no room after it. */
  readonly freeFrom?: EpochMs;
}

/** The scale of a drawing. */
export interface View {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Pixels between them. */
  readonly width: number;
}

/** Of the button that holds both; the rest is counted from its start side. */
export interface ItemBox {
  /** From the start side of the view. */
  readonly x: number;
  readonly width: number;
  readonly barX: number;
  readonly barWidth: number;
  readonly labelX: number;
  readonly labelWidth: number;
}

/** @param bar its length in pixels, without the pale stretch before it */
function isInside(bar: number, { extent, labelWidth }: Placed, viewWidth: number): boolean {
  const stretch = extent.openStart ? TAIL - TAIL_LABEL + PAD : 0;
  return bar + stretch >= labelWidth + 2 * PAD || bar >= viewWidth * WIDE;
}

/** Of a label that stands beside its bar, or out of it. */
function outsideWidth({ labelWidth }: Placed, viewWidth: number): number {
  return Math.min(labelWidth, Math.max(viewWidth * LABEL_SHARE, LABEL_LIMITS.least), LABEL_LIMITS.most);
}

/** Length of the bar alone; an open end takes all there is. */
function barLength({ extent }: Placed, msPerPx: number): number {
  return Math.max((extent.end - extent.start) / msPerPx, MIN_BAR);
}

/**
 * What the event takes of its row at `msPerPx` and any finer scale down to half of it, in milliseconds: bars grow while
 * zooming in, labels do not.
 */
export function reservedSpan(item: Placed, msPerPx: number, viewWidth: number): { from: number; to: number } {
  const { extent } = item;
  const bar = barLength(item, msPerPx);
  const isIn = isInside(bar, item, viewWidth);
  const label = outsideWidth(item, viewWidth);
  const end = isIn ? Math.max(bar, label + 2 * PAD) : bar + BESIDE + label;
  return {
    from: extent.start - (extent.openStart ? TAIL * msPerPx : 0),
    to: extent.start + (Math.max(end, MIN_TARGET) + AIR) * msPerPx,
  };
}

/** Whether the event's bar and label touch the view, or come within a quarter of it (vis-timeline looks that far). */
export function isNearView(item: Placed, view: View): boolean {
  const msPerPx = (view.to - view.from) / view.width;
  const margin = (view.to - view.from) / 4;
  const { from, to } = reservedSpan(item, msPerPx, view.width);
  return to > view.from - margin && from < view.to + margin;
}

/** In pixels from the start side of the view, however far from it. */
interface Bar {
  /** With the pale stretch before it. */
  readonly start: number;
  readonly solid: number;
  readonly end: number;
}

function barOf({ extent }: Placed, view: View): Bar {
  const px = (at: number) => ((at - view.from) * view.width) / (view.to - view.from);
  const solid = px(extent.start);
  return {
    start: extent.openStart ? solid - TAIL : solid,
    solid,
    end: Math.max(extent.openEnd ? view.width : px(extent.end), solid + MIN_BAR),
  };
}

/** Where the label begins at the earliest: in the pale stretch before the start, as far as that is in view. */
function earliestLabel({ start, solid }: Bar): number {
  if (solid === start) return solid + PAD;
  const inStretch = start + TAIL_LABEL;
  return solid < 0 ? inStretch : Math.min(Math.max(inStretch, PAD), solid + PAD);
}

interface Label {
  readonly from: number;
  readonly to: number;
}

/**
 * The label stays in sight while its bar leaves the view, until the end of the bar pushes it out. One that is longer than
 * its bar stands out at the end where there is room, or before its start, and is cut short else.
 */
function labelInside(bar: Bar, item: Placed, view: View): Label {
  const fitting = bar.end - PAD - item.labelWidth;
  const from = Math.max(Math.min(Math.max(bar.solid, 0) + PAD, fitting), earliestLabel(bar));
  const edge = view.width - PAD;
  if (bar.start > 0 && from + item.labelWidth > edge) {
    const before = labelBefore(bar, item, view);
    if (before) return before;
  }
  const standsOut = item.labelWidth <= outsideWidth(item, view.width) && from + item.labelWidth <= edge;
  const to = standsOut ? from + item.labelWidth : Math.min(from + item.labelWidth, bar.end - PAD, edge);
  return { from, to: Math.max(to, from + MIN_TARGET) };
}

/** Where the row is free for it before the bar. */
function labelBefore(bar: Bar, item: Placed, view: View): Label | null {
  const free = (((item.freeFrom ?? Number.NEGATIVE_INFINITY) - view.from) * view.width) / (view.to - view.from);
  const to = bar.start - BESIDE;
  const from = to - outsideWidth(item, view.width);
  return from >= Math.max(free, 0) ? { from, to } : null;
}

/** After the bar; before it, or cut short inside, where there is more room for it than there. */
function labelBeside(bar: Bar, item: Placed, view: View): Label {
  // Words without their bar would say that something is there.
  if (bar.end <= 0) return { from: bar.end, to: bar.end };
  const width = outsideWidth(item, view.width);
  const after = bar.end + BESIDE;
  const room = view.width - PAD - after;
  if (room >= width || bar.start > view.width) return { from: after, to: after + width };
  const before = labelBefore(bar, item, view);
  if (before) return before;
  const inside = Math.max(earliestLabel(bar), PAD);
  const roomInside = Math.min(bar.end, view.width) - PAD - inside;
  if (roomInside > Math.max(room, LEAST)) return { from: inside, to: inside + Math.min(roomInside, width) };
  return { from: after, to: after + (room < LEAST ? ICON : room) };
}

export function itemBox(item: Placed, view: View): ItemBox {
  const bar = barOf(item, view);
  const msPerPx = (view.to - view.from) / view.width;
  const isIn = isInside(barLength(item, msPerPx), item, view.width);
  const label = isIn ? labelInside(bar, item, view) : labelBeside(bar, item, view);
  const near = (x: number) => Math.min(Math.max(x, -OVERHANG), view.width + OVERHANG);
  const start = near(bar.start);
  const end = Math.max(near(bar.end), start + MIN_BAR);
  const labelX = Math.min(Math.max(label.from, start - item.labelWidth - BESIDE), end + BESIDE);
  const x = Math.min(start, labelX);
  const labelWidth = label.to - label.from;
  return {
    x,
    width: Math.max(end, labelX + labelWidth, x + MIN_TARGET) - x,
    barX: start - x,
    barWidth: end - start,
    labelX: labelX - x,
    labelWidth,
  };
}

/** Its bar ends under its label. */
export function isLabelOut({ barX, barWidth, labelX, labelWidth }: ItemBox): boolean {
  const barEnd = barX + barWidth;
  return labelX < barEnd && labelX + labelWidth > barEnd;
}

/** How sure the edge of a bar is, as it is drawn. */
export type Edge = 'sharp' | 'fuzzy' | 'open';

function edgeOf(open: boolean, fuzzy: boolean): Edge {
  if (open) return 'open';
  return fuzzy ? 'fuzzy' : 'sharp';
}

export function edgesOf(extent: Extent): { readonly start: Edge; readonly end: Edge } {
  return { start: edgeOf(extent.openStart, extent.fuzzyStart), end: edgeOf(extent.openEnd, extent.fuzzyEnd) };
}
