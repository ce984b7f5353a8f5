// Answers any question about a table. The counts in an answer are its own and may be handed over; the rest is the table's.
import { assertNever } from '#base/assert.ts';
import type { Answer, AnswerTo, ExtentAnswer, RecordsAnswer, RelaxAnswer } from '#domain/answer.ts';
import type { ExtentQuestion, RecordsQuestion, RelaxQuestion, TableQuestion } from '#domain/question.ts';
import { answerEvent, toldEvent } from './answer-event.ts';
import { answerWindow } from './answer-window.ts';
import { binDensity } from './bin-density.ts';
import { countFacets } from './count-facets.ts';
import type { EventTable } from './event-table.ts';
import { exportedRecord, exportRows } from './export-rows.ts';
import { countWithout, filterClauses } from './filter-rows.ts';
import { pageRows } from './page-rows.ts';
import { extentOf, passingIndex } from './passing-index.ts';
import { rowAt } from './row-at.ts';
import { stepRows } from './step-rows.ts';

export function answerQuery<Q extends TableQuestion>(table: EventTable, question: Q): AnswerTo<Q> {
  return answerAny(table, question) as AnswerTo<Q>;
}

function answerAny(table: EventTable, question: TableQuestion): Answer {
  switch (question.type) {
    case 'window':
      return answerWindow(table, question);
    case 'density':
      return binDensity(table, question);
    case 'facets':
      return countFacets(table, question);
    case 'event':
      return answerEvent(table, question);
    case 'page':
      return pageRows(table, question);
    case 'row-at':
      return rowAt(table, question);
    case 'step':
      return stepRows(table, question);
    case 'extent':
      return answerExtent(table, question);
    case 'records':
      return answerRecords(table, question);
    case 'relax':
      return answerRelax(table, question);
    default:
      return assertNever(question);
  }
}

function answerExtent(table: EventTable, { filter, zone }: ExtentQuestion): ExtentAnswer {
  const index = passingIndex(table, filter, zone);
  return { passing: index.ranks.length, total: table.rowCount, window: extentOf(index) };
}

function answerRecords(table: EventTable, { filter, offset, limit }: RecordsQuestion): RecordsAnswer {
  const chosen = exportRows(table, filter);
  const events = Array.from(chosen.rows.subarray(offset, offset + limit), (row) =>
    toldEvent(table, row, exportedRecord(table, chosen, row), table.zone),
  );
  return { total: chosen.rows.length, events };
}

function answerRelax(table: EventTable, { filter }: RelaxQuestion): RelaxAnswer {
  const options = filterClauses(table, filter)
    .filter(({ isChosen }) => isChosen)
    .map(({ part }) => ({ part, count: countWithout(table, filter, part) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return { options };
}
