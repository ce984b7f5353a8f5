// Counts per column made into what is drawn (stacked bars) and what can be pressed (spans of whole columns).
import { KINDS, type Kind } from '#domain/vocabulary.ts';
import type { DrawnEvent, KindBins } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';

/** Counts of one lane over `window`; `bins` from the bottom of the bars to their top. */
export interface LaneDensity {
  readonly window: TimeWindow;
  readonly columns: number;
  readonly bins: readonly KindBins[];
}

/** A stretch of the axis with something in it: one button. */
export interface DensitySpan {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Events that overlap it, each counted once. */
  readonly count: number;
}

/** The narrowest button, in pixels (WCAG 2.2, target size). */
const MIN_TARGET = 24;

const columnLength = ({ window, columns }: LaneDensity): number => (window.to - window.from) / columns;

/** The kinds in their one order, those that the filters leave out on top. */
export function orderBins(bins: readonly KindBins[]): readonly KindBins[] {
  return bins.toSorted((a, b) => Number(a.dimmed) - Number(b.dimmed) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The most events in one column of any of the lanes. */
export function tallestColumn(lanes: readonly LaneDensity[]): number {
  let tallest = 0;
  for (const { bins, columns } of lanes)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (const { counts } of bins) sum += counts[column] ?? 0;
      tallest = Math.max(tallest, sum);
    }
  return tallest;
}

/** The next of 1, 2, 5, 10, 20, 50 …: so that the scale of the bars seldom changes while panning. */
export function roundUp(count: number): number {
  if (count <= 1) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(count));
  const lead = count / magnitude;
  return magnitude * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

/**
 * Columns joined two by two until each run is wide enough to press, on multiples of their own length: the same runs while
 * panning. What the filters leave out is not counted; runs without events are left out.
 */
export function densitySpans(density: LaneDensity, msPerPx: number): readonly DensitySpan[] {
  const length = columnLength(density);
  const run = 2 ** Math.max(0, Math.ceil(Math.log2((MIN_TARGET * msPerPx) / length)));
  const first = Math.round(density.window.from / length);
  const counted = density.bins.filter((bins) => !bins.dimmed);
  const spans: DensitySpan[] = [];
  for (let column = -(((first % run) + run) % run); column < density.columns; column += run) {
    const count = countRun(counted, Math.max(column, 0), Math.min(column + run, density.columns));
    const from = density.window.from + column * length;
    if (count > 0) spans.push({ from, to: from + run * length, count });
  }
  return spans;
}

function countRun(bins: readonly KindBins[], from: number, to: number): number {
  let count = 0;
  for (const { counts, starts } of bins) {
    count += counts[from] ?? 0;
    for (let column = from + 1; column < to; column++) count += starts[column] ?? 0;
  }
  return count;
}

/** Counts a few events as the table would, for lanes that came as events and would not fit their rows. */
export function binEvents(events: readonly DrawnEvent[], window: TimeWindow, columns: number): LaneDensity {
  const length = (window.to - window.from) / columns;
  const byKind = new Map<string, { kind: Kind; dimmed: boolean; counts: Uint32Array; starts: Uint32Array }>();
  for (const { kind, dimmed, extent } of events) {
    if (extent.start >= window.to || Math.max(extent.end, extent.start + 1) <= window.from) continue;
    const key = `${kind} ${dimmed}`;
    const bins = byKind.get(key) ?? {
      kind,
      dimmed,
      counts: new Uint32Array(columns),
      starts: new Uint32Array(columns),
    };
    byKind.set(key, bins);
    const first = Math.floor((extent.start - window.from) / length);
    const last = Math.max(first, Math.ceil((extent.end - window.from) / length) - 1);
    if (first >= 0) bins.starts[first] = (bins.starts[first] ?? 0) + 1;
    for (let column = Math.max(first, 0); column <= Math.min(last, columns - 1); column++)
      bins.counts[column] = (bins.counts[column] ?? 0) + 1;
  }
  return { window, columns, bins: orderBins([...byKind.values()]) };
}
