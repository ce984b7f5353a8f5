// Which mediators stand together in an event: a file has few such teams, however many events.
import { makeRecent } from '#base/recent.ts';
import { ROLES } from '#domain/vocabulary.ts';
import type { EventTable } from './event-table.ts';
import { NOBODY, type NamedColumn } from './named-column.ts';

export interface MediatorTeams {
  /** Numbers of actors, in the order of the record; the first team is nobody. */
  readonly teams: readonly (readonly number[])[];
  /** By row. */
  readonly teamOf: Uint32Array;
}

const MEDIATOR = ROLES.indexOf('mediator');

/** In the record's order, each once; those that the file lacks left out. */
export function mediatorsAt({ offsets, actors, roles }: NamedColumn, row: number): readonly number[] {
  let found: number[] | null = null;
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) {
    const actor = actors[i] ?? NOBODY;
    if (roles[i] === MEDIATOR && actor !== NOBODY && !found?.includes(actor)) (found ??= []).push(actor);
  }
  return found ?? NO_MEDIATORS;
}

const NO_MEDIATORS: readonly number[] = [];

const recentTeams = makeRecent<MediatorTeams>(1);

export function mediatorTeams(table: EventTable): MediatorTeams {
  return recentTeams(table, 'teams', () => {
    const teams: (readonly number[])[] = [NO_MEDIATORS];
    const numbers = new Map<string, number>();
    const teamOf = new Uint32Array(table.rowCount);
    for (let row = 0; row < teamOf.length; row++) {
      const team = mediatorsAt(table.named, row);
      if (team.length === 0) continue;
      const key = team.join();
      let number = numbers.get(key);
      if (number === undefined) {
        number = teams.push(team) - 1;
        numbers.set(key, number);
      }
      teamOf[row] = number;
    }
    return { teams, teamOf };
  });
}
