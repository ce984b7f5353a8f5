// A page of the list: events of a window that pass, sorted by time or by a column, any page at the same cost.
import { makeRecent } from '#base/recent.ts';
import { sortOrder } from '#base/sort-order.ts';
import type { PageAnswer } from '#domain/answer.ts';
import { nameIn } from '#domain/name-in.ts';
import type { PageQuestion, SortKey } from '#domain/question.ts';
import { mediatorsOf, placeOfRow, summaryOf, titleOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { filterKey } from './filter-rows.ts';
import { rowOf } from './id-index.ts';
import { passingIndex } from './passing-index.ts';
import { membersInWindow, ranksInWindow, type WindowIndex } from './window-index.ts';

/** The sorted list of the last questions: its pages differ only in where they begin. */
const recentLists = makeRecent<Uint32Array>(3);
/** Sorting a million names takes seconds; it is done once for a column and a language, then any list is sorted by it. */
const recentRankings = makeRecent<Uint32Array>(4);

export function pageRows(table: EventTable, question: PageQuestion): PageAnswer {
  const { filter, zone, window, sort, locale, locate, limit } = question;
  const offset = Math.max(0, question.offset);
  const index = passingIndex(table, filter, zone);
  const listKey = JSON.stringify([filterKey(filter), zone, window, sort, locale]);
  const list = recentLists(table, listKey, () => sortedRows(table, question, index));
  const row = locate === null ? -1 : rowOf(table, locate);
  const located = row < 0 ? -1 : list.indexOf(row);
  return {
    total: list.length,
    offset,
    rows: Array.from(list.subarray(offset, offset + Math.max(0, limit)), (shown) => summaryOf(table, shown, zone)),
    located: located < 0 ? null : located,
  };
}

function sortedRows(table: EventTable, { window, sort, locale }: PageQuestion, index: WindowIndex): Uint32Array {
  const ranks = window ? ranksInWindow(index, membersInWindow(index, window)) : index.ranks;
  const rows = ranks.map((rank) => index.order.rows[rank] ?? 0);
  if (sort.by === 'date') return sort.descending ? rows.toReversed() : rows;
  const places = ranking(table, sort.by, locale);
  const keys = Float64Array.from(rows, (row) => {
    const place = places[row] ?? NOTHING;
    return place === NOTHING ? Infinity : sort.descending ? -place : place;
  });
  // Rows come in order of time, and the sort is stable: so equal ones stay, whichever way the column is sorted.
  return sortOrder(keys).map((i) => rows[i] ?? 0);
}

/** Rows without a place or mediators come last, whichever way the column is sorted. */
const NOTHING = 0xffffffff;

/** By row: where its value stands among those of its column; the same for equal values. */
function ranking(table: EventTable, by: Exclude<SortKey, 'date'>, locale: string): Uint32Array {
  if (by === 'kind') return Uint32Array.from(table.kinds);
  return recentRankings(table, `${by} ${locale}`, () => rankNames(table, namesBy(table, by, locale), locale));
}

/** Names as people are shown them. */
function namesBy(table: EventTable, by: 'title' | 'place' | 'mediators', locale: string): (row: number) => string {
  if (by === 'title') return (row) => titleOf(table, row);
  if (by === 'mediators') {
    return (row) =>
      mediatorsOf(table, row)
        .map((actor) => nameIn(actor, locale).text)
        .join(', ');
  }
  return (row) => {
    const place = placeOfRow(table, row);
    return place ? nameIn(place, locale).text : '';
  };
}

function rankNames(table: EventTable, nameOf: (row: number) => string, locale: string): Uint32Array {
  const names = Array.from({ length: table.rowCount }, (_, row) => nameOf(row));
  const collator = collatorOf(locale);
  const sorted = [...new Set(names)].toSorted((a, b) => collator.compare(a, b));
  const places = new Map<string, number>();
  let place = 0;
  for (const [i, name] of sorted.entries()) {
    if (i > 0 && collator.compare(sorted[i - 1] ?? '', name) !== 0) place = i;
    places.set(name, name === '' ? NOTHING : place);
  }
  return Uint32Array.from(names, (name) => places.get(name) ?? NOTHING);
}

/** A tag that the engine does not take sorts as the engine's own language does. */
function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator(undefined, { numeric: true });
  }
}
