// Entries in stretches that a cell can hold.

/** In characters: a spreadsheet cuts off longer cells. */
export const LONGEST_CELL = 30_000;

/** In their order; one that is longer than a cell stands alone. */
export function* stretchesOf<Entry>(entries: readonly Entry[]): Generator<readonly Entry[], void, undefined> {
  let stretch: Entry[] = [];
  let length = 0;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length + 1;
    if (stretch.length > 0 && length + more > LONGEST_CELL) {
      yield stretch;
      stretch = [];
      length = 0;
    }
    stretch.push(entry);
    length += more;
  }
  if (stretch.length > 0) yield stretch;
}
