// Some of the rows, in order of time: finds those in a window, long ones too, without passing over the rest.
import { addBit, bitsetMembers, emptyBitset } from '#base/bitset.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';
import { lowerBound } from './bounds.ts';
import { gather } from './gather.ts';
import { overBy, startedBefore, type TimeOrder } from './time-order.ts';

export interface WindowIndex {
  readonly order: TimeOrder;
  /** Members by start: their ranks, ascending. */
  readonly ranks: Uint32Array;
  /** Members by end: their places in `order.sortedOvers`, ascending. */
  readonly overPlaces: Uint32Array;
  /** By block of members: the latest moment at which one of them is over. Made when first needed. */
  blockOvers: Float64Array | null;
}

const BLOCK = 64;

/** `rows`: ascending, each once. */
export function makeWindowIndex(order: TimeOrder, rows: Uint32Array): WindowIndex {
  const ranks = order.isRowOrder
    ? rows
    : sorted(gather(order.ranks, rows, new Uint32Array(rows.length)), order.ranks.length);
  const overPlaces = sorted(gather(order.overPlaces, ranks, new Uint32Array(ranks.length)), order.ranks.length);
  return { order, ranks, overPlaces, blockOvers: null };
}

/** Sorts different numbers below `limit`. A bitset has them in order for the price of a pass over its words. */
function sorted(numbers: Uint32Array, limit: number): Uint32Array {
  if (numbers.length < limit / 1024) return numbers.toSorted();
  const bits = emptyBitset(limit);
  for (let i = 0; i < numbers.length; i++) addBit(bits, numbers[i] ?? 0);
  return bitsetMembers(bits);
}

/** How many members overlap the window. */
export function countInWindow({ order, ranks, overPlaces }: WindowIndex, { from, to }: TimeWindow): number {
  if (!(from < to)) return 0;
  return lowerBound(ranks, startedBefore(order, to)) - lowerBound(overPlaces, overBy(order, from));
}

/** Members of a window in order of time: some that began before it, and then a stretch of `ranks`. */
export interface WindowMembers {
  /** Ranks of those that began before the window and reach into it. */
  readonly earlier: Uint32Array;
  /** The members that begin in the window: from `first` to before `end` in `ranks`. */
  readonly first: number;
  readonly end: number;
}

/** `null`: all of them. */
export function membersInWindow(index: WindowIndex, window: TimeWindow | null): WindowMembers {
  const { order, ranks, overPlaces } = index;
  if (!window) return { earlier: new Uint32Array(), first: 0, end: ranks.length };
  const first = lowerBound(ranks, startedBefore(order, window.from));
  if (!(window.from < window.to)) return { earlier: new Uint32Array(), first, end: first };
  const end = lowerBound(ranks, startedBefore(order, window.to));
  const missing = first - lowerBound(overPlaces, overBy(order, window.from));
  return { earlier: findEarlier(index, first, missing, window.from), first, end };
}

/** Walks back from member `first` until the `count` that are not over by `from` are found, skipping blocks without any. */
function findEarlier(index: WindowIndex, first: number, count: number, from: EpochMs): Uint32Array {
  const found = new Uint32Array(count);
  if (count === 0) return found;
  const { ranks, order } = index;
  index.blockOvers ??= latestOvers(index);
  let missing = count;
  let member = first - 1;
  while (missing > 0 && member >= 0) {
    const block = Math.floor(member / BLOCK);
    if ((index.blockOvers[block] ?? 0) > from) {
      for (; member >= block * BLOCK; member--) {
        const rank = ranks[member] ?? 0;
        if ((order.overs[rank] ?? 0) > from) found[--missing] = rank;
      }
    }
    member = block * BLOCK - 1;
  }
  return found;
}

function latestOvers({ ranks, order }: WindowIndex): Float64Array {
  const latest = new Float64Array(Math.ceil(ranks.length / BLOCK)).fill(-Infinity);
  for (let member = 0; member < ranks.length; member++) {
    const block = Math.floor(member / BLOCK);
    const over = order.overs[ranks[member] ?? 0] ?? 0;
    if (over > (latest[block] ?? 0)) latest[block] = over;
  }
  return latest;
}

/** Ranks of the members in the window, in order of time; at most `limit`, from the `skip`-th. */
export function ranksInWindow(
  { ranks }: WindowIndex,
  { earlier, first, end }: WindowMembers,
  skip = 0,
  limit = Infinity,
): Uint32Array {
  const total = earlier.length + end - first;
  const from = Math.min(Math.max(0, skip), total);
  const picked = new Uint32Array(Math.min(limit, total - from));
  for (let i = 0; i < picked.length; i++) {
    const at = from + i;
    picked[i] = (at < earlier.length ? earlier[at] : ranks[first + at - earlier.length]) ?? 0;
  }
  return picked;
}
