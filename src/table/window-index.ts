// Some of the rows, in order of time: finds those in a window, long ones too, without passing over the rest.
import { keepCommon, type Bitset } from '#base/bitset.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs } from '#domain/ids.ts';
import { CountedBits, permuteBits, type OrderedSet } from './ordered-set.ts';
import { ORDER_BLOCK, overBy, startedBefore, type TimeOrder } from './time-order.ts';

export interface WindowIndex<Members extends OrderedSet = OrderedSet> {
  readonly order: TimeOrder;
  /** Members by start: their ranks. */
  readonly ranks: Members;
  /** Members by end: their places in `order.sortedOvers`. */
  readonly overPlaces: Members;
}

/** Of any set of rows. */
export type DenseIndex = WindowIndex<CountedBits>;

export function makeWindowIndex(order: TimeOrder, rows: Bitset): DenseIndex {
  const ranks = order.isRowOrder ? rows : permuteBits(rows, order.ranks);
  const overPlaces = permuteBits(ranks, order.overPlaces);
  return { order, ranks: new CountedBits(ranks), overPlaces: new CountedBits(overPlaces) };
}

/** Of the rows that both have. They are of the same order. */
export function commonIndex(a: DenseIndex, b: DenseIndex): DenseIndex {
  return { order: a.order, ranks: common(a.ranks, b.ranks), overPlaces: common(a.overPlaces, b.overPlaces) };
}

const common = (a: CountedBits, b: CountedBits): CountedBits => new CountedBits(keepCommon(a.bits.slice(), b.bits));

/** How many members overlap the window. */
export function countInWindow({ order, ranks, overPlaces }: WindowIndex, { from, to }: TimeWindow): number {
  if (!(from < to)) return 0;
  return ranks.countBelow(startedBefore(order, to)) - overPlaces.countBelow(overBy(order, from));
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
  const begun = startedBefore(order, window.from);
  const first = ranks.countBelow(begun);
  if (!(window.from < window.to)) return { earlier: new Uint32Array(), first, end: first };
  const end = ranks.countBelow(startedBefore(order, window.to));
  const missing = first - overPlaces.countBelow(overBy(order, window.from));
  return { earlier: findEarlier(index, begun, missing, window.from), first, end };
}

/** Walks back from rank `begun` until the `count` that are not over by `from` are found, skipping blocks without any. */
function findEarlier({ ranks, order }: WindowIndex, begun: number, count: number, from: EpochMs): Uint32Array {
  const found = new Uint32Array(count);
  let missing = count;
  for (let end = begun; missing > 0;) {
    const rank = ranks.lastBelow(end);
    if (rank < 0) break;
    const block = Math.floor(rank / ORDER_BLOCK);
    const mayReach = (order.blockOvers[block] ?? 0) > from;
    if (mayReach && (order.overs[rank] ?? 0) > from) found[--missing] = rank;
    end = mayReach ? rank : block * ORDER_BLOCK;
  }
  return found;
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
  const to = Math.min(total, from + limit);
  const before = earlier.subarray(Math.min(from, earlier.length), Math.min(to, earlier.length));
  const firstMember = first - earlier.length;
  const begun = ranks.slice(firstMember + Math.max(from, earlier.length), firstMember + Math.max(to, earlier.length));
  if (before.length === 0) return begun;
  const picked = new Uint32Array(before.length + begun.length);
  picked.set(before);
  picked.set(begun, before.length);
  return picked;
}
