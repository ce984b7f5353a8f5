// What a turn of the wheel means over the drawing. Pure, but for the question whether the page scrolls.

export interface WheelTurn {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

export type WheelAction =
  | { readonly type: 'zoom'; readonly factor: number }
  /** Pixels to the right on the screen. */
  | { readonly type: 'pan'; readonly pixels: number }
  /** Not ours: the page's. */
  | null;

const LINE = 16;
const PAGE = 400;
/** One notch of a common wheel (100–120 pixels) zooms by about a fifth. */
const ZOOM_RATE = 0.0017;
/** A pinch on a touchpad comes as many small turns with Ctrl. */
const PINCH_RATE = 0.01;
/** Of one turn, as a power of e. */
const MOST = 0.35;

/** @param mayZoom whether a plain wheel is the timeline's, not the page's */
export function wheelAction(turn: WheelTurn, mayZoom: boolean): WheelAction {
  const unit = turn.deltaMode === 0 ? 1 : turn.deltaMode === 1 ? LINE : PAGE;
  const x = turn.deltaX * unit;
  const y = turn.deltaY * unit;
  if (turn.ctrlKey) return zoom(y * PINCH_RATE);
  if (turn.shiftKey) return { type: 'pan', pixels: Math.abs(x) > Math.abs(y) ? x : y };
  if (Math.abs(x) > Math.abs(y)) return { type: 'pan', pixels: x };
  return mayZoom ? zoom(y * ZOOM_RATE) : null;
}

function zoom(power: number): WheelAction {
  return { type: 'zoom', factor: Math.exp(Math.min(Math.max(power, -MOST), MOST)) };
}

/** Whether something around `element` scrolls down the page, so that a plain wheel belongs to it. */
export function isInScrollingPage(element: Element): boolean {
  // In a frame the page around it may scroll: nobody can tell.
  if (window.parent !== window) return true;
  const page = document.scrollingElement ?? document.documentElement;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const overflow = around.scrollHeight - around.clientHeight;
    if (overflow <= 1) continue;
    const { overflowY } = getComputedStyle(around);
    if (
      around === page ? overflowY !== 'hidden' && overflowY !== 'clip' : overflowY === 'auto' || overflowY === 'scroll'
    )
      return true;
  }
  return false;
}
