// Rows sorted by a column of the list: what stands in the same order for every list is ranked once.
import { SlicedWork, type Slices } from '#base/in-slices.ts';
import { makeRecent } from '#base/recent.ts';
import { sortOrder } from '#base/sort-order.ts';
import { nameIn, type Named } from '#domain/name-in.ts';
import type { SortKey } from '#domain/question.ts';
import type { EventTable } from './event-table.ts';
import { gather } from './gather.ts';
import { mediatorTeams } from './mediator-teams.ts';
import { NOTHING, rankNames, rankNamesInSlices } from './rank-names.ts';

/** A column of the list: each row's value by number, and the names of the values. */
interface NamedValues {
  /** By row. */
  readonly numberOf: (row: number) => number;
  readonly count: number;
  /** As people are shown it; empty for none. */
  readonly nameAt: (number: number) => string;
}

/** Of the last columns and languages: where each value stands. A million titles take a second, the first time. */
const recentRanks = makeRecent<SlicedWork<Uint32Array>>(4);
/** The names of fewer rows are sorted for themselves: a short list need not wait until all names of the file are. */
const FEW = 1_000;

/**
 * `rows`: in order of time, in which equal ones stay whichever way the column is sorted. Those without a place or mediators
 * come last in either direction.
 */
export function sortRows(
  table: EventTable,
  rows: Uint32Array,
  by: Exclude<SortKey, 'date'>,
  descending: boolean,
  locale: string,
): Uint32Array {
  const places =
    by === 'kind' ? gather(table.kinds, rows, new Uint32Array(rows.length)) : ranksOf(table, rows, by, locale);
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const place = places[i] ?? NOTHING;
    keys[i] = place === NOTHING ? Infinity : descending ? -place : place;
  }
  return gather(rows, sortOrder(keys), new Uint32Array(rows.length));
}

type NameColumn = Exclude<SortKey, 'date' | 'kind'>;

/** By place in `rows`. */
function ranksOf(table: EventTable, rows: Uint32Array, by: NameColumn, locale: string): Uint32Array {
  const { numberOf, nameAt } = valuesOf(table, by, locale);
  const numbers = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) numbers[i] = numberOf(rows[i] ?? 0);
  if (rows.length <= FEW) return rankNames(rows.length, (i) => nameAt(numbers[i] ?? 0), locale);
  return gather(ranking(table, by, locale).result, numbers, numbers);
}

function ranking(table: EventTable, by: NameColumn, locale: string): SlicedWork<Uint32Array> {
  return recentRanks(table, `${by} ${locale}`, () => {
    const { count, nameAt } = valuesOf(table, by, locale);
    return new SlicedWork(rankNamesInSlices(count, nameAt, locale));
  });
}

/** What sorting so many rows needs, as far as it is not there yet: the names of the column in their order. */
export function* prepareSort(table: EventTable, rowCount: number, by: SortKey, locale: string): Slices<void> {
  if (by !== 'date' && by !== 'kind' && rowCount > FEW) yield* ranking(table, by, locale).goOn();
}

function valuesOf(table: EventTable, by: NameColumn, locale: string): NamedValues {
  const { texts, places, placeRecords, actors } = table;
  if (by === 'title') {
    return {
      numberOf: (row) => texts.titleOf[row] ?? 0,
      count: texts.titles.length,
      nameAt: (number) => texts.titles.at(number),
    };
  }
  if (by === 'place') {
    const nameAt = (number: number): string => shownName(placeRecords[number - 1], locale);
    return { numberOf: (row) => places[row] ?? 0, count: placeRecords.length + 1, nameAt };
  }
  const { teams, teamOf } = mediatorTeams(table);
  const nameAt = (number: number): string =>
    (teams[number] ?? []).map((actor) => shownName(actors.records[actor], locale)).join(', ');
  return { numberOf: (row) => teamOf[row] ?? 0, count: teams.length, nameAt };
}

const shownName = (record: Named | undefined, locale: string): string => (record ? nameIn(record, locale).text : '');
