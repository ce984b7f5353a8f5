// The brush as arithmetic: pixels along the overview to windows and back. Pixels count from the side where time begins.
import { MINUTE } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { limitWindow, MIN_SPAN, spanOf } from '#timeline/window-math.ts';

export type End = 'start' | 'end';
export type Part = End | 'body';

/** A brush that is narrower could not be grabbed: its handles lie half outside of it, and leave 24 px between them. */
const MIN_WIDTH = 34;

/** What the overview spans. */
export interface OverviewScale {
  readonly range: TimeWindow;
  /** In pixels. */
  readonly width: number;
}

export const msPerPixel = ({ range, width }: OverviewScale): number => spanOf(range) / Math.max(width, 1);

export const toPixels = (at: number, scale: OverviewScale): number => (at - scale.range.from) / msPerPixel(scale);

export interface BrushBox {
  readonly x: number;
  readonly width: number;
}

/** Where the brush is drawn: inside the overview, and never too narrow to grab. */
export function brushBox(window: TimeWindow, scale: OverviewScale): BrushBox {
  const clamp = (pixels: number) => Math.min(Math.max(pixels, 0), scale.width);
  const start = clamp(toPixels(window.from, scale));
  const end = clamp(toPixels(window.to, scale));
  const width = Math.max(end - start, Math.min(MIN_WIDTH, scale.width));
  return { x: Math.min(Math.max((start + end - width) / 2, 0), scale.width - width), width };
}

/** The window after its part was moved by so many milliseconds; an end stops a minute before the other. */
export function movePart(window: TimeWindow, part: Part, by: number): TimeWindow {
  if (part === 'body') return limitWindow({ from: window.from + by, to: window.to + by });
  if (part === 'start') return limitWindow({ from: Math.min(window.from + by, window.to - MIN_SPAN), to: window.to });
  return limitWindow({ from: window.from, to: Math.max(window.to + by, window.from + MIN_SPAN) });
}

/** The same length about another middle. */
export function centreOn(window: TimeWindow, at: number): TimeWindow {
  return movePart(window, 'body', at - (window.from + window.to) / 2);
}

const ARROW_STEP = 1 / 20;
const PAGE_STEP = 1 / 2;

/** By how much of the window's length a key moves an end, later when positive; `null`: not a key that takes steps. */
export function stepOf(key: string, { rtl }: Pick<KeyOptions, 'rtl'>): number | null {
  switch (key) {
    case 'ArrowRight':
      return rtl ? -ARROW_STEP : ARROW_STEP;
    case 'ArrowLeft':
      return rtl ? ARROW_STEP : -ARROW_STEP;
    case 'ArrowUp':
      return ARROW_STEP;
    case 'ArrowDown':
      return -ARROW_STEP;
    case 'PageUp':
      return PAGE_STEP;
    case 'PageDown':
      return -PAGE_STEP;
    default:
      return null;
  }
}

export interface KeyOptions {
  readonly range: TimeWindow;
  readonly rtl: boolean;
}

/** `null`: not a key of a slider. Steps are shares of the window, so that they are felt at every zoom. */
export function moveByKey(window: TimeWindow, part: End, key: string, { range, rtl }: KeyOptions): TimeWindow | null {
  const share = stepOf(key, { rtl });
  if (share !== null) {
    const minutes = Math.max(Math.round((spanOf(window) * Math.abs(share)) / MINUTE), 1);
    return movePart(window, part, Math.sign(share) * minutes * MINUTE);
  }
  const at = part === 'start' ? window.from : window.to;
  if (key === 'Home') return movePart(window, part, range.from - at);
  return key === 'End' ? movePart(window, part, range.to - at) : null;
}
