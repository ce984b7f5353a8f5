// Actors, places or sources by id: those that the file has, and stand-ins for those that it only refers to.
import type { FileList } from '#domain/problem.ts';
import type { JsonPath } from './json-value.ts';
import type { ProblemLog, Where } from './problem-log.ts';
import type { ReadRecords } from './read-records.ts';

/**
 * Who said a thing must not get lost with a missing entry: a quotation without its speaker, or a figure without who gave
 * it, would say something else. What a record refers to and the file lacks therefore stands in under its own id.
 */
export class Register<Id extends string, R extends { readonly id: Id }> {
  readonly #list: FileList;
  readonly #log: ProblemLog;
  readonly #known: ReadonlyMap<Id, R>;
  readonly #standIns = new Map<Id, R>();
  readonly #makeStandIn: (id: Id) => R;

  constructor(list: FileList, { records }: ReadRecords<R>, makeStandIn: (id: Id) => R, log: ProblemLog) {
    this.#list = list;
    this.#known = new Map(records.map((record) => [record.id, record]));
    this.#makeStandIn = makeStandIn;
    this.#log = log;
  }

  get(id: Id): R | undefined {
    return this.#known.get(id);
  }

  /** To be told of every reference; one that leads nowhere is a warning each time. */
  refer(id: Id | undefined, where: Where, path: JsonPath): void {
    if (id === undefined || this.#known.has(id)) return;
    this.#log.warn(where, { code: 'unknown-reference', path, value: id, params: { list: this.#list } });
    if (!this.#standIns.has(id)) this.#standIns.set(id, this.#makeStandIn(id));
  }

  /** In the file's order, the stand-ins last. */
  all(): ReadonlyMap<Id, R> {
    return new Map([...this.#known, ...this.#standIns]);
  }
}
