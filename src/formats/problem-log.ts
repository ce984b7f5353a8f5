// Collects what is wrong with a file: everything is counted, the first thousand problems are kept and given their places.
import { PROBLEM_LIST_LIMIT, type ProblemSummary } from '#domain/dataset.ts';
import { FILE_LISTS, type FileList, type Problem, type ProblemCode } from '#domain/problem.ts';
import type { JsonPath } from './json-value.ts';
import type { Wanted } from './find-places.ts';
import { quoteJson, quoteText } from './quote-json.ts';
import type { Place } from './text-place.ts';

/** The record that is being checked. */
export interface Where {
  readonly list: FileList;
  readonly index?: number;
  readonly id?: string;
}

export interface Finding {
  readonly code: ProblemCode;
  /** Inside the record. */
  readonly path: JsonPath;
  /** What stands there; undefined when nothing does. */
  readonly value: unknown;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The key is what is wrong, not the value. */
  readonly atKey?: boolean;
  /** Where that is known already. */
  readonly place?: Place;
}

/** Is told of what is wrong with a record. */
export interface Reporter {
  error(where: Where, finding: Finding): void;
  warn(where: Where, finding: Finding): void;
}

/** A hostile key may be megabytes long. */
const FIELD_LIMIT = 200;

interface Kept extends Wanted {
  readonly problem: Problem;
  readonly place: Place | undefined;
}

function rootPath({ list, index }: Where, path: JsonPath): JsonPath {
  if (list === 'file') return path;
  return index === undefined ? [list, ...path] : [list, index, ...path];
}

function byPlaceInFile({ problem: a }: Kept, { problem: b }: Kept): number {
  return FILE_LISTS.indexOf(a.list) - FILE_LISTS.indexOf(b.list) || (a.index ?? -1) - (b.index ?? -1);
}

export class ProblemLog implements Reporter {
  /** What the reader knows the file by. */
  readonly fileName: string;
  #errors = 0;
  #warnings = 0;
  #heldBack = 0;
  /** One list a stage, each in the order of the file: the first thousand of all are among the first thousand of each. */
  readonly #stages: Kept[][] = [[]];

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  /** To be called before going through the records of a file from the beginning again. */
  beginStage(): void {
    this.#stages.push([]);
  }

  error(where: Where, finding: Finding): void {
    this.#errors++;
    this.#keep('error', where, finding);
  }

  warn(where: Where, finding: Finding): void {
    this.#warnings++;
    this.#keep('warning', where, finding);
  }

  holdBack(): void {
    this.#heldBack++;
  }

  #keep(severity: Problem['severity'], where: Where, finding: Finding): void {
    const stage = this.#stages.at(-1);
    if (!stage || stage.length >= PROBLEM_LIST_LIMIT) return;
    const { code, path, value, params = {}, atKey = false, place } = finding;
    const field = quoteText(path.join('.'), FIELD_LIMIT);
    const problem = { severity, code, ...where, field, found: quoteJson(value), params };
    stage.push({ problem, path: rootPath(where, path), atKey, place });
  }

  /** What is kept, of every stage. */
  get kept(): readonly Kept[] {
    return this.#stages.flat();
  }

  get counts(): Pick<ProblemSummary, 'errors' | 'warnings' | 'heldBack'> {
    return { errors: this.#errors, warnings: this.#warnings, heldBack: this.#heldBack };
  }
}

/** Finds values, or keys, by their paths from the root of the file: an answer for each, null where there is none. */
export type FindPlaces = (wanted: readonly Wanted[]) => readonly (Place | null)[];

/** `findPlaces` is only asked about problems that are listed, and only where there are any. */
export function summarizeProblems(logs: readonly ProblemLog[], findPlaces: FindPlaces): ProblemSummary {
  const kept = logs
    .flatMap((log) => log.kept)
    .toSorted(byPlaceInFile)
    .slice(0, PROBLEM_LIST_LIMIT);
  const places = kept.length > 0 ? findPlaces(kept) : [];
  const total = (count: keyof ProblemLog['counts']) => logs.reduce((sum, log) => sum + log.counts[count], 0);
  return {
    errors: total('errors'),
    warnings: total('warnings'),
    heldBack: total('heldBack'),
    list: kept.map(({ problem, place }, i) => ({ ...problem, ...(place ?? places[i]) })),
  };
}
