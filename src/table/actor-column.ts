// Which rows each actor is in, and in which roles: its own and those of all below it, worked out once.
import { addBit, emptyBitset, hasBit, type Bitset } from '#base/bitset.ts';
import { lineOf } from '#domain/actor-hierarchy.ts';
import type { ActorRecord, EventRecord } from '#domain/event-record.ts';
import type { ActorId } from '#domain/ids.ts';
import { namedActors } from '#domain/searchable-text.ts';
import { ROLES, type Role } from '#domain/vocabulary.ts';

/** A group of actor filters: any role but `subject`, or one role. */
export type ActorFacet = 'actor' | Role;

export interface ActorColumn {
  /** By actor number, in file order. */
  readonly records: readonly ActorRecord[];
  readonly numbers: ReadonlyMap<ActorId, number>;
  /** By actor number: the numbers of itself and of all above it, the nearest first. */
  readonly lines: readonly (readonly number[])[];
  /** By actor number: where its entries begin in `rows` and `roles`; one more at the end. */
  readonly offsets: Uint32Array;
  /** Ascending within an actor, each row once. */
  readonly rows: Uint32Array;
  /** One bit a role in the order of ROLES; 0 where the event only names the actor. */
  readonly roles: Uint16Array;
}

export const roleBit = (role: Role): number => 1 << ROLES.indexOf(role);

/** The roles that count for a group. */
export function rolesOf(facet: ActorFacet): number {
  return facet === 'actor' ? (1 << ROLES.length) - 1 - roleBit('subject') : roleBit(facet);
}

/** `eventAt`: by row. */
export function buildActorColumn(
  actors: ReadonlyMap<ActorId, ActorRecord>,
  rowCount: number,
  eventAt: (row: number) => EventRecord,
): ActorColumn {
  const numbers = new Map(Array.from(actors.keys(), (id, number) => [id, number]));
  const lines = Array.from(actors.keys(), (id) => lineOf(id, actors).map((above) => numbers.get(above) ?? 0));
  const offsets = new Uint32Array(lines.length + 1);
  const lastRows = new Int32Array(lines.length).fill(-1);

  /** Tells of each actor in a row, and of those above it; one may come several times. */
  function visit(row: number, found: (actor: number, roles: number) => void): void {
    const event = eventAt(row);
    for (const { actor, role } of event.participants ?? []) {
      for (const number of lines[numbers.get(actor) ?? -1] ?? []) found(number, roleBit(role));
    }
    for (const id of namedActors(event)) for (const number of lines[numbers.get(id) ?? -1] ?? []) found(number, 0);
  }

  for (let row = 0; row < rowCount; row++) {
    visit(row, (actor) => {
      if (lastRows[actor] === row) return;
      lastRows[actor] = row;
      offsets[actor + 1] = (offsets[actor + 1] ?? 0) + 1;
    });
  }
  for (let i = 1; i < offsets.length; i++) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);

  const rows = new Uint32Array(offsets.at(-1) ?? 0);
  const roles = new Uint16Array(rows.length);
  const next = offsets.slice();
  lastRows.fill(-1);
  for (let row = 0; row < rowCount; row++) {
    visit(row, (actor, found) => {
      if (lastRows[actor] !== row) {
        lastRows[actor] = row;
        rows[next[actor] ?? 0] = row;
        next[actor] = (next[actor] ?? 0) + 1;
      }
      const entry = (next[actor] ?? 0) - 1;
      roles[entry] = (roles[entry] ?? 0) | found;
    });
  }
  return { records: [...actors.values()], numbers, lines, offsets, rows, roles };
}

/** The rows that one value of a group stands for. `roles`: which count; `null` for every row that names the actor. */
export function addActorRows(bits: Bitset, column: ActorColumn, actor: number, roles: number | null): void {
  const end = column.offsets[actor + 1] ?? 0;
  for (let i = column.offsets[actor] ?? 0; i < end; i++) {
    if (roles === null || ((column.roles[i] ?? 0) & roles) !== 0) addBit(bits, column.rows[i] ?? 0);
  }
}

export function actorRows(column: ActorColumn, rowCount: number, actor: number, facet: ActorFacet): Bitset {
  const bits = emptyBitset(rowCount);
  addActorRows(bits, column, actor, rolesOf(facet));
  return bits;
}

/** By actor number: how many of the rows in `bits` (default: all) it is in, for one group. */
export function countActorRows(column: ActorColumn, facet: ActorFacet, bits?: Bitset): Uint32Array {
  const wanted = rolesOf(facet);
  const counts = new Uint32Array(column.records.length);
  for (let actor = 0; actor < counts.length; actor++) {
    const end = column.offsets[actor + 1] ?? 0;
    let count = 0;
    for (let i = column.offsets[actor] ?? 0; i < end; i++) {
      if (((column.roles[i] ?? 0) & wanted) !== 0 && (!bits || hasBit(bits, column.rows[i] ?? 0))) count += 1;
    }
    counts[actor] = count;
  }
  return counts;
}
