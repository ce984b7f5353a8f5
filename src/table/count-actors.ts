// How many rows of a set each actor is in, for all groups of filters at once: by the rows of the set, or by those not in it.
import { countBits, fullBitset, removeAll, type Bitset } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import { ROLES } from '#domain/vocabulary.ts';
import { rolesOf, type ActorColumn, type ActorFacet } from './actor-column.ts';
import { NOBODY, QUOTED } from './named-column.ts';

/** By group, and by actor number. Read only. */
export type ActorCounts = ReadonlyMap<ActorFacet, Uint32Array>;

const recentTotals = makeRecent<ActorCounts>(1);

/** Over all rows. */
export function actorTotals(column: ActorColumn): ActorCounts {
  return recentTotals(column, 'all', () => countWithin(column, fullBitset(rowCountOf(column))));
}

const rowCountOf = ({ named }: ActorColumn): number => named.offsets.length - 1;

/** Over the rows in `bits`. */
export function countActors(column: ActorColumn, bits: Bitset): ActorCounts {
  const rowCount = rowCountOf(column);
  if (countBits(bits) * 2 <= rowCount) return countWithin(column, bits);
  const others = countWithin(column, removeAll(fullBitset(rowCount), bits));
  return new Map(
    Array.from(actorTotals(column), ([facet, totals]) => {
      const without = others.get(facet) ?? totals;
      return [facet, totals.map((total, actor) => total - (without[actor] ?? 0))];
    }),
  );
}

const FACETS: readonly ActorFacet[] = ['actor', ...ROLES];

function countWithin(column: ActorColumn, bits: Bitset): ActorCounts {
  const { flat, named } = column;
  const size = column.records.length;
  /** By role, after those for any role that takes part: by actor. */
  const counts = new Uint32Array(FACETS.length * size);
  const lastRows = new Int32Array(size).fill(-1);
  /** The roles that an actor is known to have in its last row. */
  const lastRoles = new Uint16Array(size);
  const takesPart = rolesOf('actor');
  const visit = (row: number): void => {
    const end = named.offsets[row + 1] ?? 0;
    for (let i = named.offsets[row] ?? 0; i < end; i++) {
      const actor = named.actors[i] ?? NOBODY;
      const role = named.roles[i] ?? QUOTED;
      if (actor === NOBODY || role === QUOTED) continue;
      const bit = 1 << role;
      const lineEnd = flat.offsets[actor + 1] ?? 0;
      for (let at = flat.offsets[actor] ?? 0; at < lineEnd; at++) {
        const above = flat.actors[at] ?? 0;
        const known = lastRows[above] === row ? (lastRoles[above] ?? 0) : 0;
        lastRows[above] = row;
        lastRoles[above] = known | bit;
        if ((known & bit) !== 0) continue;
        const place = (role + 1) * size + above;
        counts[place] = (counts[place] ?? 0) + 1;
        if ((bit & takesPart) !== 0 && (known & takesPart) === 0) counts[above] = (counts[above] ?? 0) + 1;
      }
    }
  };
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) visit((i << 5) + 31 - Math.clz32(word & -word));
  }
  return new Map(FACETS.map((facet, i) => [facet, counts.subarray(i * size, (i + 1) * size)]));
}
