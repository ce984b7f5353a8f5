// Collects what is wrong with a file: everything is counted, the first thousand problems are kept and given their places.
import { PROBLEM_LIST_LIMIT, type ProblemSummary } from '#domain/dataset.ts';
import { FILE_LISTS, type FileList, type Problem, type ProblemCode } from '#domain/problem.ts';
import type { JsonPath } from './json-value.ts';
import { findPlaces } from './find-places.ts';
import { quoteJson, quoteText } from './quote-json.ts';

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
}

/** A hostile key may be megabytes long. */
const FIELD_LIMIT = 200;

interface Kept {
  readonly atKey: boolean;
  readonly problem: Problem;
  /** From the root of the file. */
  readonly path: JsonPath;
}

function rootPath({ list, index }: Where, path: JsonPath): JsonPath {
  if (list === 'file') return path;
  return index === undefined ? [list, ...path] : [list, index, ...path];
}

function byPlaceInFile({ problem: a }: Kept, { problem: b }: Kept): number {
  return FILE_LISTS.indexOf(a.list) - FILE_LISTS.indexOf(b.list) || (a.index ?? -1) - (b.index ?? -1);
}

export class ProblemLog {
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

  #keep(severity: Problem['severity'], where: Where, { code, path, value, params = {}, atKey = false }: Finding): void {
    const stage = this.#stages.at(-1);
    if (!stage || stage.length >= PROBLEM_LIST_LIMIT) return;
    const field = quoteText(path.join('.'), FIELD_LIMIT);
    const problem = { severity, code, ...where, field, found: quoteJson(value), params };
    stage.push({ problem, path: rootPath(where, path), atKey });
  }

  /** `text` is looked into for lines and columns only when there are problems to place. */
  summary(text: string): ProblemSummary {
    const kept = this.#stages.flat().toSorted(byPlaceInFile).slice(0, PROBLEM_LIST_LIMIT);
    const places = kept.length > 0 ? findPlaces(text, kept) : [];
    const list = kept.map(({ problem }, i) => ({ ...problem, ...places[i] }));
    return { errors: this.#errors, warnings: this.#warnings, heldBack: this.#heldBack, list };
  }
}
