// The lanes of a timeline and the rows in each. A lane of an actor has exactly what ticking that actor would add.
import { bitsetMembers, countBits, emptyBitset, fullBitset, keepCommon, removeAll, type Bitset } from '#base/bitset.ts';
import { assertNever } from '#base/assert.ts';
import { makeRecent } from '#base/recent.ts';
import { LANE_LIMIT, type LaneValue } from '#domain/answer.ts';
import { KINDS, type LaneChoice } from '#domain/vocabulary.ts';
import { actorRowsWithin, rowsWithAnyone, type ActorFacet } from './actor-column.ts';
import { countActors } from './count-actors.ts';
import { actorRef, placeRef } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { gather } from './gather.ts';
import { countPlaces, rankedActors, rankedPlaces } from './rank-values.ts';

export interface LaneRows {
  readonly key: string;
  readonly value: LaneValue;
  /** Those of the rows in the set that are in this lane, ascending. */
  readonly within: (rows: Bitset) => Uint32Array;
}

export interface Lanes {
  readonly lanes: readonly LaneRows[];
  /** Lanes with rows, left out beyond LANE_LIMIT. */
  readonly more: number;
}

/** The lanes that have any of the `shown` rows, in order of drawing. */
export function lanesOf(table: EventTable, choice: LaneChoice, shown: Bitset): Lanes {
  switch (choice) {
    case 'kind':
      return { lanes: kindLanes(table, shown), more: 0 };
    case 'mediator':
    case 'actor':
      return actorLanes(table, choice, shown);
    case 'place':
      return placeLanes(table, shown);
    case 'none':
      return { lanes: oneLane(shown), more: 0 };
    default:
      return assertNever(choice);
  }
}

function oneLane(shown: Bitset): readonly LaneRows[] {
  return countBits(shown) === 0 ? [] : [{ key: 'none', value: { by: 'none' }, within: bitsetMembers }];
}

function kindLanes(table: EventTable, shown: Bitset): readonly LaneRows[] {
  return KINDS.flatMap((kind, i): LaneRows[] => {
    const ofKind = table.kindRows[i] ?? emptyBitset(0);
    const within = (rows: Bitset) => bitsetMembers(keepCommon(rows.slice(), ofKind));
    return within(shown).length === 0 ? [] : [{ key: `kind:${kind}`, value: { by: 'kind', kind }, within }];
  });
}

/** The most used of the values that have rows. `reserved`: lanes that are needed besides. */
function chosenValues(ranked: readonly number[], counts: Uint32Array, reserved: number) {
  const used = ranked.filter((number) => (counts[number] ?? 0) > 0);
  const chosen = used.slice(0, LANE_LIMIT - reserved);
  return { chosen, more: used.length - chosen.length };
}

function actorLanes(table: EventTable, by: 'mediator' | 'actor', shown: Bitset): Lanes {
  const column = table.actors;
  const laneOf = (actor: number): LaneRows => {
    const ref = actorRef(column.records[actor]);
    const within = (rows: Bitset) => actorRowsWithin(column, actor, by, rows);
    return { key: `${by}:${ref?.id ?? ''}`, value: { by, actor: ref }, within };
  };
  const noneRows = rowsWithoutActor(table, by);
  const within = (rows: Bitset) => bitsetMembers(keepCommon(rows.slice(), noneRows));
  const nobody: LaneRows[] = within(shown).length === 0 ? [] : [{ key: `${by}:`, value: { by, actor: null }, within }];
  const { chosen, more } = chosenValues(
    rankedActors(table, by),
    countActors(column, shown).get(by) ?? new Uint32Array(),
    nobody.length,
  );
  return { lanes: [...chosen.map(laneOf), ...nobody], more };
}

const recentWithout = makeRecent<Bitset>(2);

function rowsWithoutActor(table: EventTable, facet: ActorFacet): Bitset {
  return recentWithout(table, facet, () => removeAll(fullBitset(table.rowCount), rowsWithAnyone(table.actors, facet)));
}

function placeLanes(table: EventTable, shown: Bitset): Lanes {
  const { places, placeRecords } = table;
  const counts = countPlaces(table, bitsetMembers(shown));
  const nowhere = (counts[0] ?? 0) === 0 ? [] : [0];
  const { chosen, more } = chosenValues(rankedPlaces(table), counts, nowhere.length);
  const slots = [...chosen, ...nowhere];
  /** By place, and by row: its slot plus 1; 0 for those left out. */
  const slotOfPlace = new Uint8Array(placeRecords.length + 1);
  for (const [slot, place] of slots.entries()) slotOfPlace[place] = slot + 1;
  const slotOfRow = gather(slotOfPlace, places, new Uint8Array(places.length));
  // One pass over a set of rows serves all lanes.
  const recentParts = makeRecent<readonly Uint32Array[]>(1);
  const partsOf = (rows: Bitset) =>
    recentParts(rows, 'parts', () => distribute(bitsetMembers(rows), slots.length + 1, slotOfRow));
  const lanes = slots.map((place, slot): LaneRows => {
    const ref = placeRef(placeRecords[place - 1]);
    const within = (rows: Bitset) => partsOf(rows)[slot + 1] ?? new Uint32Array();
    return { key: `place:${ref?.id ?? ''}`, value: { by: 'place', place: ref }, within };
  });
  return { lanes, more };
}

/** By slot: those of the rows that belong to it, in their order. `slotOf`: by row. */
export function distribute(rows: Uint32Array, slots: number, slotOf: Uint8Array): readonly Uint32Array[] {
  const counts = new Uint32Array(slots);
  for (let i = 0; i < rows.length; i++) {
    const slot = slotOf[rows[i] ?? 0] ?? 0;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const parts = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const slot = slotOf[row] ?? 0;
    const at = counts[slot] ?? 0;
    const part = parts[slot];
    if (part) part[at] = row;
    counts[slot] = at + 1;
  }
  return parts;
}
