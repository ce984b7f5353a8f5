// How much of an answer stands in the visible window: answers reach a little further (asked-window.ts).
import type { DrawnEvent, KindBins, Lane, WindowAnswer } from '#domain/answer.ts';
import type { Extent, TimeWindow } from '#domain/extent.ts';

/** Whether any of an event stands in the window. */
export function overlaps({ start, end }: Extent, { from, to }: TimeWindow): boolean {
  return start < to && (end > from || start >= from);
}

/** Events that pass and stand in the window. */
export function countInWindow(events: readonly DrawnEvent[], window: TimeWindow): number {
  return events.filter(({ dimmed, extent }) => !dimmed && overlaps(extent, window)).length;
}

/** To whole columns. */
function hasCounts(bins: readonly KindBins[], { window: counted, columns }: WindowAnswer, window: TimeWindow): boolean {
  const column = (counted.to - counted.from) / columns;
  const first = Math.max(Math.floor((window.from - counted.from) / column), 0);
  const last = Math.ceil((window.to - counted.from) / column);
  return bins.some(({ dimmed, counts }) => !dimmed && counts.subarray(first, last).some((count) => count > 0));
}

/** Whether nothing that passes stands in the window. The answer has to reach as far as the window. */
export function isEmptyIn(answer: WindowAnswer, window: TimeWindow): boolean {
  const isEmpty = ({ events, bins }: Lane) =>
    bins ? !hasCounts(bins, answer, window) : countInWindow(events, window) === 0;
  return answer.lanes.every(isEmpty);
}
