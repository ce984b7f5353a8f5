// Hides labels of the time axis that the edges of the view or the next label would cut: vis-timeline draws them all.
import type { TextStyle } from './text-measure.ts';

/** Before a label, and with the air after it, in pixels. */
const PADDING = 6;
const AROUND = 12;

export interface AxisRoom {
  /** Of the view, in pixels. */
  readonly width: number;
  readonly rtl: boolean;
  readonly measure: (text: string, style: TextStyle) => number;
}

/** vis-timeline places them by `translate(…px, …px)`, counted backwards where time runs from right to left. */
function placeOf(label: HTMLElement, rtl: boolean): number {
  const x = Number.parseFloat(label.style.transform.slice('translate('.length));
  return rtl ? -x : x;
}

export function hideCutLabels(
  labels: readonly HTMLElement[],
  style: TextStyle,
  { width, rtl, measure }: AxisRoom,
): void {
  const inOrder = labels.map((label) => ({ label, x: placeOf(label, rtl) })).toSorted((a, b) => a.x - b.x);
  for (const [index, { label, x }] of inOrder.entries()) {
    const room = Math.min(width, inOrder[index + 1]?.x ?? width) - x;
    const isCut = x < -PADDING || measure(label.textContent, style) + AROUND > room;
    label.style.visibility = isCut ? 'hidden' : '';
  }
}
