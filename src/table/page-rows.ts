// A page of the list: events of a window that pass, sorted by time or by a column, any page at the same cost.
import { makeRecent } from '#base/recent.ts';
import type { PageAnswer } from '#domain/answer.ts';
import type { PageQuestion } from '#domain/question.ts';
import { lowerBound } from './bounds.ts';
import { summaryOf } from './decode-rows.ts';
import type { EventTable } from './event-table.ts';
import { filterKey } from './filter-rows.ts';
import { gather } from './gather.ts';
import { rowOf } from './id-index.ts';
import { passingIndex } from './passing-index.ts';
import { sortRows } from './sorted-rows.ts';
import { memberOf } from './step-rows.ts';
import { membersInWindow, ranksInWindow, type WindowIndex } from './window-index.ts';

export function pageRows(table: EventTable, question: PageQuestion): PageAnswer {
  const { zone, sort, locate } = question;
  const offset = Math.max(0, question.offset);
  const list = sort.by === 'date' ? listByDate(table, question) : sortedList(table, question, sort.by);
  const row = locate === null ? -1 : rowOf(table, locate);
  const located = row < 0 ? -1 : list.placeOf(row);
  return {
    total: list.total,
    offset,
    rows: Array.from(list.rows(offset, Math.max(0, question.limit)), (shown) => summaryOf(table, shown, zone)),
    located: located < 0 ? null : located,
  };
}

interface List {
  readonly total: number;
  /** At most `limit` of them from `offset` on. */
  readonly rows: (offset: number, limit: number) => Uint32Array;
  /** Where a row stands; -1 where it does not. */
  readonly placeOf: (row: number) => number;
}

const rowsOf = ({ order }: WindowIndex, ranks: Uint32Array): Uint32Array =>
  gather(order.rows, ranks, new Uint32Array(ranks.length));

/** Rows stand in order of time already: only the page is looked at. */
function listByDate(table: EventTable, question: PageQuestion): List {
  const index = passingIndex(table, question.filter, question.zone);
  const members = membersInWindow(index, question.window);
  const { earlier, first, end } = members;
  const total = earlier.length + end - first;
  const { descending } = question.sort;
  const upward = (offset: number, limit: number) => rowsOf(index, ranksInWindow(index, members, offset, limit));
  const placeUpward = (row: number): number => {
    const { member, passes } = memberOf(index, row);
    if (!passes || member >= end) return -1;
    if (member >= first) return earlier.length + member - first;
    const rank = index.order.ranks[row] ?? 0;
    const at = lowerBound(earlier, rank);
    return earlier[at] === rank ? at : -1;
  };
  if (!descending) return { total, rows: upward, placeOf: placeUpward };
  return {
    total,
    rows: (offset, limit) => {
      const to = Math.max(0, total - offset);
      const from = Math.max(0, to - limit);
      return upward(from, to - from).toReversed();
    },
    placeOf: (row) => {
      const place = placeUpward(row);
      return place < 0 ? -1 : total - 1 - place;
    },
  };
}

/** The sorted list of the last questions: its pages differ only in where they begin. */
const recentLists = makeRecent<Uint32Array>(3);

function sortedList(table: EventTable, question: PageQuestion, by: Exclude<PageQuestion['sort']['by'], 'date'>): List {
  const { filter, zone, window, sort, locale } = question;
  const list = recentLists(table, JSON.stringify([filterKey(filter), zone, window, sort, locale]), () => {
    const index = passingIndex(table, filter, zone);
    const rows = rowsOf(index, ranksInWindow(index, membersInWindow(index, window)));
    return sortRows(table, rows, by, sort.descending, locale);
  });
  return {
    total: list.length,
    rows: (offset, limit) => list.subarray(offset, offset + limit),
    placeOf: (row) => list.indexOf(row),
  };
}
