// Moves the window smoothly: at most a quarter of a second, and at once for readers who asked for less motion.
import { sameWindow, type TimeWindow } from '#domain/extent.ts';
import { windowBetween } from './window-math.ts';

const DURATION = 220;
const REDUCED = '(prefers-reduced-motion: reduce)';

export const isMotionReduced = (): boolean => matchMedia(REDUCED).matches;

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

export interface WindowMotionOptions {
  readonly now: () => TimeWindow;
  /** In each frame. */
  readonly onFrame: (window: TimeWindow) => void;
  /** When the target is reached. Not called for a motion that was stopped. */
  readonly onRest: (window: TimeWindow) => void;
}

export class WindowMotion {
  readonly #options: WindowMotionOptions;
  #frame: number | null = null;
  #target: TimeWindow | null = null;

  constructor(options: WindowMotionOptions) {
    this.#options = options;
  }

  /** Where the window is going, so that a key held down adds up; where it is, when it rests. */
  get goal(): TimeWindow {
    return this.#target ?? this.#options.now();
  }

  goTo(target: TimeWindow): void {
    this.stop();
    const from = this.#options.now();
    if (sameWindow(from, target)) return;
    if (isMotionReduced()) {
      this.#options.onFrame(target);
      this.#options.onRest(target);
      return;
    }
    this.#target = target;
    let begun: number | null = null;
    const step = (now: number): void => {
      begun ??= now;
      const t = (now - begun) / DURATION;
      this.#options.onFrame(windowBetween(from, target, easeOut(Math.min(t, 1))));
      if (t < 1) {
        this.#frame = requestAnimationFrame(step);
        return;
      }
      this.stop();
      this.#options.onRest(target);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Wherever it is just now. */
  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#target = null;
  }
}
