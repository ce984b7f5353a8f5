// Hides labels of the time axis that the edge of the view or the next label would cut short: vis-timeline draws them all.
import type { TextStyle } from './text-measure.ts';

/** Padding before a label and air after it, in pixels. */
const AROUND = 12;

/** vis-timeline places them by `translate(…px, …px)`, counted backwards where time runs from right to left. */
function placeOf(label: HTMLElement): number {
  return Math.abs(Number.parseFloat(label.style.transform.slice('translate('.length)));
}

/** @param width of the view, in pixels */
export function hideCutLabels(
  labels: readonly HTMLElement[],
  style: TextStyle,
  { width, measure }: { readonly width: number; readonly measure: (text: string, style: TextStyle) => number },
): void {
  const inOrder = labels.map((label) => ({ label, x: placeOf(label) })).toSorted((a, b) => a.x - b.x);
  for (const [index, { label, x }] of inOrder.entries()) {
    const room = Math.min(width, inOrder[index + 1]?.x ?? width) - x;
    label.style.visibility = measure(label.textContent, style) + AROUND > room ? 'hidden' : '';
  }
}
