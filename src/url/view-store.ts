// Holds the view between the page and the address: changes show at once, and are written in the order in which they came.
import { filterValues, withFilterValues } from '#domain/filter-values.ts';
import type { FacetKey } from '#domain/filter.ts';
import { normalizeView, readAddress, writeAddress, type ReadAddress } from './address.ts';
import type { AddressBar, WriteMode } from './address-bar.ts';
import { entryState, fileOfEntry, isSameFile, type EntryFile } from './entry-file.ts';
import type { AddressProblem, ViewState } from './view-state.ts';
import { WriteBudget } from './write-budget.ts';

/** A part of the view, or how to make it from the view as it then is. */
export type ViewPatch = Partial<ViewState> | ((view: ViewState) => Partial<ViewState>);

export interface UnknownActor {
  readonly facet: FacetKey;
  readonly id: string;
}

/** Replacing waits so long after the last write, and takes what came meanwhile along. */
const REPLACE_MS = 100;
/** After the browser has refused a write. */
const REFUSED_MS = 1000;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Parts that did not change stay the same objects, so that what is made from them need not be made again. */
function keepSame(before: ViewState, after: ViewState): ViewState {
  return {
    ...after,
    filter: isSame(before.filter, after.filter) ? before.filter : after.filter,
    window: isSame(before.window, after.window) ? before.window : after.window,
  };
}

export class ViewStore {
  readonly bar: AddressBar;
  readonly #listeners = new Set<() => void>();
  readonly #travellers = new Set<(view: ViewState) => void>();
  readonly #budget = new WriteBudget();
  #state: ReadAddress;
  #file: EntryFile | null;
  /** The query as it stands in the address, and as we would write it. */
  #found: string;
  #written: string;
  #writtenFile: EntryFile | null;
  #lastWrite = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isPushing = false;
  #beforePush: (() => void) | null = null;
  #stopTravel: (() => void) | null = null;

  constructor(bar: AddressBar) {
    this.bar = bar;
    this.#found = bar.read();
    this.#state = readAddress(this.#found);
    this.#written = this.#query();
    this.#file = fileOfEntry(bar.state()) ?? null;
    this.#writtenFile = this.#file;
    this.#sign();
  }

  /** The reader's own file that is shown, when it is one: the same object for as long as it is that. */
  readonly getFile = (): EntryFile | null => this.#file;

  readonly get = (): ReadAddress => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stopTravel ??= this.bar.onTravel(() => this.#travel());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopTravel?.();
      this.#stopTravel = null;
    };
  };

  /** Calls back after back and forward, before anybody else hears of the view that they lead to. */
  readonly onTravel = (listener: (view: ViewState) => void): (() => void) => {
    this.#travellers.add(listener);
    return () => {
      this.#travellers.delete(listener);
    };
  };

  /**
   * Shows at once. `push`: what was on screen before stays in the history as it was; all that is changed in the same tick
   * after it goes into the one new entry. `replace`: into the present entry, soon.
   */
  readonly setView = (patch: ViewPatch, how: WriteMode): void => {
    this.#begin(how);
    const { view } = this.#state;
    const changed = { ...view, ...(typeof patch === 'function' ? patch(view) : patch) };
    const problems = how === 'push' ? { problems: [], tooNew: null } : {};
    this.#set({ ...this.#state, ...problems, view: keepSame(view, normalizeView(changed)) });
    if (!this.#isPushing) this.#schedule(REPLACE_MS);
  };

  /** As setView, for the reader's own file: it goes into the entry, and not into its address. */
  readonly setFile = (file: EntryFile | null, how: WriteMode): void => {
    this.#begin(how);
    if (!isSameFile(file, this.#file)) this.#file = file;
    this.setView({}, how);
  };

  /** Takes actors that the file lacks out of the filter; `tell`: as malformed values of the address. */
  readonly dropUnknown = (unknown: readonly UnknownActor[], { tell }: { tell: boolean }): void => {
    const problems: AddressProblem[] = unknown.map(({ facet, id }) => ({ parameter: facet, value: id }));
    if (tell) this.#state = { ...this.#state, problems: [...this.#state.problems, ...problems] };
    // Group by group: a hostile link may name thousands.
    const facets = new Set(unknown.map(({ facet }) => facet));
    const filter = [...facets].reduce((rest, facet) => {
      const gone = new Set(unknown.map((one) => (one.facet === facet ? one.id : '')));
      return withFilterValues(
        rest,
        facet,
        filterValues(rest, facet).filter((value) => !gone.has(value)),
      );
    }, this.#state.view.filter);
    this.setView({ filter }, 'replace');
  };

  /** Called before the next push, once: puts into the view what is on screen but not yet in it. Null: nothing. */
  readonly beforePush = (settle: (() => void) | null): void => {
    this.#beforePush = settle;
  };

  /** Writes now what waits to be written. */
  readonly flush = (): void => {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#write('replace');
  };

  #begin(how: WriteMode): void {
    if (how === 'replace' || this.#isPushing) return;
    this.#beforePush?.();
    this.flush();
    this.#isPushing = true;
    queueMicrotask(() => this.#push());
  }

  /** An entry that is not ours yet (the first one, or one that a link inside the page made) is of the file that is shown. */
  #sign(): void {
    try {
      if (fileOfEntry(this.bar.state()) === undefined) this.bar.write(this.#found, 'replace', entryState(this.#file));
    } catch {
      // It is told with the next entry that is written.
    }
  }

  #query(): string {
    return writeAddress(this.#state.view, this.#state.unknown);
  }

  #set(state: ReadAddress): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #schedule(delay: number): void {
    if (this.#timer !== null) return;
    const now = performance.now();
    const wait = Math.max(0, this.#lastWrite + delay - now, this.#budget.wait(now));
    this.#timer = setTimeout(this.flush, wait);
  }

  #push(): void {
    this.#isPushing = false;
    this.#write('push');
  }

  #write(how: WriteMode): void {
    const query = this.#query();
    if (query === this.#written && isSameFile(this.#file, this.#writtenFile)) return;
    const now = performance.now();
    // A key held down makes no entry for each event that it passes once the browser's limit is near.
    if (!this.#budget.take(now)) return this.#schedule(REPLACE_MS);
    this.#lastWrite = now;
    try {
      this.bar.write(query, how, entryState(this.#file));
      this.#written = query;
      this.#writtenFile = this.#file;
      this.#found = this.bar.read();
    } catch {
      this.#schedule(REFUSED_MS);
    }
  }

  #travel(): void {
    const found = this.bar.read();
    const file = fileOfEntry(this.bar.state());
    // Only the fragment changed: a link inside the page was followed.
    if (file === undefined && found === this.#found) return this.#sign();
    if (found === this.#found && isSameFile(file ?? null, this.#file)) return;
    if (!isSameFile(file ?? null, this.#file)) this.#file = file ?? null;
    this.#writtenFile = this.#file;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isPushing = false;
    this.#found = found;
    const state = readAddress(found);
    const view = keepSame(this.#state.view, state.view);
    for (const listener of this.#travellers) listener(view);
    this.#set({ ...state, view });
    this.#written = this.#query();
  }
}
