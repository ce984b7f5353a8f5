// Moves the brush with the window and the window with the brush, without React in between: a frame of a gesture writes a
// few attributes.
import { MINUTE } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { brushBox, centreOn, movePart, msPerPixel, type End, type OverviewScale, type Part } from './brush-geometry.ts';
import { BrushSteps } from './brush-steps.ts';

export interface BrushElements {
  /** As wide as the overview; takes the pointer. */
  readonly plot: HTMLElement;
  readonly body: HTMLElement;
  readonly start: HTMLElement;
  readonly end: HTMLElement;
}

export interface BrushOptions {
  readonly range: TimeWindow;
  readonly rtl: boolean;
  readonly window: () => TimeWindow;
  readonly onMove: (window: TimeWindow) => void;
  readonly onSettle: (window: TimeWindow) => void;
  /** An instant in words, with its year. */
  readonly say: (at: number) => string;
}

interface Grip {
  readonly part: Part;
  readonly x: number;
  readonly window: TimeWindow;
}

export class BrushController {
  readonly #elements: BrushElements;
  readonly #options: BrushOptions;
  readonly #stop = new AbortController();
  readonly #steps: BrushSteps;
  #grip: Grip | null = null;
  #width = 1;

  constructor(elements: BrushElements, options: BrushOptions) {
    this.#elements = elements;
    this.#options = options;
    this.#steps = new BrushSteps(options);
    const { plot, start, end } = elements;
    const { signal } = this.#stop;
    plot.addEventListener('pointerdown', this.#onDown, { signal });
    plot.addEventListener('pointermove', this.#onMove, { signal });
    plot.addEventListener('pointerup', this.#onUp, { signal });
    plot.addEventListener('pointercancel', this.#onUp, { signal });
    start.addEventListener('keydown', (event) => this.#onKey(event, 'start'), { signal });
    end.addEventListener('keydown', (event) => this.#onKey(event, 'end'), { signal });
  }

  /** To be called when the plot has its width, or another: to ask for it in each frame would lay out the page once more. */
  measure(): void {
    this.#width = this.#elements.plot.clientWidth;
    this.show();
  }

  /** Draws the brush where the window is. */
  show(): void {
    const window = this.#options.window();
    const { x, width } = brushBox(window, this.#scale());
    const { body, start, end } = this.#elements;
    body.style.insetInlineStart = `${x}px`;
    body.style.inlineSize = `${width}px`;
    start.style.insetInlineStart = `${x}px`;
    end.style.insetInlineStart = `${x + width}px`;
    this.#tell(start, window.from);
    this.#tell(end, window.to);
  }

  destroy(): void {
    this.#stop.abort();
  }

  #scale(): OverviewScale {
    return { range: this.#options.range, width: this.#width };
  }

  /** Both ends in minutes since 1970: linear in time. A window beyond the overview widens what the slider says it spans. */
  #tell(slider: HTMLElement, at: number): void {
    const { range, say } = this.#options;
    const window = this.#options.window();
    slider.setAttribute('aria-valuemin', String(Math.floor(Math.min(range.from, window.from) / MINUTE)));
    slider.setAttribute('aria-valuemax', String(Math.ceil(Math.max(range.to, window.to) / MINUTE)));
    slider.setAttribute('aria-valuenow', String(Math.round(at / MINUTE)));
    slider.setAttribute('aria-valuetext', say(at));
  }

  #x({ clientX }: PointerEvent): number {
    const { left, right } = this.#elements.plot.getBoundingClientRect();
    return this.#options.rtl ? right - clientX : clientX - left;
  }

  #partAt(target: EventTarget | null): Part | null {
    const { body, start, end } = this.#elements;
    if (!(target instanceof Node)) return null;
    if (start.contains(target)) return 'start';
    if (end.contains(target)) return 'end';
    return body.contains(target) ? 'body' : null;
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { plot, start, end } = this.#elements;
    const x = this.#x(event);
    let window = this.#options.window();
    const part = this.#partAt(event.target);
    if (part === null) {
      const scale = this.#scale();
      window = centreOn(window, scale.range.from + x * msPerPixel(scale));
      this.#options.onMove(window);
    }
    this.#grip = { part: part ?? 'body', x, window };
    plot.setPointerCapture(event.pointerId);
    event.preventDefault();
    if (part === 'start') start.focus();
    if (part === 'end') end.focus();
  };

  readonly #onMove = (event: PointerEvent): void => {
    const grip = this.#grip;
    if (!grip) return;
    const by = (this.#x(event) - grip.x) * msPerPixel(this.#scale());
    this.#options.onMove(movePart(grip.window, grip.part, by));
  };

  readonly #onUp = (): void => {
    if (!this.#grip) return;
    this.#grip = null;
    this.#options.onSettle(this.#options.window());
  };

  #onKey(event: KeyboardEvent, part: End): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { window, onSettle } = this.#options;
    const settle = (to: TimeWindow) => {
      onSettle(to);
      return window();
    };
    if (this.#steps.press(window(), part, event.key, settle)) event.preventDefault();
  }
}
