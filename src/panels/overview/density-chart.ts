// Draws how the events of the file are spread over time: all of them, and over these the ones that pass the filters.
import type { DensityAnswer } from '#domain/answer.ts';

/** A column that holds anything is at least so high, in pixels. */
const LEAST = 3;
/** Between columns. */
const GAP = 1;

export interface ChartColours {
  readonly all: string;
  readonly passing: string;
}

/** Crisp on any screen: the canvas gets its device's pixels. `rtl`: time runs from right to left. */
export function drawDensity(
  canvas: HTMLCanvasElement,
  { all, passing }: DensityAnswer,
  { colours, rtl }: { readonly colours: ChartColours; readonly rtl: boolean },
): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(canvas.clientWidth * ratio);
  canvas.height = Math.round(canvas.clientHeight * ratio);
  const context = canvas.getContext('2d');
  if (!context || all.length === 0) return;
  const { width, height } = canvas;
  let tallest = 1;
  for (const count of all) tallest = Math.max(tallest, count);
  for (const count of passing) tallest = Math.max(tallest, count);
  // By the root: one event beside a burst of hundreds must still be seen.
  const heightOf = (count: number) => Math.round(Math.max(height * Math.sqrt(count / tallest), LEAST * ratio));
  const draw = (counts: Uint32Array, colour: string) => {
    context.fillStyle = colour;
    for (const [column, count] of counts.entries()) {
      if (count === 0) continue;
      const start = Math.round((column / counts.length) * width);
      const end = Math.round(((column + 1) / counts.length) * width);
      const wide = Math.max(end - start - Math.round(GAP * ratio), 1);
      const high = heightOf(count);
      context.fillRect(rtl ? width - start - wide : start, height - high, wide, high);
    }
  };
  draw(all, colours.all);
  draw(passing, colours.passing);
}
