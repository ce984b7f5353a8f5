// Where the bar and the label of one event stand, in pixels along the axis: the one place that knows their measures.
import type { Extent } from '#domain/extent.ts';

/** Heights and gaps down the lane. */
export const ROW_HEIGHT = 28;
export const ROW_GAP = 6;

/** A bar is never thinner: it must be seen. */
const MIN_BAR = 6;
/** The pale stretch before a start that is only known as "by then". */
const TAIL = 56;
/** Between the edge of a bar and its label. */
const PAD = 9;
const BESIDE = 6;
/** Between neighbours in a row. */
const AIR = 8;
const MIN_TARGET = 24;
/** A label longer than its bar still stands inside (cut short) when the bar takes this share of the view. */
const WIDE = 0.4;
/** How far beyond the view a bar is drawn, so that its ends stay out of sight. */
const OVERHANG = 80;

/** The part of an event that decides about its place. */
export interface Placed {
  readonly extent: Extent;
  /** Icon, title and words, in pixels. */
  readonly labelWidth: number;
}

/** The scale of a drawing. */
export interface View {
  readonly from: number;
  readonly to: number;
  /** Pixels between them. */
  readonly width: number;
}

export interface ItemBox {
  /** From the start side of the view to the start side of the bar. */
  readonly x: number;
  readonly width: number;
  readonly barWidth: number;
  /** From the bar's start side. */
  readonly labelX: number;
  readonly labelWidth: number;
}

function isInside(barWidth: number, labelWidth: number, viewWidth: number): boolean {
  return barWidth >= labelWidth + 2 * PAD || barWidth >= viewWidth * WIDE;
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
  const { extent, labelWidth } = item;
  const bar = barLength(item, msPerPx);
  const end = isInside(bar, labelWidth, viewWidth) ? bar : bar + BESIDE + labelWidth;
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

export function itemBox(item: Placed, view: View): ItemBox {
  const { extent, labelWidth } = item;
  const msPerPx = (view.to - view.from) / view.width;
  const px = (at: number) => Math.min(Math.max((at - view.from) / msPerPx, -OVERHANG), view.width + OVERHANG);
  const solid = px(extent.start);
  const x = extent.openStart ? Math.max(solid - TAIL, -OVERHANG) : solid;
  const end = extent.openEnd ? Math.max(view.width, solid + MIN_BAR) : Math.max(px(extent.end), solid + MIN_BAR);
  const inside = isInside(barLength(item, msPerPx), labelWidth, view.width);
  if (!inside) {
    const labelX = end - x + BESIDE;
    const width = Math.max(labelX + labelWidth, MIN_TARGET);
    return { x, width, barWidth: end - x, labelX, labelWidth };
  }
  // The label stays in sight while its bar leaves the view, until the end of the bar pushes it out.
  const first = Math.max(solid, 0) + PAD;
  const labelStart = Math.max(Math.min(first, end - PAD - labelWidth), solid + PAD);
  const room = end - PAD - labelStart;
  return { x, width: end - x, barWidth: end - x, labelX: labelStart - x, labelWidth: Math.min(labelWidth, room) };
}
