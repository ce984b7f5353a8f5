// Takes the records of one list: bad ones are held back and named, good ones come out as they are.
import type { Validator } from 'virtual:events-schema';
import { isId } from '#domain/ids.ts';
import type { FileList } from '#domain/problem.ts';
import { isJsonObject, type JsonPath } from '#formats/json/json-value.ts';
import { repairShape } from './check-shape.ts';
import { IdList } from './id-list.ts';
import { checkLookAlikes } from './look-alike-ids.ts';
import type { ProblemLog, Reporter, Where } from './problem-log.ts';
import type { HeadValues } from './read-header.ts';
import { soundPart, UntoldReporter, type Sound } from './sound-part.ts';

export interface RecordKind<R> {
  readonly list: FileList;
  readonly validate: Validator;
  /** Knows most records that fit the schema, and more quickly. */
  readonly isPlain?: (value: unknown) => boolean;
  /**
   * What the schema cannot say. False holds the record back; the reason is in the log. Of one that is held back already it is asked
   * as well, as far as it is sound: nobody wants to mend a file only to be told of the next mistake.
   */
  readonly check: (record: Sound<R>, where: Where, log: Reporter, isHeldBack: boolean) => boolean;
}

export interface ReadRecords<R extends { readonly id: string }> {
  readonly records: readonly R[];
  /** Theirs, in the same order. */
  readonly ids: IdList<R['id']>;
}

function whereOf(list: FileList, index: number, record: unknown): Where {
  const id = isJsonObject(record) && Object.hasOwn(record, 'id') ? record['id'] : undefined;
  return typeof id === 'string' && isId(id) ? { list, index, id } : { list, index };
}

/** The list itself; empty when the file has none, or something else in its place, which is an error. */
function listOf(values: HeadValues, list: FileList, log: ProblemLog): readonly unknown[] {
  const value = values.get(list);
  if (Array.isArray(value)) return value;
  if (value !== undefined) log.error({ list }, { code: 'wrong-type', path: [], value, params: { expected: 'array' } });
  return [];
}

/** Goes through a list in its order. What of a record has to go is deleted from it. */
export class RecordReader<R extends { readonly id: string }> {
  readonly #kind: RecordKind<R>;
  readonly #log: ProblemLog;
  /** Of the good records so far. */
  readonly ids = new IdList<R['id']>();

  constructor(kind: RecordKind<R>, log: ProblemLog) {
    this.#kind = kind;
    this.#log = log;
  }

  /** The record, or null when it is held back. */
  read(value: unknown, index: number): R | null {
    const { list, validate, isPlain, check } = this.#kind;
    if (isPlain?.(value) !== true && !validate(value)) {
      const where = whereOf(list, index, value);
      const broken = repairShape(value, validate, where, this.#log);
      if (broken.length > 0) return this.#readOn(value, broken, where);
    }
    // The word of the schema: what passes it has the shape of its record.
    const record = value as R;
    const where = { list, index, id: record.id };
    const isFresh = this.#isFresh(record.id, where);
    // That `R` is `Sound<R>` is beyond what the compiler can see of a type parameter.
    if (!check(record as Sound<R>, where, this.#log, !isFresh) || !isFresh) return this.#holdBack();
    this.ids.add(record.id, index);
    return record;
  }

  /** What else is wrong with a record of which so much is broken that it is held back. */
  #readOn(value: unknown, broken: readonly JsonPath[], where: Where): null {
    const sound = soundPart<R>(value, broken);
    if (sound) {
      if (where.id !== undefined) this.#isFresh(where.id, where);
      this.#kind.check(sound, where, new UntoldReporter(this.#log, broken), true);
    }
    return this.#holdBack();
  }

  #holdBack(): null {
    this.#log.holdBack();
    return null;
  }

  #isFresh(id: R['id'], where: Where): boolean {
    const number = this.ids.numberOf(id);
    if (number === undefined) return true;
    const other = this.ids.positionAt(number);
    this.#log.error(where, { code: 'duplicate-id', path: ['id'], value: id, params: { first: other + 1 }, other });
    return false;
  }
}

/** A whole list of the file. */
export function readRecords<R extends { readonly id: string }>(
  values: HeadValues,
  kind: RecordKind<R>,
  log: ProblemLog,
): ReadRecords<R> {
  const reader = new RecordReader(kind, log);
  const records: R[] = [];
  for (const [index, value] of listOf(values, kind.list, log).entries()) {
    const record = reader.read(value, index);
    if (record) records.push(record);
  }
  checkLookAlikes(reader.ids, kind.list, log);
  return { records, ids: reader.ids };
}
