// Finds the row of an id without a Map of a million strings: an open-addressed hash table of row numbers.

export interface IdIndex {
  /** Power-of-two length; row + 1, or 0 where nothing is. */
  readonly slots: Uint32Array;
}

/** FNV-1a. */
function hash(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

export function buildIdIndex(rowCount: number, idAt: (row: number) => string): IdIndex {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, rowCount * 2))));
  const mask = slots.length - 1;
  for (let row = 0; row < rowCount; row++) {
    let slot = hash(idAt(row)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = row + 1;
  }
  return { slots };
}

/** The row, or -1 when no event has that id. */
export function findRow({ slots }: IdIndex, id: string, idAt: (row: number) => string): number {
  const mask = slots.length - 1;
  for (let slot = hash(id) & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1;
    if (row < 0 || idAt(row) === id) return row;
  }
}
