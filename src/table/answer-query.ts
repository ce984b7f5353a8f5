// Answers any question about a table. Every answer is made anew of plain data: it may be changed or sent away.
import { assertNever } from '#base/assert.ts';
import type { Answer, AnswerTo, DensityAnswer, ExtentAnswer, RelaxAnswer, StepAnswer } from '#domain/answer.ts';
import type { DensityQuestion, ExtentQuestion, Question, RelaxQuestion, StepQuestion } from '#domain/question.ts';
import { answerEvent, memberOf } from './answer-event.ts';
import { answerFacets } from './answer-facets.ts';
import { answerWindow } from './answer-window.ts';
import { summaryOf } from './decode-rows.ts';
import { rowOf, type EventTable } from './event-table.ts';
import { countWithout, filterClauses } from './filter-rows.ts';
import { answerPage } from './page-rows.ts';
import { extentOf, passingIndex, standingIndex } from './passing-index.ts';
import { timeOrder } from './time-order.ts';
import { columnEdges, countColumns } from './window-index.ts';

export function answerQuery<Q extends Question>(table: EventTable, question: Q): AnswerTo<Q> {
  return answerAny(table, question) as AnswerTo<Q>;
}

function answerAny(table: EventTable, question: Question): Answer {
  switch (question.type) {
    case 'window':
      return answerWindow(table, question);
    case 'density':
      return answerDensity(table, question);
    case 'facets':
      return answerFacets(table, question);
    case 'event':
      return answerEvent(table, question);
    case 'page':
      return answerPage(table, question);
    case 'step':
      return answerStep(table, question);
    case 'extent':
      return answerExtent(table, question);
    case 'relax':
      return answerRelax(table, question);
    default:
      return assertNever(question);
  }
}

function answerDensity(table: EventTable, { filter, zone, window, columns }: DensityQuestion): DensityAnswer {
  const edges = columnEdges(timeOrder(table.time, zone), window, columns);
  return {
    all: countColumns(standingIndex(table, zone), edges).counts,
    passing: countColumns(passingIndex(table, filter, zone), edges).counts,
  };
}

function answerExtent(table: EventTable, { filter, zone }: ExtentQuestion): ExtentAnswer {
  const index = passingIndex(table, filter, zone);
  return { passing: index.ranks.length, total: table.rowCount, window: extentOf(index) };
}

function answerStep(table: EventTable, { filter, zone, from, to }: StepQuestion): StepAnswer {
  const index = passingIndex(table, filter, zone);
  const rank = index.ranks[stepTo(index, from === null ? -1 : rowOf(table, from), to)];
  return { event: rank === undefined ? null : summaryOf(table, index.order.rows[rank] ?? 0, zone) };
}

/** From nowhere, the next is the first and the one before is the last. */
function stepTo(index: ReturnType<typeof passingIndex>, row: number, to: StepQuestion['to']): number {
  const last = index.ranks.length - 1;
  if (to === 'first' || (to === 'next' && row < 0)) return 0;
  if (to === 'last' || row < 0) return last;
  const { member, passes } = memberOf(index, row);
  if (to === 'previous') return member - 1;
  return passes ? member + 1 : member;
}

function answerRelax(table: EventTable, { filter }: RelaxQuestion): RelaxAnswer {
  const options = filterClauses(table, filter)
    .filter(({ isChosen }) => isChosen)
    .map(({ part }) => ({ part, count: countWithout(table, filter, part) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return { options };
}
