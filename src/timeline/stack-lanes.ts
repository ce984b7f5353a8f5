// Puts the blocks of one lane into rows so that none overlap: first fit by start, what passes the filters above what they
// fade, and stable while panning.

/** What an event takes of its row: bar and label, in any one unit along the axis. */
export interface Block {
  readonly key: string;
  readonly from: number;
  /** Exclusive; may be Infinity. */
  readonly to: number;
  /** The filters leave it out: it takes what room the others leave. */
  readonly dimmed: boolean;
}

export interface StackedRows {
  /** Row by key, from 0. */
  readonly rows: ReadonlyMap<string, number>;
  /** Keys of what the filters left out. */
  readonly dimmed: ReadonlySet<string>;
}

export interface Stacking extends StackedRows {
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
  const ordered = blocks.toSorted((a, b) => Number(a.dimmed) - Number(b.dimmed) || a.from - b.from);
  const placed = new Map<string, number>();
  const rows: Row[] = [];
  for (const block of ordered) {
    const row = before.get(block.key);
    if (row !== undefined && rowAt(rows, row).take(block)) placed.set(block.key, row);
  }
  for (const block of ordered) if (!placed.has(block.key)) placed.set(block.key, firstFit(rows, block));
  let count = 0;
  for (const row of placed.values()) count = Math.max(count, row + 1);
  return { rows: placed, dimmed: new Set(blocks.flatMap(({ key, dimmed }) => (dimmed ? [key] : []))), count };
}

/** Other filters: something passes that did not, or does not any more. */
function isFilteredAnew(blocks: readonly Block[], { rows, dimmed }: StackedRows): boolean {
  return blocks.some((block) => rows.has(block.key) && dimmed.has(block.key) !== block.dimmed);
}

/**
 * `before`: the last stacking at the same scale. What was there keeps its row, as long as the same passes the filters and
 * that costs no more than two rows over stacking anew; else all are stacked anew.
 */
export function stackLane(blocks: readonly Block[], before: StackedRows | null = null): Stacking {
  const fresh = stack(blocks, new Map());
  if (before === null || isFilteredAnew(blocks, before)) return fresh;
  const kept = stack(blocks, before.rows);
  return kept.count > fresh.count + WASTE ? fresh : kept;
}
