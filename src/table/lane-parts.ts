// The rows of each lane by kind, each part as an index of its own: all lanes in a few passes over the rows that are shown.
import { bitsetMembers } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import { KINDS, type Kind } from '#domain/vocabulary.ts';
import type { EventTable } from './event-table.ts';
import { gather } from './gather.ts';
import type { Lanes, LaneSlots } from './lane-rows.ts';
import { NumberList } from './ordered-set.ts';
import { commonIndex, makeWindowIndex, type DenseIndex, type WindowIndex } from './window-index.ts';

/** Rows of one lane that are of one kind. There are some. */
export interface LanePart {
  readonly kind: Kind;
  readonly index: WindowIndex;
}

/** By lane: its parts, of those rows that are among the `shown`. */
export function laneParts(
  table: EventTable,
  { names, rows }: Lanes,
  shown: DenseIndex,
): readonly (readonly LanePart[])[] {
  if (rows.by === 'slot') return partsBySlot(table, names.length, rows.slots, shown);
  const ofKinds = partsByKind(table, shown);
  return rows.kinds.map((kind) => (kind === null ? ofKinds.flat() : (ofKinds[kind] ?? [])));
}

const recentKinds = makeRecent<readonly DenseIndex[]>(1);

/** By position in KINDS: a part, or none. */
function partsByKind({ kindRows }: EventTable, shown: DenseIndex): readonly (readonly LanePart[])[] {
  const { order } = shown;
  const ofKinds = recentKinds(order, 'kinds', () => kindRows.map((rows) => makeWindowIndex(order, rows)));
  return KINDS.map((kind, i) => {
    const ofKind = ofKinds[i];
    const index = ofKind && commonIndex(ofKind, shown);
    return index && index.ranks.length > 0 ? [{ kind, index }] : [];
  });
}

/** Rows go to their lanes once in order of start, and once in order of end: so no lane has to be sorted. */
function partsBySlot(
  { kinds }: EventTable,
  laneCount: number,
  laneSlots: LaneSlots,
  { order, ranks, overPlaces }: DenseIndex,
): readonly (readonly LanePart[])[] {
  const slotsAndKinds = { laneSlots, kinds };
  const started = bitsetMembers(ranks.bits);
  const startedRows = order.isRowOrder ? started : gather(order.rows, started, new Uint32Array(started.length));
  const counts = countParts(startedRows, slotsAndKinds, laneCount * KINDS.length);
  const starts = spreadParts(started, startedRows, slotsAndKinds, counts);
  const over = bitsetMembers(overPlaces.bits);
  const overRanks = gather(order.ranksByOver, over, new Uint32Array(over.length));
  const overs = spreadParts(over, gather(order.rows, overRanks, overRanks), slotsAndKinds, counts);
  return Array.from({ length: laneCount }, (_, lane) =>
    KINDS.flatMap((kind, i): LanePart[] => {
      const part = lane * KINDS.length + i;
      const [byStart, byOver] = [starts[part], overs[part]];
      if (!byStart?.length || !byOver) return [];
      return [{ kind, index: { order, ranks: new NumberList(byStart), overPlaces: new NumberList(byOver) } }];
    }),
  );
}

/** What tells the parts that a row belongs to: part `slot * KINDS.length + kind` for each of its slots. */
interface SlotsAndKinds {
  readonly laneSlots: LaneSlots;
  /** By row. */
  readonly kinds: Uint8Array;
}

function countParts(rows: Uint32Array, { laneSlots: { offsets, slots }, kinds }: SlotsAndKinds, parts: number) {
  const counts = new Uint32Array(parts);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const kind = kinds[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at++) {
      const part = (slots[at] ?? 0) * KINDS.length + kind;
      counts[part] = (counts[part] ?? 0) + 1;
    }
  }
  return counts;
}

/** By part: those of the numbers whose row belongs to it, in their order. `rows`: of each number. */
function spreadParts(
  numbers: Uint32Array,
  rows: Uint32Array,
  { laneSlots: { offsets, slots }, kinds }: SlotsAndKinds,
  counts: Uint32Array,
): readonly Uint32Array[] {
  const next = new Uint32Array(counts.length);
  for (let part = 1; part < counts.length; part++) next[part] = (next[part - 1] ?? 0) + (counts[part - 1] ?? 0);
  const all = new Uint32Array((next.at(-1) ?? 0) + (counts.at(-1) ?? 0));
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const number = numbers[i] ?? 0;
    const kind = kinds[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at++) {
      const part = (slots[at] ?? 0) * KINDS.length + kind;
      const place = next[part] ?? 0;
      all[place] = number;
      next[part] = place + 1;
    }
  }
  return Array.from(counts, (count, part) => all.subarray((next[part] ?? 0) - count, next[part]));
}
