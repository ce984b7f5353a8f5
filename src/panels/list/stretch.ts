// Browsers cannot hold an element of millions of pixels: a very long list is scrolled in stretches of rows.

/** At 60 px a row 6 million px, well below the 17.9 million at which Firefox gives up. */
export const STRETCH_ROWS = 100_000;

export interface Stretch {
  /** Position of its first row in the whole list, from 0. */
  readonly start: number;
  readonly count: number;
}

/** The stretch in which the row `index` stands, of a list of `total` rows; the last one when the list has become shorter. */
export function stretchOf(index: number, total: number): Stretch {
  const last = Math.max(0, Math.ceil(total / STRETCH_ROWS) - 1);
  const start = Math.min(last, Math.floor(index / STRETCH_ROWS)) * STRETCH_ROWS;
  return { start, count: Math.min(STRETCH_ROWS, total - start) };
}
