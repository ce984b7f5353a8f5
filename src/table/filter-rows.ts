// Which rows pass a filter: `matchesFilter`, whole sets at a time. Each group is a set of rows, and all must have the row.
import { addAll, countBits, fullBitset, keepCommon, removeAll, type Bitset } from '#base/bitset.ts';
import { makeRecent } from '#base/recent.ts';
import type { Filter, FilterPart } from '#domain/filter.ts';
import type { ActorId } from '#domain/ids.ts';
import { searchTerms } from '#domain/search-terms.ts';
import { CERTAINTIES, KINDS, ROLES } from '#domain/vocabulary.ts';
import { actorRows, type ActorFacet } from './actor-column.ts';
import type { EventTable } from './event-table.ts';
import { rowsWithTerms } from './search-rows.ts';

/** The rows that one part of a filter allows. Sets that are given out are kept: nobody may write into them. */
export interface Clause {
  readonly part: FilterPart;
  readonly rows: Bitset;
  /** False for what holds without being asked for: nothing retracted. */
  readonly isChosen: boolean;
}

const recentActors = makeRecent<Bitset>(64);
const recentGroups = makeRecent<Bitset>(16);
const recentPassing = makeRecent<Bitset>(16);

/** The parts of the filter that narrow. Actors that the file lacks do not. */
export function filterClauses(table: EventTable, filter: Filter): readonly Clause[] {
  const clauses: Clause[] = [certaintyClause(table, filter)];
  const chosen = (part: FilterPart, rows: Bitset) => clauses.push({ part, rows, isChosen: true });
  if (filter.kinds.length > 0) chosen('kind', wordRows(table.kindRows, KINDS, filter.kinds));
  for (const facet of ['actor', ...ROLES] as const) {
    const ids = (facet === 'actor' ? filter.actors : filter.roles[facet]) ?? [];
    const known = ids.filter((id) => table.actors.numbers.has(id));
    if (known.length > 0) chosen(facet, actorGroupRows(table, facet, known, filter.match));
  }
  const terms = searchTerms(filter.q);
  if (terms.length > 0) chosen('q', rowsWithTerms(table, terms));
  return clauses;
}

function certaintyClause({ certaintyRows, rowCount }: EventTable, { certainties }: Filter): Clause {
  const isChosen = certainties.length > 0;
  const retracted = certaintyRows[CERTAINTIES.indexOf('retracted')];
  const rows = isChosen
    ? wordRows(certaintyRows, CERTAINTIES, certainties)
    : removeAll(fullBitset(rowCount), retracted ?? new Uint32Array());
  return { part: 'certainty', rows, isChosen };
}

function wordRows<Word>(rowsByWord: readonly Bitset[], words: readonly Word[], chosen: readonly Word[]): Bitset {
  const found = new Uint32Array(rowsByWord[0]?.length ?? 0);
  for (const [i, word] of words.entries()) if (chosen.includes(word)) addAll(found, rowsByWord[i] ?? found);
  return found;
}

function actorGroupRows(table: EventTable, facet: ActorFacet, ids: readonly ActorId[], match: Filter['match']): Bitset {
  const [first, ...others] = ids.map((id) => oneActorRows(table, facet, id));
  if (!first || others.length === 0) return first ?? new Uint32Array();
  return recentGroups(table, JSON.stringify([facet, match, ids]), () => {
    const found = first.slice();
    for (const rows of others) (match === 'all' ? keepCommon : addAll)(found, rows);
    return found;
  });
}

/** The rows of one value of an actor group. Read only. */
function oneActorRows(table: EventTable, facet: ActorFacet, id: ActorId): Bitset {
  return recentActors(table, `${facet} ${id}`, () =>
    actorRows(table.actors, table.rowCount, table.actors.numbers.get(id) ?? -1, facet),
  );
}

/** What all clauses allow; `except`: as if that part were not there. */
export function rowsPassing(table: EventTable, clauses: readonly Clause[], except?: FilterPart): Bitset {
  const rows = fullBitset(table.rowCount);
  for (const clause of clauses) if (clause.part !== except) keepCommon(rows, clause.rows);
  return rows;
}

/** As if a part of the filter had never been touched: without a choice of certainties, retracted events stay away. */
function rowsWithout(table: EventTable, filter: Filter, part: FilterPart): Bitset {
  const rows = rowsPassing(table, filterClauses(table, filter), part);
  return part === 'certainty' ? keepCommon(rows, certaintyClause(table, { ...filter, certainties: [] }).rows) : rows;
}

/** The same key for filters that mean the same. */
export const filterKey = (filter: Filter): string =>
  JSON.stringify([
    filter.kinds,
    filter.actors,
    ROLES.map((role) => filter.roles[role] ?? []),
    filter.match,
    filter.certainties,
    searchTerms(filter.q),
  ]);

/** The rows that pass. Read only: it is kept for the next question. */
export function passingRows(table: EventTable, filter: Filter): Bitset {
  return recentPassing(table, filterKey(filter), () => rowsPassing(table, filterClauses(table, filter)));
}

/** What `rest: fade` draws besides: what the filter leaves out, but retracted events only when they were asked for. */
export function dimmedRows(table: EventTable, filter: Filter): Bitset {
  const rows = fullBitset(table.rowCount);
  if (!filter.certainties.includes('retracted')) {
    removeAll(rows, table.certaintyRows[CERTAINTIES.indexOf('retracted')] ?? new Uint32Array());
  }
  return removeAll(rows, passingRows(table, filter));
}

/** How many events would be shown if this part of the filter were dropped. */
export const countWithout = (table: EventTable, filter: Filter, part: FilterPart): number =>
  countBits(rowsWithout(table, filter, part));
