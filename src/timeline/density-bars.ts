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

/** What bars are drawn in: pixels of any one kind. */
export interface BarFrame extends TimeWindow {
  readonly width: number;
  readonly height: number;
  /** Events that a bar of full height stands for. */
  readonly tallest: number;
}

/** Bars of whole pixels, with a gap where they are wide enough for one. */
const GAP_FROM = 4;
const LEAST_BAR = 2;

function columnTotals(bins: readonly KindBins[], first: number, last: number): Float64Array {
  const totals = new Float64Array(Math.max(last - first, 0));
  for (const { counts } of bins)
    for (let i = first; i < last; i++) totals[i - first] = (totals[i - first] ?? 0) + (counts[i] ?? 0);
  return totals;
}

/**
 * Kind by kind, the part that it has in each bar in sight. `x` counts from the start side, `y` from the top.
 * By the root: single events beside a burst of hundreds must still be seen. Kinds share a bar by their numbers.
 */
export function forEachBar(
  density: LaneDensity,
  { from, to, width, height, tallest }: BarFrame,
  draw: (bins: KindBins, x: number, y: number, width: number, height: number) => void,
): void {
  const { bins, window: counted, columns } = density;
  const pxPerMs = width / (to - from);
  const column = columnLength(density);
  const first = Math.max(0, Math.floor((from - counted.from) / column));
  const last = Math.min(columns, Math.ceil((to - counted.from) / column));
  const below = new Float64Array(Math.max(last - first, 0));
  const totals = columnTotals(bins, first, last);
  const heights = totals.map((total) => Math.max(height * Math.sqrt(total / tallest), LEAST_BAR));
  for (const kind of bins) {
    for (let i = first; i < last; i++) {
      const count = kind.counts[i] ?? 0;
      if (count === 0) continue;
      const start = Math.round((counted.from + i * column - from) * pxPerMs);
      const end = Math.round((counted.from + (i + 1) * column - from) * pxPerMs);
      const wide = Math.max(end - start - (end - start >= GAP_FROM ? 1 : 0), 1);
      const bar = i - first;
      const scale = (heights[bar] ?? 0) / (totals[bar] ?? 1);
      const y0 = Math.round(height - (below[bar] ?? 0) * scale);
      below[bar] = (below[bar] ?? 0) + count;
      const y1 = Math.round(height - (below[bar] ?? 0) * scale);
      draw(kind, start, y1, wide, Math.max(y0 - y1, 1));
    }
  }
}
