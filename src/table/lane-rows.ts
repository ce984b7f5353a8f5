// The lanes of a timeline and which rows are in each. A lane of an actor has exactly what ticking that actor would add.
import { countBits, countCommon, emptyBitset, forEachBit, fullBitset, removeAll, type Bitset } from '#base/bitset.ts';
import { assertNever } from '#base/assert.ts';
import { makeRecent } from '#base/recent.ts';
import { LANE_LIMIT, type LaneValue } from '#domain/answer.ts';
import { KINDS, type LaneChoice } from '#domain/vocabulary.ts';
import { forEachRowOf, rowsWithAnyone, type ActorFacet } from './actor-column.ts';
import { countActors } from './count-actors.ts';
import { actorRef, placeRef } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { countPlaces, rankedActors, rankedPlaces } from './rank-values.ts';

export interface LaneName {
  readonly key: string;
  readonly value: LaneValue;
}

/** Each row in any number of lanes: those of row `n` from `offsets[n]` to `offsets[n + 1]`. */
export interface LaneSlots {
  readonly offsets: Uint32Array;
  /** Positions among the lanes. */
  readonly slots: Uint8Array;
}

/** What the rows of lane `i` are: of the kind `kinds[i]`, null for any; or those with slot `i`. */
export type LaneRows =
  | { readonly by: 'kind'; readonly kinds: readonly (number | null)[] }
  | { readonly by: 'slot'; readonly slots: LaneSlots };

export interface Lanes {
  /** In order of drawing. */
  readonly names: readonly LaneName[];
  readonly rows: LaneRows;
  /** Lanes with rows, left out beyond LANE_LIMIT. */
  readonly more: number;
}

/** The lanes that have any of the `shown` rows. */
export function lanesOf(table: EventTable, choice: LaneChoice, shown: Bitset): Lanes {
  switch (choice) {
    case 'kind':
      return kindLanes(table, shown);
    case 'mediator':
    case 'actor':
      return actorLanes(table, choice, shown);
    case 'place':
      return placeLanes(table, shown);
    case 'none':
      return oneLane(shown);
    default:
      return assertNever(choice);
  }
}

function oneLane(shown: Bitset): Lanes {
  const isAny = countBits(shown) > 0;
  const names: readonly LaneName[] = isAny ? [{ key: 'none', value: { by: 'none' } }] : [];
  return { names, rows: { by: 'kind', kinds: isAny ? [null] : [] }, more: 0 };
}

function kindLanes(table: EventTable, shown: Bitset): Lanes {
  const kinds = [...KINDS.keys()].filter((i) => countCommon(table.kindRows[i] ?? emptyBitset(0), shown) > 0);
  const names = kinds.flatMap((i): LaneName[] => {
    const kind = KINDS[i];
    return kind ? [{ key: `kind:${kind}`, value: { by: 'kind', kind } }] : [];
  });
  return { names, rows: { by: 'kind', kinds }, more: 0 };
}

/** The most used of the values that have rows. `reserved`: lanes that are needed besides. */
function chosenValues(ranked: readonly number[], counts: Uint32Array, reserved: number) {
  const used = ranked.filter((number) => (counts[number] ?? 0) > 0);
  const chosen = used.slice(0, LANE_LIMIT - reserved);
  return { chosen, more: used.length - chosen.length };
}

/** Mostly the same lanes, whatever the filter. */
const recentSlots = makeRecent<LaneSlots>(2);

function actorLanes(table: EventTable, by: 'mediator' | 'actor', shown: Bitset): Lanes {
  const column = table.actors;
  const nobodyRows = rowsWithoutActor(table, by);
  const hasNobody = countCommon(nobodyRows, shown) > 0;
  const { chosen, more } = chosenValues(
    rankedActors(table, by),
    countActors(column, shown).get(by) ?? new Uint32Array(),
    hasNobody ? 1 : 0,
  );
  const lanes = [...chosen.map((actor) => actorRef(column.records[actor])), ...(hasNobody ? [null] : [])];
  const names = lanes.map((actor): LaneName => ({ key: `${by}:${actor?.id ?? ''}`, value: { by, actor } }));
  const slots = recentSlots(table, JSON.stringify([by, chosen, hasNobody]), () =>
    spreadSlots(table.rowCount, names.length, (slot, tell) => {
      const actor = chosen[slot];
      if (actor === undefined) forEachBit(nobodyRows, tell);
      else forEachRowOf(column, actor, by, tell);
    }),
  );
  return { names, rows: { by: 'slot', slots }, more };
}

/** `forEachRow`: tells the rows of a lane, each once. */
function spreadSlots(
  rowCount: number,
  lanes: number,
  forEachRow: (slot: number, tell: (row: number) => void) => void,
): LaneSlots {
  const offsets = new Uint32Array(rowCount + 1);
  const count = (row: number): void => void (offsets[row + 1] = (offsets[row + 1] ?? 0) + 1);
  for (let slot = 0; slot < lanes; slot++) forEachRow(slot, count);
  for (let row = 0; row < rowCount; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const next = offsets.slice();
  const slots = new Uint8Array(offsets[rowCount] ?? 0);
  for (let slot = 0; slot < lanes; slot++) {
    forEachRow(slot, (row) => {
      const at = next[row] ?? 0;
      slots[at] = slot;
      next[row] = at + 1;
    });
  }
  return { offsets, slots };
}

const recentWithout = makeRecent<Bitset>(2);

function rowsWithoutActor(table: EventTable, facet: ActorFacet): Bitset {
  return recentWithout(table, facet, () => removeAll(fullBitset(table.rowCount), rowsWithAnyone(table.actors, facet)));
}

function placeLanes(table: EventTable, shown: Bitset): Lanes {
  const { places, placeRecords } = table;
  const counts = countPlaces(table, shown);
  const nowhere = (counts[0] ?? 0) === 0 ? [] : [0];
  const { chosen, more } = chosenValues(rankedPlaces(table), counts, nowhere.length);
  const lanes = [...chosen, ...nowhere];
  const names = lanes.map((number): LaneName => {
    const place = placeRef(placeRecords[number - 1]);
    return { key: `place:${place?.id ?? ''}`, value: { by: 'place', place } };
  });
  const slots = recentSlots(table, JSON.stringify(['place', lanes]), () => {
    /** By place: its slot plus 1; 0 for those left out. */
    const slotOf = new Uint8Array(placeRecords.length + 1);
    for (const [slot, place] of lanes.entries()) slotOf[place] = slot + 1;
    const offsets = new Uint32Array(places.length + 1);
    const found = new Uint8Array(places.length);
    let count = 0;
    for (let row = 0; row < places.length; row++) {
      const slot = slotOf[places[row] ?? 0] ?? 0;
      if (slot > 0) found[count++] = slot - 1;
      offsets[row + 1] = count;
    }
    return { offsets, slots: found.subarray(0, count) };
  });
  return { names, rows: { by: 'slot', slots }, more };
}
