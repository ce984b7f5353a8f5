// What of a record that breaks the schema can still be looked at, and what is to be told of that.
import { isJsonObject, removeKey, valueAt, type JsonPath } from '#formats/json/json-value.ts';
import type { Finding, Reporter, Where } from './problem-log.ts';

/** Of each field it is known that it is as it should be, where it is there at all. */
export type Sound<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Sound<Item>[]
    : { readonly [Key in keyof T]?: Sound<T[Key]> | undefined };

/**
 * The record without what is wrong in it; a list with something else than its items in it is left out as a whole. Null for what
 * is no record. `broken`: everything that keeps it from being an `R`. The record itself is changed.
 */
export function soundPart<R>(record: unknown, broken: readonly JsonPath[]): Sound<R> | null {
  if (!isJsonObject(record)) return null;
  for (const path of broken) {
    let { length } = path;
    while (length > 0 && !isJsonObject(valueAt(record, path.slice(0, length - 1)))) length--;
    removeKey(record, path.slice(0, length));
  }
  return record as Sound<R>;
}

/** Hands on what is wrong with other fields than those that were told of already: what they lack is not missing, but broken. */
export class UntoldReporter implements Reporter {
  readonly #log: Reporter;
  readonly #told: readonly JsonPath[];

  constructor(log: Reporter, told: readonly JsonPath[]) {
    this.#log = log;
    this.#told = told;
  }

  error(where: Where, finding: Finding): void {
    if (!this.#isTold(finding)) this.#log.error(where, finding);
  }

  warn(where: Where, finding: Finding): void {
    if (!this.#isTold(finding)) this.#log.warn(where, finding);
  }

  #isTold({ path }: Finding): boolean {
    return this.#told.some((other) => isWithin(path, other) || isWithin(other, path));
  }
}

/** Whether `path` leads to, or into, what `other` leads to. */
const isWithin = (path: JsonPath, other: JsonPath): boolean => other.every((step, i) => path[i] === step);
