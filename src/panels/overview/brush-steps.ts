// Steps by key that lead back: a step is a share of the window, so that the same share of the moved window would end
// beside where it began.
import { sameWindow, type TimeWindow } from '#domain/extent.ts';
import { moveByKey, stepOf, type End, type KeyOptions } from './brush-geometry.ts';

interface Step {
  readonly part: End;
  /** Of the window's length, later when positive. */
  readonly share: number;
  readonly from: TimeWindow;
}

export class BrushSteps {
  readonly #options: KeyOptions;
  /** Since somebody else moved the window. */
  #taken: Step[] = [];
  /** Where the last of them has led. */
  #at: TimeWindow | null = null;

  constructor(options: KeyOptions) {
    this.#options = options;
  }

  /**
   * Where a key leads: after a step, the same one the other way leads back to where it began. `null`: not a key of a
   * slider. `settle` moves the window there and returns where it has come to rest.
   */
  press(window: TimeWindow, part: End, key: string, settle: (window: TimeWindow) => TimeWindow): TimeWindow | null {
    if (this.#at === null || !sameWindow(this.#at, window)) this.#taken = [];
    const share = stepOf(key, this.#options);
    const last = this.#taken.at(-1);
    if (last && share !== null && last.part === part && last.share === -share) {
      this.#taken.pop();
      return (this.#at = settle(last.from));
    }
    const moved = moveByKey(window, part, key, this.#options);
    if (!moved) return null;
    this.#at = settle(moved);
    if (share === null) this.#taken = [];
    else if (!sameWindow(this.#at, window)) this.#taken.push({ part, share, from: window });
    return this.#at;
  }
}
