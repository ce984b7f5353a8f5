// Which rows each actor is in, and in which roles: its own and those of all below it, worked out once.
import { addBit, emptyBitset, type Bitset } from '#base/bitset.ts';
import { lineOf } from '#domain/actor-hierarchy.ts';
import type { ActorRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { ROLES, type Role } from '#domain/vocabulary.ts';
import { NOBODY, QUOTED, type NamedColumn } from './named-column.ts';

/** A group of actor filters: any role but `subject`, or one role. */
export type ActorFacet = 'actor' | Role;

export interface ActorColumn {
  /** By actor number, in file order. */
  readonly records: readonly ActorRecord[];
  readonly numbers: ReadonlyMap<ActorId, number>;
  /** By actor number: the numbers of itself and of all above it, the nearest first. */
  readonly lines: readonly (readonly number[])[];
  readonly flat: FlatLines;
  /** Who is named in each row itself. */
  readonly named: NamedColumn;
  /** By actor number: where its entries begin in `rows` and `roles`; one more at the end. */
  readonly offsets: Uint32Array;
  /** Ascending within an actor, each row once. */
  readonly rows: Uint32Array;
  /** One bit a role in the order of ROLES; 0 where the event only names the actor. */
  readonly roles: Uint16Array;
}

const roleBit = (role: Role): number => 1 << ROLES.indexOf(role);

/** The roles that count for a group. */
export function rolesOf(facet: ActorFacet): number {
  return facet === 'actor' ? (1 << ROLES.length) - 1 - roleBit('subject') : roleBit(facet);
}

/** `records`: in file order. */
export function buildActorColumn(records: readonly ActorRecord[], named: NamedColumn): ActorColumn {
  const numbers = new Map(records.map(({ id }, number) => [id, number]));
  const byId = new Map(records.map((record) => [record.id, record]));
  const lines = records.map(({ id }) => lineOf(id, byId).map((above) => numbers.get(above) ?? 0));
  const flat = flatLines(lines);
  return { records, numbers, lines, named, flat, ...spreadOverLines(named, flat) };
}

/** `lines` end to end: that of actor `n` from `offsets[n]` to `offsets[n + 1]`. */
interface FlatLines {
  readonly offsets: Uint32Array;
  readonly actors: Uint32Array;
}

function flatLines(lines: ActorColumn['lines']): FlatLines {
  const offsets = new Uint32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) offsets[i + 1] = (offsets[i] ?? 0) + line.length;
  return { offsets, actors: Uint32Array.from(lines.flat()) };
}

/** Sorts the entries by actor, with those above; each row once, with all roles that it has there. */
function spreadOverLines(named: NamedColumn, flat: FlatLines): Pick<ActorColumn, 'offsets' | 'rows' | 'roles'> {
  const offsets = countEntries(named, flat);
  const rows = new Uint32Array(offsets.at(-1) ?? 0);
  const roles = new Uint16Array(rows.length);
  const lastRows = new Int32Array(offsets.length).fill(-1);
  const next = offsets.slice();
  for (let row = 0; row + 1 < named.offsets.length; row++) {
    const end = named.offsets[row + 1] ?? 0;
    for (let i = named.offsets[row] ?? 0; i < end; i++) {
      const actor = named.actors[i] ?? NOBODY;
      if (actor === NOBODY) continue;
      const bit = bitOf(named.roles[i] ?? QUOTED);
      const lineEnd = flat.offsets[actor + 1] ?? 0;
      for (let at = flat.offsets[actor] ?? 0; at < lineEnd; at++) {
        const above = flat.actors[at] ?? 0;
        if (lastRows[above] !== row) {
          lastRows[above] = row;
          rows[next[above] ?? 0] = row;
          next[above] = (next[above] ?? 0) + 1;
        }
        const entry = (next[above] ?? 0) - 1;
        roles[entry] = (roles[entry] ?? 0) | bit;
      }
    }
  }
  return { offsets, rows, roles };
}

const bitOf = (role: number): number => (role === QUOTED ? 0 : 1 << role);

/** By actor: how many entries stand before its own. */
function countEntries(named: NamedColumn, flat: FlatLines): Uint32Array {
  const counts = new Uint32Array(flat.offsets.length);
  const lastRows = new Int32Array(counts.length).fill(-1);
  for (let row = 0; row + 1 < named.offsets.length; row++) {
    const end = named.offsets[row + 1] ?? 0;
    for (let i = named.offsets[row] ?? 0; i < end; i++) {
      const actor = named.actors[i] ?? NOBODY;
      if (actor === NOBODY) continue;
      const lineEnd = flat.offsets[actor + 1] ?? 0;
      for (let at = flat.offsets[actor] ?? 0; at < lineEnd; at++) {
        const above = flat.actors[at] ?? 0;
        if (lastRows[above] === row) continue;
        lastRows[above] = row;
        counts[above + 1] = (counts[above + 1] ?? 0) + 1;
      }
    }
  }
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
  return counts;
}

/** The rows that one value of a group stands for. */
export function actorRows(column: ActorColumn, rowCount: number, actor: number, facet: ActorFacet): Bitset {
  const bits = emptyBitset(rowCount);
  forEachRowOf(column, actor, facet, (row) => addBit(bits, row));
  return bits;
}

/** The rows that any actor is in. */
export function rowsWithAnyone({ named: { offsets, actors, roles } }: ActorColumn, facet: ActorFacet): Bitset {
  const bits = emptyBitset(offsets.length - 1);
  const wanted = rolesOf(facet);
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1] ?? 0;
    for (let i = offsets[row] ?? 0; i < end; i++) {
      if (actors[i] !== NOBODY && (bitOf(roles[i] ?? QUOTED) & wanted) !== 0) addBit(bits, row);
    }
  }
  return bits;
}

/** Tells the rows that one value of a group stands for, ascending. */
export function forEachRowOf(
  { offsets, rows, roles }: ActorColumn,
  actor: number,
  facet: ActorFacet,
  tell: (row: number) => void,
): void {
  const wanted = rolesOf(facet);
  const end = offsets[actor + 1] ?? 0;
  for (let i = offsets[actor] ?? 0; i < end; i++) if (((roles[i] ?? 0) & wanted) !== 0) tell(rows[i] ?? 0);
}
