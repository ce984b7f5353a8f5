// What is to be said of a file, line by line: for people and for the tools that read what compilers say, or as JSON.
import type { Advice } from '#domain/advice.ts';
import { failureValues, problemValues, type LoadFailure, type Problem } from '#domain/problem.ts';
import type { Words } from '#i18n/make-words.ts';

/** One thing that is said of a file. Its fields stand in `--json` in this order. */
export interface Told {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly severity: 'error' | 'warning' | 'advice';
  readonly code: string;
  /** '' where it is about the file as a whole. */
  readonly list: string;
  /** The record's id, else its position in its list, from 1; null where there is no record. */
  readonly record: string | number | null;
  readonly field: string;
  readonly found: string;
  readonly message: string;
  readonly suggestion: string | null;
}

type Say = Pick<Words, 't'>;

export function tellProblem(file: string, problem: Problem | Advice, { t }: Say): Told {
  const { severity, code, list, index, id, field, found, line, column, suggestion } = problem;
  const values = problemValues(problem);
  return {
    file,
    line: line ?? null,
    column: column ?? null,
    severity,
    code,
    list: list === 'file' ? '' : list,
    record: id ?? (index === undefined ? null : index + 1),
    field,
    found,
    message: problem.severity === 'advice' ? t(`advice.${problem.code}`, values) : t(`problem.${problem.code}`, values),
    suggestion: suggestion ?? null,
  };
}

/** Of a file that cannot be used at all. */
export function tellFailure(file: string, failure: LoadFailure, { t }: Say): Told {
  const { code, found, line, column } = failure;
  return {
    file,
    line: line ?? null,
    column: column ?? null,
    severity: 'error',
    code,
    list: '',
    record: null,
    field: '',
    found,
    message: t(`failure.${code}`, failureValues(failure)),
    suggestion: null,
  };
}

/** What a place is called where there is a record: `events first-round time.start`. */
function whereOf({ list, record, field }: Told): string {
  const name = typeof record === 'number' ? `#${record}` : (record ?? '');
  return [list, name, field].filter((part) => part !== '').join(' ');
}

/** `file:line:column: severity: message (where: found) [code]`, on one line. What is not known is left out. */
export function toldLine(told: Told): string {
  const { file, line, column, severity, code, found, message, suggestion } = told;
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  const where = whereOf(told);
  const about = [where, where === '' ? '' : found].filter((part) => part !== '').join(': ');
  const meant = suggestion === null ? '' : ` Did you mean ${suggestion}?`;
  return `${place}: ${severity}: ${message}${meant}${about === '' ? '' : ` (${about})`} [${code}]`;
}

export const amount = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
