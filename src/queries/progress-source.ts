// How far a file has come, for those who show it: it changes many times a second, and nobody else is to be drawn anew.
import type { LoadProgress } from '#domain/opening.ts';

export class ProgressSource {
  readonly #listeners = new Set<() => void>();
  #progress: LoadProgress | null = null;

  /** `null` before the first word from the store, and when nothing is loading. */
  readonly get = (): LoadProgress | null => this.#progress;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(progress: LoadProgress | null): void {
    if (progress === this.#progress) return;
    this.#progress = progress;
    for (const listener of this.#listeners) listener();
  }
}
