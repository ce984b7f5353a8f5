// How far the rows are scrolled, which of them are in sight, and where these stand in an element that is never too tall.
import {
  clamp,
  rowsInSight,
  rowsTopAfter,
  rowsTopFor,
  trackAt,
  trackHeight,
  type Heights,
  type RowsInSight,
} from './row-track.ts';

export interface RowShape {
  readonly count: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** Of the head that stays above the rows. */
  readonly headHeight: number;
}

export interface RowSight extends RowsInSight {
  /** Row `index` stands at `index * rowHeight - shift` in the element that is scrolled. */
  readonly shift: number;
}

export interface RowTarget {
  readonly index: number;
  readonly align: 'start' | 'nearest';
}

/** A store for `useSyncExternalStore`, which draws before the frame does: what was scrolled to is never empty in it. */
export class RowScroller {
  readonly #listeners = new Set<() => void>();
  #element: HTMLElement | null = null;
  #shape: RowShape = { count: 0, rowHeight: 1, headHeight: 0 };
  #sight: RowSight = { first: 0, last: -1, shift: 0 };
  /** What is scrolled away of the rows, and of the element. They differ in a list that is too tall for one. */
  #at = { rowsTop: 0, track: 0 };

  readonly get = (): RowSight => this.#sight;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @returns how to let go of it */
  attach(element: HTMLElement): () => void {
    this.#element = element;
    const rested = () => this.#put(element, this.#at.rowsTop);
    const scrolled = () => this.#follow(element);
    const resize = new ResizeObserver(rested);
    resize.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    element.addEventListener('scrollend', rested);
    return () => {
      this.#element = null;
      resize.disconnect();
      element.removeEventListener('scroll', scrolled);
      element.removeEventListener('scrollend', rested);
    };
  }

  /** The row at the top stays there when rows become higher, and when others come. */
  reshape(shape: RowShape): void {
    const rowsTop = (this.#at.rowsTop / this.#shape.rowHeight) * shape.rowHeight;
    this.#shape = shape;
    if (this.#element) this.#put(this.#element, rowsTop);
  }

  reveal({ index, align }: RowTarget): void {
    if (!this.#element) return;
    const { view } = this.#heights(this.#element);
    const { rowHeight } = this.#shape;
    this.#put(this.#element, rowsTopFor(index, align, { rowsTop: this.#at.rowsTop, view, rowHeight }));
  }

  /** What stands at row `to` now, and was at `from`, stays where it is on the screen, if it can be seen. */
  hold(from: number, to: number): void {
    const { first, last } = this.#sight;
    if (!this.#element || from < first || from > last) return;
    this.#put(this.#element, this.#at.rowsTop + (to - from) * this.#shape.rowHeight);
  }

  /** So many rows are whole in sight. */
  pageSize(): number {
    const view = this.#element ? this.#heights(this.#element).view : 0;
    return Math.max(1, Math.floor(view / this.#shape.rowHeight));
  }

  #heights(element: HTMLElement): Heights {
    const { count, rowHeight, headHeight } = this.#shape;
    return { rows: count * rowHeight, view: element.clientHeight - headHeight };
  }

  #follow(element: HTMLElement): void {
    const heights = this.#heights(element);
    const track = element.scrollTop;
    const rowsTop = rowsTopAfter(track, this.#at, heights);
    const isStuck = track <= 0 || track >= trackHeight(heights.rows) - heights.view - 1;
    if (isStuck) this.#put(element, rowsTop);
    else this.#show(rowsTop, track, heights);
  }

  /** Puts the scrollbar where it belongs for rows that are scrolled so far. */
  #put(element: HTMLElement, wanted: number): void {
    const heights = this.#heights(element);
    const rowsTop = clamp(wanted, heights.rows - heights.view);
    const track = trackAt(rowsTop, heights);
    // Beyond an end is where a phone springs back from: not to be touched.
    const scrolled = (): number => clamp(element.scrollTop, trackHeight(heights.rows) - heights.view);
    if (Math.abs(scrolled() - track) >= 1) element.scrollTop = track;
    this.#show(rowsTop, scrolled(), heights);
  }

  #show(rowsTop: number, track: number, { view }: Heights): void {
    const { count, rowHeight } = this.#shape;
    this.#at = { rowsTop, track };
    const before = this.#sight;
    const now = { ...rowsInSight(rowsTop, view, count, rowHeight), shift: rowsTop - track };
    if (now.first === before.first && now.last === before.last && now.shift === before.shift) return;
    this.#sight = now;
    for (const listener of this.#listeners) listener();
  }
}
