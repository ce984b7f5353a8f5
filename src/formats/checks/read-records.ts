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
  /** Of those that the list has besides. */
  readonly idsHeldBack: IdList<R['id']>;
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
  /** Of those that were held back, each once: whoever mends them would be told of these next. */
  readonly idsHeldBack = new IdList<R['id']>();

  constructor(kind: RecordKind<R>, log: ProblemLog) {
    this.#kind = kind;
    this.#log = log;
  }

  /** The record, or null when it is held back. `isIdMade`: the file does not give its id, so that it clashes with none. */
  read(value: unknown, index: number, isIdMade = false): R | null {
    const { list, validate, isPlain, check } = this.#kind;
    if (isPlain?.(value) !== true && !validate(value)) {
      const where = whereOf(list, index, value);
      const broken = repairShape(value, validate, where, this.#log);
      if (broken.length > 0) return this.#readOn(value, broken, where, isIdMade);
    }
    // The word of the schema: what passes it has the shape of its record.
    const record = value as R;
    const where = { list, index, id: record.id };
    const isFresh = this.#isFresh(where);
    // That `R` is `Sound<R>` is beyond what the compiler can see of a type parameter.
    if (!check(record as Sound<R>, where, this.#log, !isFresh) || !isFresh)
      return this.#holdBack(where, isFresh && !isIdMade);
    this.ids.add(record.id, index);
    if (!isIdMade) this.#clashWithHeldBack(where);
    return record;
  }

  /** What else is wrong with a record of which so much is broken that it is held back. */
  #readOn(value: unknown, broken: readonly JsonPath[], where: Where, isIdMade: boolean): null {
    const sound = soundPart<R>(value, broken);
    const isFresh = sound === null || this.#isFresh(where);
    if (sound) this.#kind.check(sound, where, new UntoldReporter(this.#log, broken), true);
    return this.#holdBack(where, isFresh && !isIdMade);
  }

  #holdBack(where: Where, hasOwnId: boolean): null {
    this.#log.holdBack();
    if (!hasOwnId || where.id === undefined || where.index === undefined) return null;
    const number = this.idsHeldBack.numberOf(where.id);
    // Neither of the two is shown, and only one of them can be once they are mended.
    if (number !== undefined) this.#clash(where, this.idsHeldBack.positionAt(number), 'no');
    else this.idsHeldBack.add(where.id, where.index);
    return null;
  }

  #isFresh({ id, ...where }: Where): boolean {
    const number = id === undefined ? undefined : this.ids.numberOf(id);
    if (id === undefined || number === undefined) return true;
    this.#clash({ ...where, id }, this.ids.positionAt(number), 'yes');
    return false;
  }

  /** A good record has the id of one that was held back: it is that one which cannot be shown, not even when it is mended. */
  #clashWithHeldBack({ list, index, id }: Required<Where>): void {
    const number = this.idsHeldBack.length === 0 ? undefined : this.idsHeldBack.numberOf(id);
    if (number !== undefined) this.#clash({ list, index: this.idsHeldBack.positionAt(number), id }, index, 'yes');
  }

  #clash(where: Where, other: number, isShown: 'yes' | 'no'): void {
    const params = { first: other + 1, isShown };
    this.#log.error(where, { code: 'duplicate-id', path: ['id'], value: where.id, params, other });
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
  return { records, ids: reader.ids, idsHeldBack: reader.idsHeldBack };
}
