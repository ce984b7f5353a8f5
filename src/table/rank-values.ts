// The order in which people are shown the actors and places of a file: by how often it has them, then by name.
import { fullBitset, type Bitset } from '#base/bitset.ts';
import { foldText } from '#base/fold-text.ts';
import { makeRecent } from '#base/recent.ts';
import type { ActorFacet } from './actor-column.ts';
import { actorTotals } from './count-actors.ts';
import type { EventTable } from './event-table.ts';

/** Numbers of those that the file uses, the most used first: by all of its rows, retracted ones too. */
export type RankedValues = readonly number[];

const recentRankings = makeRecent<RankedValues>(20);

export function rankedActors(table: EventTable, facet: ActorFacet): RankedValues {
  return recentRankings(table.actors, facet, () =>
    rank(actorTotals(table.actors).get(facet) ?? new Uint32Array(), (actor) => table.actors.records[actor]),
  );
}

/** Numbered as in the column: from 1. */
export function rankedPlaces(table: EventTable): RankedValues {
  return recentRankings(table, 'place', () => {
    const totals = countPlaces(table, fullBitset(table.rowCount));
    totals[0] = 0;
    return rank(totals, (place) => table.placeRecords[place - 1]);
  });
}

/** By place number: how many of the rows are there; 0 stands for no place. */
export function countPlaces({ places, placeRecords }: EventTable, rows: Bitset): Uint32Array {
  const counts = new Uint32Array(placeRecords.length + 1);
  for (let i = 0; i < rows.length; i++) {
    for (let word = rows[i] ?? 0; word !== 0; word &= word - 1) {
      const place = places[(i << 5) + 31 - Math.clz32(word & -word)] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return counts;
}

function rank(
  totals: Uint32Array,
  recordOf: (number: number) => { readonly id: string; readonly name: string } | undefined,
): RankedValues {
  const used: { readonly number: number; readonly total: number; readonly name: string }[] = [];
  for (const [number, total] of totals.entries()) {
    const record = recordOf(number);
    if (total > 0 && record) used.push({ number, total, name: `${foldText(record.name)}\n${record.id}` });
  }
  return used.toSorted((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1)).map(({ number }) => number);
}
