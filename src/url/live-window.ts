// The window while a gesture moves it: faster than the address, and one with it when the gesture rests.
import { sameWindow, type TimeWindow } from '#domain/extent.ts';
import { roundToAddress } from './address-time.ts';
import type { ViewStore } from './view-store.ts';

/** @param by who moved it, so that it need not follow itself; `address` for back, forward and choices elsewhere */
export type WindowListener = (window: TimeWindow, by: string) => void;

const isSameChoice = (a: TimeWindow | null, b: TimeWindow | null): boolean =>
  a === b || (a !== null && b !== null && sameWindow(a, b));

/** The window of a view as it is shown: edges that the address leaves out are the default's. */
export function resolveWindow(window: TimeWindow | null, byDefault: TimeWindow): TimeWindow {
  if (!window) return byDefault;
  const from = Number.isFinite(window.from) ? window.from : byDefault.from;
  const to = Number.isFinite(window.to) ? window.to : byDefault.to;
  return from < to ? { from, to } : byDefault;
}

export class LiveWindow {
  readonly default: TimeWindow;
  readonly #store: ViewStore;
  readonly #listeners = new Set<WindowListener>();
  #now: TimeWindow;
  /** The window of the view when it was last looked at. */
  #seen: TimeWindow | null;
  #stopFollowing: (() => void) | null = null;

  constructor(store: ViewStore, byDefault: TimeWindow) {
    this.#store = store;
    this.default = byDefault;
    this.#seen = store.get().view.window;
    this.#now = resolveWindow(this.#seen, byDefault);
  }

  /** What is on screen. The same object until it moves. */
  readonly get = (): TimeWindow => {
    this.#follow();
    return this.#now;
  };

  /** In the midst of a gesture: shown everywhere, not yet in the address. A window that is none is left alone. */
  readonly move = (window: TimeWindow, by: string): void => {
    if (!(window.from < window.to)) return;
    this.#store.beforePush(this.#settleNow);
    this.#show(window, by);
  };

  /** The end of a gesture, or a step: written to the address. The default window is written as nothing. */
  readonly settle = (window: TimeWindow, by = 'settled'): void => {
    if (!(window.from < window.to)) return;
    const rounded = roundToAddress(window);
    const isDefault = sameWindow(rounded, roundToAddress(this.default));
    this.#store.beforePush(null);
    this.#seen = isDefault ? null : rounded;
    const before = this.#now;
    // Both are changed before anybody is told, so that neither is found older than the other.
    this.#now = isDefault ? this.default : rounded;
    this.#store.setView({ window: this.#seen }, 'replace');
    this.#tell(before, by);
  };

  readonly subscribe = (listener: WindowListener): (() => void) => {
    this.#stopFollowing ??= this.#store.subscribe(() => this.#follow());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopFollowing?.();
      this.#stopFollowing = null;
    };
  };

  /** When another window takes its place: a gesture that did not come to rest is forgotten. */
  readonly retire = (): void => this.#store.beforePush(null);

  readonly #settleNow = (): void => this.settle(this.#now);

  #show(window: TimeWindow, by: string): void {
    const before = this.#now;
    this.#now = window;
    this.#tell(before, by);
  }

  #tell(before: TimeWindow, by: string): void {
    const now = this.#now;
    if (sameWindow(before, now)) this.#now = before;
    else for (const listener of this.#listeners) listener(now, by);
  }

  #follow(): void {
    const { window } = this.#store.get().view;
    if (isSameChoice(window, this.#seen)) return;
    this.#seen = window;
    this.#store.beforePush(null);
    this.#show(resolveWindow(window, this.default), 'address');
  }
}
