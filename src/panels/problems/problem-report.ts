// The problems of a file as a table to hand on: one line a problem, safe to open in a spreadsheet.
import { guardCell, quoteCell } from '#base/csv-cell.ts';
import type { Advice } from '#domain/advice.ts';
import { type Problem, problemValues } from '#domain/problem.ts';
import type { Words } from '#i18n/make-words.ts';

/** One problem as the page tells it. */
export interface ProblemLine {
  readonly severity: string;
  /** "event", "actor" … */
  readonly list: string;
  /** The record's id, else its position from 1; '' where there is no record. */
  readonly record: string;
  readonly field: string;
  /** "line 12, column 3"; '' when it is not known. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export function problemLine(problem: Problem | Advice, { t, number }: Pick<Words, 't' | 'number'>): ProblemLine {
  const { severity, list, index, id, field, line, column = 1, found } = problem;
  return {
    severity: t(`problems.${severity}`),
    list: t(`problems.list.${list}`),
    record: id ?? (index === undefined ? '' : `#${number(index + 1)}`),
    field,
    place: line === undefined ? '' : t('problems.place', { line: number(line), column: number(column) }),
    found,
    expected: expectedOf(problem, t),
  };
}

function expectedOf(problem: Problem | Advice, t: Words['t']): string {
  const values = problemValues(problem);
  return problem.severity === 'advice' ? t(`advice.${problem.code}`, values) : t(`problem.${problem.code}`, values);
}

/** Errors first; within them as in the file. */
export function inReadingOrder<One extends Problem | Advice>(problems: readonly One[]): readonly One[] {
  return problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** CSV (RFC 4180) with a heading line: file, severity, list, record, field, line, column, found, problem, suggestion. */
export function problemReport(
  file: string,
  problems: readonly (Problem | Advice)[],
  words: Pick<Words, 't' | 'number'>,
): string {
  const heading = ['file', 'severity', 'list', 'record', 'field', 'line', 'column', 'found', 'problem', 'suggestion'];
  const rows = inReadingOrder(problems).map((problem) => {
    const { expected } = problemLine(problem, words);
    const { severity, list, index, id, field, line, column, found, suggestion } = problem;
    const record = id ?? (index === undefined ? '' : String(index + 1));
    return [file, severity, list, record, field, line ?? '', column ?? '', found, expected, suggestion ?? ''].map(
      String,
    );
  });
  return [heading, ...rows].map((cells) => `${cells.map((cell) => quoteCell(guardCell(cell))).join(',')}\r\n`).join('');
}
