// Where rows of one height stand in their scroller. Arithmetic is all that fixed heights need: a virtualising library would
// be a twelfth of what a first visit loads.

/** CSS pixels. */
export interface Heights {
  /** Of all rows together. */
  readonly rows: number;
  /** Of what can be seen of them at once. */
  readonly view: number;
}

/**
 * No element is made taller. Firefox gives up at 17.9 million pixels and Chromium at 33.5, and long before that letters
 * stop standing still, since places are single floats by the time they are drawn: at four million to half a pixel.
 */
export const TALLEST = 4_000_000;

/** So far from either end of a taller list the scrollbar moves as in any other: nothing is in the way of a small step. */
const NEAR_END = 200_000;

/** The height of the element that is scrolled; of a list that is no taller, its own. */
export const trackHeight = (rows: number): number => Math.min(rows, TALLEST);

/** No wheel, finger or page key goes so far at once; the thumb of a list that tall goes further with every pixel. */
const FAR = 1500;

/** From 0 to `most`; 0 where that is less. */
export const clamp = (value: number, most: number): number => Math.min(Math.max(0, value), Math.max(0, most));

/** How far the rows are scrolled away when the scrollbar has been put at `track`. */
export function rowsTopAt(track: number, { rows, view }: Heights): number {
  return bend(track, trackHeight(rows) - view, rows - view);
}

/** Where the scrollbar belongs when `rowsTop` pixels of the rows are scrolled away: `rowsTopAt` the other way. */
export function trackAt(rowsTop: number, { rows, view }: Heights): number {
  return bend(rowsTop, rows - view, trackHeight(rows) - view);
}

/** One to one near both ends, which meet; in proportion in between. */
function bend(at: number, most: number, mostThen: number): number {
  const inside = clamp(at, most);
  if (most === mostThen || inside <= NEAR_END) return inside;
  if (most - inside <= NEAR_END) return mostThen - (most - inside);
  return NEAR_END + ((inside - NEAR_END) * (mostThen - 2 * NEAR_END)) / (most - 2 * NEAR_END);
}

/**
 * How far the rows are scrolled away after the scrollbar has gone from `before` to `track`. What a wheel, a finger or a key
 * does moves rows by as many pixels; what only the scrollbar's thumb can do, or a key that leads to an end, goes by
 * proportion.
 */
export function rowsTopAfter(
  track: number,
  before: { readonly rowsTop: number; readonly track: number },
  heights: Heights,
): number {
  const moved = track - before.track;
  const isByThumb = Math.abs(moved) > Math.max(FAR, 2 * heights.view);
  if (heights.rows <= TALLEST || isByThumb) return rowsTopAt(track, heights);
  return clamp(before.rowsTop + moved, heights.rows - heights.view);
}

/** Rows `first` to `last`, whole or in part; `last` is -1 when there are none. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
}

export function rowsInSight(rowsTop: number, view: number, count: number, rowHeight: number): RowsInSight {
  const first = Math.floor(clamp(rowsTop / rowHeight, count - 1));
  const end = Math.ceil((rowsTop + Math.max(0, view)) / rowHeight);
  return { first, last: Math.min(count - 1, Math.max(first, end - 1)) };
}

/** How far to scroll so that the row shows: `nearest` as little as needed, `start` up to the head. */
export function rowsTopFor(
  index: number,
  align: 'start' | 'nearest',
  { rowsTop, view, rowHeight }: { readonly rowsTop: number; readonly view: number; readonly rowHeight: number },
): number {
  const top = index * rowHeight;
  if (align === 'start' || top < rowsTop) return top;
  return Math.max(rowsTop, top + rowHeight - view);
}
