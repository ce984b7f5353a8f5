// What takes long and can be done before the answer is, or before it is even asked for: in slices, so that others get theirs in between.
import type { Slices } from '#base/in-slices.ts';
import type { PageQuestion, Question } from '#domain/question.ts';
import { prepareLanes } from './answer-window.ts';
import type { EventTable } from './event-table.ts';
import { passingIndex } from './passing-index.ts';
import { areIdsFolded } from './search-rows.ts';
import { prepareSort } from './sorted-rows.ts';
import { countInWindow } from './window-index.ts';

/** After it, `answerQuery` takes some milliseconds. Ends at once where nothing is to be done. */
export function* prepareAnswer(table: EventTable, question: Question): Slices<void> {
  if (question.type !== 'page' || question.sort.by === 'date') return;
  const { filter, zone, window, sort, locale } = question;
  const index = passingIndex(table, filter, zone);
  const rowCount = window ? countInWindow(index, window) : index.ranks.length;
  yield* prepareSort(table, rowCount, sort.by, locale);
}

const prepared = new WeakSet<EventTable>();

/** What readers of a page are likely to ask for next: other lanes, a search, the list sorted by another column. Once. */
export function* prepareNext(table: EventTable, { filter, zone, locale }: PageQuestion): Slices<void> {
  if (prepared.has(table)) return;
  prepared.add(table);
  areIdsFolded(table);
  yield;
  for (const lanes of ['mediator', 'actor'] as const) {
    prepareLanes(table, { filter, rest: 'hide', lanes, zone });
    yield;
  }
  for (const by of ['title', 'place', 'mediators'] as const) {
    yield* prepareSort(table, table.rowCount, by, locale);
    yield;
  }
}
