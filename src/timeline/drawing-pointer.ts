// Pointer and wheel over the drawing, as far as they are not vis-timeline's own drag and pinch.
import { isInScrollingPage, wheelAction } from './wheel.ts';

export interface PointerTargets {
  readonly onZoom: (factor: number, clientX: number) => void;
  /** Pixels to the right on the screen. */
  readonly onPan: (pixels: number) => void;
  readonly onPress: (button: HTMLButtonElement) => void;
  /** `null`: nothing is pointed at any more. */
  readonly onPoint: (button: HTMLButtonElement | null) => void;
}

/** A press that moved further was a drag, and no click. */
const CLICK_SLOP = 5;

export class DrawingPointer {
  readonly #root: HTMLElement;
  readonly #targets: PointerTargets;
  readonly #stop = new AbortController();
  /** The timeline has been clicked: a plain wheel is its own, until something else is clicked. */
  #isTaken = false;
  #down: { x: number; y: number; scrollTop: number } | null = null;
  #hasMoved = false;
  #lastX: number | null = null;

  constructor(root: HTMLElement, targets: PointerTargets) {
    this.#root = root;
    this.#targets = targets;
    const { signal } = this.#stop;
    root.addEventListener('wheel', this.#onWheel, { capture: true, passive: false, signal });
    root.addEventListener('pointerenter', this.#claimWheel, { signal });
    root.addEventListener('pointermove', this.#onMove, { signal });
    root.addEventListener('pointerleave', this.#onLeave, { signal });
    root.addEventListener('pointerover', this.#onOver, { signal });
    root.addEventListener('click', this.#onClick, { capture: true, signal });
    document.addEventListener('pointerdown', this.#onDown, { capture: true, signal });
    document.addEventListener('click', this.#onAnyClick, { capture: true, signal });
    // vis-timeline would take dropped files for events of its own; the page listens in the capture phase.
    for (const type of ['dragover', 'drop'] as const) root.addEventListener(type, stopHere, { capture: true, signal });
    this.#claimWheel();
  }

  /** Where the pointer is over the drawing; `null` when it is elsewhere. */
  get clientX(): number | null {
    return this.#lastX;
  }

  destroy(): void {
    this.#stop.abort();
  }

  readonly #onWheel = (event: WheelEvent): void => {
    // Never to vis-timeline, whose own wheel cannot be told to leave the page alone.
    event.stopPropagation();
    const isForNames = event.target instanceof Element && event.target.closest('.vis-left, .vis-right') !== null;
    if (isForNames && !event.ctrlKey && !event.shiftKey && Math.abs(event.deltaY) > Math.abs(event.deltaX)) return;
    const action = wheelAction(event, this.#claimWheel());
    if (!action) return;
    event.preventDefault();
    if (action.type === 'zoom') this.#targets.onZoom(action.factor, event.clientX);
    else this.#targets.onPan(action.pixels);
  };

  /** Whether a plain wheel is ours. While it is the page's, lanes that overflow do not take it either (by stylesheet). */
  readonly #claimWheel = (): boolean => {
    const isOurs = this.#isTaken || !isInScrollingPage(this.#root);
    this.#root.dataset['wheel'] = isOurs ? 'own' : 'page';
    return isOurs;
  };

  readonly #onDown = (event: PointerEvent): void => {
    const isHere = event.target instanceof Node && this.#root.contains(event.target);
    this.#down = isHere ? { x: event.clientX, y: event.clientY, scrollTop: this.#root.scrollTop } : null;
    this.#hasMoved = false;
  };

  readonly #onMove = (event: PointerEvent): void => {
    this.#lastX = event.clientX;
    const down = this.#down;
    if (!down || event.buttons === 0) return;
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK_SLOP) {
      this.#hasMoved = true;
      this.#targets.onPoint(null);
    }
    // A finger scrolls the lanes natively.
    if (this.#hasMoved && event.pointerType === 'mouse') this.#root.scrollTop = down.scrollTop + down.y - event.clientY;
  };

  readonly #onLeave = (): void => {
    this.#lastX = null;
    this.#targets.onPoint(null);
  };

  readonly #onOver = (event: PointerEvent): void => {
    this.#targets.onPoint(event.buttons === 0 ? buttonAt(event.target) : null);
  };

  /** A finger that scrolls the page over the timeline does not click it. */
  readonly #onAnyClick = ({ target }: MouseEvent): void => {
    this.#isTaken = target instanceof Node && this.#root.contains(target);
    this.#claimWheel();
  };

  readonly #onClick = (event: MouseEvent): void => {
    // A press of the keyboard comes as a click without a count.
    if (this.#hasMoved && event.detail > 0) return stopHere(event);
    const button = buttonAt(event.target);
    if (!button) return;
    // vis-timeline keeps the browser from doing so: Tab and the arrows go on from what was pressed.
    button.focus({ preventScroll: true });
    this.#targets.onPress(button);
  };
}

function buttonAt(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest('button') : null;
}

function stopHere(event: Event): void {
  event.stopPropagation();
}
