// Headless owner of the drawing: moves its window, its focus and its selection, and tells what the reader does. Knows
// neither React nor where answers come from.
import { sameWindow, type TimeWindow } from '#domain/extent.ts';
import type { EpochMs, EventId } from '#domain/ids.ts';
import { DrawingFocus } from './drawing-focus.ts';
import { DrawingPointer } from './drawing-pointer.ts';
import { scrollTopShowing } from './lane-scroll.ts';
import { rovingOrder, type Stop } from './roving-order.ts';
import type { TextMeasure } from './text-measure.ts';
import type { TimelinePicture } from './timeline-picture.ts';
import { Tooltip } from './tooltip.ts';
import { VisDrawing, type DrawingOptions } from './vis-drawing.ts';
import { frameWindow, limitWindow, panWindow, windowShowing, zoomWindow } from './window-math.ts';
import { isMotionReduced, WindowMotion } from './window-motion.ts';

export interface ControllerOptions extends DrawingOptions {
  /** In each frame of a gesture or motion of this drawing. */
  readonly onMove: (window: TimeWindow) => void;
  /** The gesture or motion has come to rest. */
  readonly onSettle: (window: TimeWindow) => void;
  readonly onOpen: (id: EventId) => void;
  /** Of the drawing without the names of the lanes, in pixels; at once and whenever it changes. */
  readonly onResize: (width: number) => void;
  /** A drawn event has got the focus. */
  readonly onFocus: (id: EventId) => void;
}

/** Milliseconds without another movement. */
const REST = 180;

export class TimelineController {
  readonly #options: ControllerOptions;
  readonly root: HTMLElement;
  readonly #drawing: VisDrawing;
  readonly #motion: WindowMotion;
  readonly #focus: DrawingFocus;
  readonly #pointer: DrawingPointer;
  readonly #tooltip: Tooltip;
  readonly #resize: ResizeObserver;
  #picture: TimelinePicture | null = null;
  #eventIds: ReadonlyMap<string, EventId> = new Map();
  #selected: EventId | null = null;
  #tabStop: HTMLButtonElement | null = null;
  #toReveal: EventId | null = null;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #size: string;
  #width = -1;
  #isDestroyed = false;

  /** To be begun before all else. @param root scrolls the lanes and has a height of its own; its parent, positioned, holds the tooltip */
  constructor(root: HTMLElement, options: ControllerOptions) {
    this.root = root;
    this.#options = options;
    this.#drawing = new VisDrawing(root, options);
    this.#drawing.onGesture(this.#onGesture, () => this.#settle());
    this.#motion = new WindowMotion({
      now: () => this.window,
      onFrame: (window) => this.#move(window, { atOnce: true }),
      onRest: () => this.#settle(),
    });
    this.#tooltip = new Tooltip(root.parentElement ?? root);
    this.#focus = this.#makeFocus();
    this.#pointer = this.#makePointer();
    this.#size = sizeOf(root);
    this.#resize = new ResizeObserver(this.#onResize);
    this.#resize.observe(root);
    // Of the lanes, or of the page where they are as high as they are.
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    root.addEventListener('focusin', this.#onFocusIn);
    root.addEventListener('focusout', this.#tooltip.hide);
    document.addEventListener('keydown', this.#onEscape);
  }

  /** Draws for the first time. Apart from making it, since each of them is work enough for a task. */
  begin(): void {
    this.#drawing.redraw();
    this.#tellWidth();
  }

  /** Of the drawing without the names of the lanes, in pixels. */
  get width(): number {
    return this.#drawing.view().width;
  }

  get window(): TimeWindow {
    const { from, to } = this.#drawing.view();
    return { from, to };
  }

  /** Follows a window that somebody else moved. */
  follow(window: TimeWindow): void {
    if (this.#isDestroyed) return;
    this.#motion.stop();
    if (sameWindow(window, this.window)) return;
    this.#drawing.setMoving(true);
    this.#drawing.show(window);
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#rest(), REST);
  }

  goTo(window: TimeWindow): void {
    this.#motion.goTo(limitWindow(window));
  }

  /** About the pointer when it is over the drawing, else about the middle. `factor` below 1 zooms in. */
  zoomBy(factor: number): void {
    const { clientX } = this.#pointer;
    const { from, to } = this.#motion.goal;
    this.goTo(zoomWindow(this.#motion.goal, factor, clientX === null ? (from + to) / 2 : this.#timeAt(clientX)));
  }

  /** By a share of the window, forward in time when positive. */
  panBy(share: number): void {
    this.goTo(panWindow(this.#motion.goal, share));
  }

  draw(picture: TimelinePicture): void {
    if (this.#isDestroyed) return;
    this.#picture = picture;
    this.#eventIds = new Map(
      picture.lanes.flatMap(({ items }) => items.map(({ key, event }) => [key, event.id] as const)),
    );
    this.#drawing.draw(picture);
    this.#updateFocus();
    this.#reveal();
  }

  select(id: EventId | null): void {
    if (this.#isDestroyed) return;
    this.#selected = id;
    this.#drawing.events.select(id);
    this.#updateFocus();
  }

  /** Scrolls the lanes to the event, now or when it has been drawn in view; the reader's next movement calls it off. */
  reveal(id: EventId): void {
    this.#toReveal = id;
    this.#reveal();
  }

  /** False when it is not drawn. */
  focusEvent(id: EventId): boolean {
    return this.#focus.focusEvent(id);
  }

  /** Width of a text as it is drawn, in pixels. */
  get measure(): TextMeasure['width'] {
    return this.#drawing.measure.width;
  }

  fontsArrived(): void {
    this.#drawing.fontsArrived();
  }

  /** All of it is about to be seen, or no more. */
  setForPaper(isForPaper: boolean): void {
    if (!this.#isDestroyed) this.#drawing.setForPaper(isForPaper);
  }

  /** The theme has changed. */
  repaint(): void {
    this.#drawing.density.forgetColours();
    this.#drawing.redraw({ isWhole: false });
  }

  /** The last draw or selection of a component may come after it. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    clearTimeout(this.#restTimer);
    this.#motion.stop();
    this.#resize.disconnect();
    document.removeEventListener('scroll', this.#onScroll, { capture: true });
    this.root.removeEventListener('focusin', this.#onFocusIn);
    this.root.removeEventListener('focusout', this.#tooltip.hide);
    document.removeEventListener('keydown', this.#onEscape);
    this.#pointer.destroy();
    this.#focus.destroy();
    this.#tooltip.destroy();
    this.#drawing.destroy();
  }

  #makeFocus(): DrawingFocus {
    const { events, density } = this.#drawing;
    return new DrawingFocus(this.root, this.#options.rtl, {
      keyOf: (element) => events.keyOf(element) ?? density.keyOf(element),
      buttonOf: this.#buttonOf,
      setTabStop: this.#setTabStop,
      draw: ({ key }) => {
        events.pin(key);
        this.#drawing.redraw({ isWhole: false });
      },
      onReach: (stop) => this.goTo(windowShowing(this.#motion.goal, { start: stop.from, end: stop.to })),
      eventOf: (key) => this.#eventOf(key),
    });
  }

  #makePointer(): DrawingPointer {
    const sign = this.#options.rtl ? -1 : 1;
    return new DrawingPointer(this.root, {
      onZoom: (factor, clientX) => this.#turn(zoomWindow(this.window, factor, this.#timeAt(clientX))),
      onPan: (pixels) => this.#turn(panWindow(this.window, (sign * pixels) / this.#drawing.view().width)),
      onPress: this.#press,
      onPoint: (button) => {
        if (button) this.#tooltip.show(button, { atOnce: this.#drawing.density.keyOf(button) !== null });
        else this.#tooltip.hide();
      },
    });
  }

  #move(window: TimeWindow, how: { atOnce?: boolean } = {}): void {
    this.#drawing.setMoving(true);
    this.#drawing.show(window, how);
    this.#options.onMove(this.window);
  }

  #settle(): void {
    this.#rest();
    this.#options.onSettle(this.window);
  }

  /** What is left for when nothing moves any more. */
  #rest(): void {
    clearTimeout(this.#restTimer);
    this.#drawing.setMoving(false);
    if (this.#picture) this.#drawing.count(this.#picture.lanes);
    this.#updateFocus();
    this.#reveal();
  }

  #reveal(): void {
    const buttons = this.#toReveal === null ? [] : this.#drawing.events.buttonsOf(this.#toReveal);
    if (buttons.length === 0) return;
    this.#toReveal = null;
    const top = scrollTopShowing(this.root, buttons);
    if (top !== null) this.root.scrollTo({ top, behavior: isMotionReduced() ? 'instant' : 'smooth' });
  }

  readonly #onGesture = (): void => {
    this.#motion.stop();
    this.#toReveal = null;
    this.#drawing.setMoving(true);
    this.#options.onMove(this.window);
  };

  #turn(window: TimeWindow): void {
    this.#motion.stop();
    this.#toReveal = null;
    this.#tooltip.hide();
    this.#move(window);
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#settle(), REST);
  }

  #timeAt(clientX: number): EpochMs {
    const { from, to, width } = this.#drawing.view();
    const { left, right } = this.#drawing.bounds();
    const pixels = this.#options.rtl ? right - clientX : clientX - left;
    return from + ((to - from) * Math.min(Math.max(pixels, 0), width)) / width;
  }

  readonly #press = (button: HTMLButtonElement): void => {
    this.#tooltip.hide();
    const key = this.#drawing.events.keyOf(button);
    const id = key === null ? null : this.#eventOf(key);
    const span = this.#drawing.density.windowOf(button);
    if (id) this.#options.onOpen(id);
    else if (span) this.goTo(frameWindow(span));
  };

  #eventOf(key: string): EventId | null {
    return this.#eventIds.get(key) ?? null;
  }

  readonly #buttonOf = ({ key, laneKey }: Stop): HTMLButtonElement | null =>
    this.#drawing.events.buttonOf(key) ?? this.#drawing.density.buttonOf(laneKey, key);

  readonly #setTabStop = (button: HTMLButtonElement | null): void => {
    if (this.#tabStop === button) return;
    if (this.#tabStop) this.#tabStop.tabIndex = -1;
    this.#tabStop = button;
    if (button) button.tabIndex = 0;
  };

  #updateFocus(): void {
    if (this.#picture) this.#focus.update(rovingOrder(this.#picture), this.#selected, this.window);
  }

  /** The browser also tells of the size that it had from the beginning. */
  readonly #onResize = (): void => {
    const size = sizeOf(this.root);
    if (size === this.#size) return;
    this.#size = size;
    this.#drawing.redraw();
    this.#tellWidth();
  };

  #tellWidth(): void {
    const { width } = this.#drawing.view();
    if (width === this.#width) return;
    this.#width = width;
    this.#options.onResize(width);
  }

  readonly #onScroll = (): void => {
    this.#tooltip.hide();
    this.#drawing.lookAnew();
  };

  readonly #onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.matches(':focus-visible') && !this.#focus.isGiven(target)) this.#tooltip.show(target);
    const key = this.#drawing.events.keyOf(target);
    const id = key === null ? null : this.#eventOf(key);
    if (id) this.#options.onFocus(id);
  };

  readonly #onEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#tooltip.hide();
  };
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): string => `${clientWidth} ${clientHeight}`;
