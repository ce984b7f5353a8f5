// What is wrong with a file: problems of single records, and failures that keep a file from opening at all.
import type { TableSample } from './table-mapping.ts';

/** Where in a file a problem is: beside its lists, in `meta`, or in one of the lists; in the order in which they are told. */
export const FILE_LISTS = ['file', 'meta', 'actors', 'places', 'sources', 'events'] as const;
export type FileList = (typeof FILE_LISTS)[number];

export const PROBLEM_CODES = [
  // shape (from the schema)
  'missing-field',
  'wrong-type',
  'not-in-list',
  'bad-pattern',
  'too-long',
  'too-short',
  'out-of-range',
  'unknown-key',
  'needs-other-field',
  // meaning
  'bad-date',
  'end-before-start',
  'unknown-zone',
  'offset-against-zone',
  'duplicate-id',
  'numbered-id',
  'look-alike-id',
  'duplicate-key',
  'unknown-reference',
  'cycle',
  'quote-without-speaker',
  'claimed-without-claimant',
  'figure-out-of-range',
  'date-beyond-axis',
  'extra-cells',
  'record-too-long',
  'assumed-encoding',
] as const;
/** Each code has its words in i18n under `problem.<code>`; `problemValues` fill them. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  /** `error`: the record was held back. `warning`: it is shown. */
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  readonly list: FileList;
  /** Position in its list, from 0; absent for `file`, `meta`, and a list that is none. */
  readonly index?: number;
  /** The record's id, when it has a usable one. */
  readonly id?: string;
  /** Path inside the record, dotted: `time.start`, `participants.2.role`; '' for the record itself. */
  readonly field: string;
  /** What stands there, as JSON text cut to 120 characters; '' when nothing does. */
  readonly found: string;
  /** What was expected, as values for the words of `code` (a list of allowed words, a pattern's name, a limit …). */
  readonly params: Readonly<Record<string, string | number>>;
  /** From 1; absent when the place is not known. */
  readonly line?: number;
  readonly column?: number;
  /** What most likely was meant; absent where that is not plain. */
  readonly suggestion?: string;
  /** The number of its group in the summary. */
  readonly group: number;
}

/** Problems of one sort. */
export interface ProblemGroup {
  readonly severity: Problem['severity'];
  readonly code: ProblemCode;
  readonly list: FileList;
  /** The field that all of them are at, with "*" for positions; "*" alone where they are at several. */
  readonly field: string;
  /** How many there are, listed or not. */
  readonly count: number;
}

/** What fills the words of `problem.<code>`. */
export function problemValues(problem: Pick<Problem, 'params' | 'found'>): Record<string, string | number> {
  return { ...problem.params, found: problem.found };
}

export const FAILURE_CODES = [
  // the file
  'empty',
  'not-json',
  'not-csv',
  'record-too-long',
  'unmapped-table',
  'html',
  'not-text',
  'bad-archive',
  'swells',
  'bad-parquet',
  'wrong-format',
  'wrong-version',
  'no-events-list',
  'too-large',
  'too-many',
  'too-deep',
  // getting it
  'http-status',
  'redirected',
  'network',
  'broken-off',
  'offline',
  'timed-out',
  'unreadable',
  'not-kept',
  // the machine
  'out-of-memory',
  // ours
  'internal',
] as const;
/** Why a file could not be opened at all. Words in i18n under `failure.<code>`; `failureValues` fill them. */
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface LoadFailure {
  readonly code: FailureCode;
  readonly name: string;
  /** What was found, quoted and cut to 120 characters; '' when it cannot be told. */
  readonly found: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly line?: number;
  readonly column?: number;
  /** With `unmapped-table`: what the reader has to say the meaning of. */
  readonly table?: TableSample;
}

/**
 * What fills the words of `failure.<code>`: a place that is not known is line 0; `isFound` is `yes` or `no`, by whether
 * `found` says something.
 */
export function failureValues(failure: LoadFailure): Record<string, string | number> {
  const { name, found, line = 0, column = 0 } = failure;
  return { ...failure.params, name, found, isFound: found === '' ? 'no' : 'yes', line, column };
}

export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly failure: LoadFailure;

  constructor(failure: LoadFailure) {
    super(`${failure.name}: ${failure.code}`);
    this.failure = failure;
  }
}

/**
 * Whether the same request may succeed if it is simply made again, at once. Of a host that was silent for long the reader
 * is told instead of waiting as long again.
 */
export function isWorthRetrying(failure: LoadFailure): boolean {
  if (failure.code === 'network' || failure.code === 'broken-off') return true;
  const status = failure.params['status'];
  return (
    failure.code === 'http-status' && typeof status === 'number' && (status >= 500 || status === 429 || status === 408)
  );
}
