// Actors, places or sources by id: those that the file has, and stand-ins for those that it only refers to.
import type { FileList } from '#domain/problem.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';
import { tooMany } from '#formats/bytes/refuse.ts';
import type { Referee } from './check-references.ts';
import type { ProblemLog, Where } from './problem-log.ts';
import type { IdList } from './id-list.ts';
import type { ReadRecords } from './read-records.ts';

/**
 * Who said a thing must not get lost with a missing entry: a quotation without its speaker, or a figure without who gave
 * it, would say something else. What a record refers to and the file lacks therefore stands in under its own id.
 */
export class Register<Id extends string, R extends { readonly id: Id }> implements Referee<Id> {
  readonly #list: FileList;
  readonly #log: ProblemLog;
  readonly #records: Map<Id, R>;
  readonly #idsHeldBack: IdList<Id>;
  readonly #standIns = new Set<Id>();
  readonly #makeStandIn: (id: Id) => R;

  constructor(list: FileList, { records, idsHeldBack }: ReadRecords<R>, makeStandIn: (id: Id) => R, log: ProblemLog) {
    this.#list = list;
    this.#idsHeldBack = idsHeldBack;
    this.#records = new Map(records.map((record) => [record.id, record]));
    this.#makeStandIn = makeStandIn;
    this.#log = log;
  }

  /** In the file's order, the stand-ins last. Grows as strangers are referred to. */
  get all(): ReadonlyMap<Id, R> {
    return this.#records;
  }

  /** Those that the file has. */
  get own(): readonly R[] {
    return [...this.#records.values()].filter(({ id }) => !this.#standIns.has(id));
  }

  /** Those that it lacks. */
  get missing(): readonly Id[] {
    return [...this.#standIns];
  }

  /** An entry that the file only names where it is referred to. */
  add(record: R): void {
    this.#records.set(record.id, record);
  }

  /** What was added for an event that is held back. */
  remove(id: Id): void {
    this.#records.delete(id);
  }

  /** Those of the ids come first, in their order. What is no id of an entry is left out. */
  arrange(ids: readonly unknown[]): void {
    if (ids.length === 0) return;
    const records = new Map(this.#records);
    const first = new Set(ids.filter((id): id is Id => typeof id === 'string' && records.has(id as Id)));
    this.#records.clear();
    for (const id of new Set([...first, ...records.keys()])) {
      const record = records.get(id);
      if (record) this.#records.set(id, record);
    }
  }

  /** To be told of every reference; one that leads nowhere is a warning each time. Throws the LoadError `too-many`. */
  refer(id: Id | undefined, where: Where, path: JsonPath): void {
    if (id === undefined || !this.#isStranger(id)) return;
    this.#warn(id, where, path);
    if (this.#standIns.has(id)) return;
    this.#standIns.add(id);
    this.#records.set(id, this.#makeStandIn(id));
    // Not only after the event: a single one can name millions.
    const { size } = this.#records;
    if (this.#list === 'actors' && size > FILE_LIMITS.actors)
      throw tooMany(this.#log.fileName, 'actors', size, FILE_LIMITS.actors);
  }

  /**
   * Likewise of every reference of a record that is held back: nobody has to stand in for what only that refers to. Where it
   * leads to a record that is held back too there is nothing to tell: both are to be mended, and then it is right.
   */
  readonly ofHeldBack: Referee<Id> = {
    refer: (id, where, path) => {
      if (id === undefined || !this.#isStranger(id) || this.#idsHeldBack.numberOf(id) !== undefined) return;
      this.#warn(id, where, path);
    },
  };

  /** Whether the file has no entry of this id. */
  #isStranger(id: Id): boolean {
    return !this.#records.has(id) || (this.#standIns.size > 0 && this.#standIns.has(id));
  }

  #warn(id: Id, where: Where, path: JsonPath): void {
    const choices = (): Iterable<string> => this.own.map((record) => record.id);
    this.#log.warn(where, { code: 'unknown-reference', path, value: id, params: { list: this.#list }, choices });
  }
}
