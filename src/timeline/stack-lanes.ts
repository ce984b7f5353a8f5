// Puts the blocks of one lane into rows so that none overlap: first fit by start, and stable while panning.

/** What an event takes of its row: bar and label, in any one unit along the axis. */
export interface Block {
  readonly key: string;
  readonly from: number;
  /** Exclusive; may be Infinity. */
  readonly to: number;
}

export interface Stacking {
  /** Row by key, from 0. */
  readonly rows: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Rows that staying put may cost, over stacking anew. */
const WASTE = 2;

class Row {
  readonly #blocks: Block[] = [];

  /** Places the block if it is free of the others. */
  take(block: Block): boolean {
    if (this.#blocks.some((other) => other.from < block.to && block.from < other.to)) return false;
    this.#blocks.push(block);
    return true;
  }
}

function rowAt(rows: Row[], index: number): Row {
  for (let row = rows[index]; ; row = rows[index]) {
    if (row) return row;
    rows.push(new Row());
  }
}

function firstFit(rows: Row[], block: Block): number {
  for (let index = 0; ; index++) if (rowAt(rows, index).take(block)) return index;
}

function stack(blocks: readonly Block[], before: ReadonlyMap<string, number>): Stacking {
  // What begins together stays in the order in which it came.
  const ordered = blocks.toSorted((a, b) => a.from - b.from);
  const placed = new Map<string, number>();
  const rows: Row[] = [];
  for (const block of ordered) {
    const row = before.get(block.key);
    if (row !== undefined && rowAt(rows, row).take(block)) placed.set(block.key, row);
  }
  for (const block of ordered) if (!placed.has(block.key)) placed.set(block.key, firstFit(rows, block));
  let count = 0;
  for (const row of placed.values()) count = Math.max(count, row + 1);
  return { rows: placed, count };
}

/**
 * `before`: the rows of the last stacking at the same scale. What was there keeps its row, as long as that costs no more
 * than two rows over stacking anew; then all are stacked anew.
 */
export function stackLane(blocks: readonly Block[], before: ReadonlyMap<string, number> = new Map()): Stacking {
  const fresh = stack(blocks, new Map());
  if (before.size === 0) return fresh;
  const kept = stack(blocks, before);
  return kept.count > fresh.count + WASTE ? fresh : kept;
}
