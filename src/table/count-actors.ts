// How many rows of a set each actor is in, for all groups of filters at once: by the rows of the set, or by those not in it.
import { countBits, fullBitset, hasBit, removeAll, type Bitset } from '#base/bitset.ts';
import { Growable } from '#base/growable.ts';
import { makeRecent } from '#base/recent.ts';
import { ROLES } from '#domain/vocabulary.ts';
import { rolesOf, type ActorColumn, type ActorFacet } from './actor-column.ts';
import { NOBODY, QUOTED } from './named-column.ts';

/** By group, and by actor number. Read only. */
export type ActorCounts = ReadonlyMap<ActorFacet, Uint32Array>;

const recentTotals = makeRecent<ActorCounts>(1);
const recentCounts = makeRecent<ActorCounts>(1);

/** Over all rows. */
export function actorTotals(column: ActorColumn): ActorCounts {
  return recentTotals(column, 'all', () => countWithin(column, fullBitset(rowCountOf(column))));
}

const rowCountOf = ({ named }: ActorColumn): number => named.offsets.length - 1;

/** Over the rows in `bits`, which are not written into any more: filters and lanes ask for the same. */
export function countActors(column: ActorColumn, bits: Bitset): ActorCounts {
  return recentCounts(bits, 'counts', () => {
    const rowCount = rowCountOf(column);
    if (countBits(bits) * 2 <= rowCount) return countWithin(column, bits);
    const others = countWithin(column, removeAll(fullBitset(rowCount), bits));
    return new Map(
      Array.from(actorTotals(column), ([facet, totals]) => {
        const without = others.get(facet) ?? totals;
        return [facet, totals.map((total, actor) => total - (without[actor] ?? 0))];
      }),
    );
  });
}

const FACETS: readonly ActorFacet[] = ['actor', ...ROLES];

/**
 * Each actor is counted where it is named, and all of that is then added to those above it. That counts a row too often that
 * names two below the same one, or one of them in two roles: there are few such rows, and they are known.
 */
function countWithin(column: ActorColumn, bits: Bitset): ActorCounts {
  const size = column.records.length;
  /** By role: by actor. */
  const own = countNamed(column, bits);
  /** By group: by actor. */
  const counts = new Uint32Array(FACETS.length * size);
  const { offsets, actors } = column.flat;
  for (let role = 0; role < ROLES.length; role++) {
    const takesPart = ((1 << role) & TAKES_PART) !== 0;
    for (let actor = 0; actor < size; actor++) {
      const count = own[role * size + actor] ?? 0;
      if (count === 0) continue;
      const lineEnd = offsets[actor + 1] ?? 0;
      for (let at = offsets[actor] ?? 0; at < lineEnd; at++) {
        const above = actors[at] ?? 0;
        const place = (role + 1) * size + above;
        counts[place] = (counts[place] ?? 0) + count;
        if (takesPart) counts[above] = (counts[above] ?? 0) + count;
      }
    }
  }
  const { rows, places } = recentRepeats(column, 'repeats', () => findRepeats(column));
  for (let i = 0; i < rows.length; i++) {
    const place = places[i] ?? 0;
    if (hasBit(bits, rows[i] ?? 0)) counts[place] = (counts[place] ?? 0) - 1;
  }
  return new Map(FACETS.map((facet, i) => [facet, counts.subarray(i * size, (i + 1) * size)]));
}

const TAKES_PART = rolesOf('actor');

function countNamed({ named: { offsets, actors, roles }, records }: ActorColumn, bits: Bitset): Uint32Array {
  const size = records.length;
  const own = new Uint32Array(ROLES.length * size);
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) {
      const row = (i << 5) + 31 - Math.clz32(word & -word);
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at++) {
        const actor = actors[at] ?? NOBODY;
        const role = roles[at] ?? QUOTED;
        if (actor === NOBODY || role === QUOTED) continue;
        const place = role * size + actor;
        own[place] = (own[place] ?? 0) + 1;
      }
    }
  }
  return own;
}

/** What is counted too often: one less at each of these places (group by group, by actor), where its row is in the set. */
interface Repeats {
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
}

const recentRepeats = makeRecent<Repeats>(1);

function findRepeats({ named: { offsets, actors, roles }, flat, records }: ActorColumn): Repeats {
  const size = records.length;
  const rows = new Growable(Uint32Array);
  const places = new Growable(Uint32Array);
  const lastRows = new Int32Array(size).fill(-1);
  /** The roles that an actor is known to have in its last row. */
  const lastRoles = new Uint16Array(size);
  const repeat = (row: number, place: number): void => {
    rows.push(row);
    places.push(place);
  };
  for (let row = 0; row + 1 < offsets.length; row++) {
    const first = offsets[row] ?? 0;
    const end = offsets[row + 1] ?? 0;
    if (end - first < 2) continue;
    for (let i = first; i < end; i++) {
      const actor = actors[i] ?? NOBODY;
      const role = roles[i] ?? QUOTED;
      if (actor === NOBODY || role === QUOTED) continue;
      const bit = 1 << role;
      const lineEnd = flat.offsets[actor + 1] ?? 0;
      for (let at = flat.offsets[actor] ?? 0; at < lineEnd; at++) {
        const above = flat.actors[at] ?? 0;
        const known = lastRows[above] === row ? (lastRoles[above] ?? 0) : 0;
        lastRows[above] = row;
        lastRoles[above] = known | bit;
        if ((known & bit) !== 0) repeat(row, (role + 1) * size + above);
        if ((bit & TAKES_PART) !== 0 && (known & TAKES_PART) !== 0) repeat(row, above);
      }
    }
  }
  return { rows: rows.take(), places: places.take() };
}
