// Goes through one list of a file: bad records are held back and named, the good ones come out in the file's order.
import type { Validator } from 'virtual:events-schema';
import { isId } from '#domain/ids.ts';
import type { FileList } from '#domain/problem.ts';
import { checkShape } from './check-shape.ts';
import { isJsonObject } from './json-value.ts';
import type { ProblemLog, Where } from './problem-log.ts';

export interface RecordKind<R> {
  readonly list: FileList;
  readonly validate: Validator;
  /** What the schema cannot say. False holds the record back; the reason is in the log. */
  readonly check: (record: R, where: Where) => boolean;
}

export interface ReadRecords<R extends { readonly id: string }> {
  readonly records: readonly R[];
  /** Where in the file's list the record of an id is, from 0. */
  readonly positions: ReadonlyMap<R['id'], number>;
}

function whereOf(list: FileList, index: number, record: unknown): Where {
  const id = isJsonObject(record) && Object.hasOwn(record, 'id') ? record['id'] : undefined;
  return typeof id === 'string' && isId(id) ? { list, index, id } : { list, index };
}

/** The list itself; empty when the file has none, or something else in its place, which is an error. */
export function listOf(root: Readonly<Record<string, unknown>>, list: FileList, log: ProblemLog): readonly unknown[] {
  const value = Object.hasOwn(root, list) ? root[list] : undefined;
  if (Array.isArray(value)) return value;
  if (value !== undefined) log.error({ list }, { code: 'wrong-type', path: [], value, params: { expected: 'array' } });
  return [];
}

/** Every so many records a word of progress. */
const STEP = 2048;

export function readRecords<R extends { readonly id: string }>(
  values: readonly unknown[],
  { list, validate, check }: RecordKind<R>,
  log: ProblemLog,
  onProgress?: (done: number) => void,
): ReadRecords<R> {
  const records: R[] = [];
  const positions = new Map<R['id'], number>();

  const isFresh = (id: R['id'], where: Where): boolean => {
    const first = positions.get(id);
    if (first === undefined) return true;
    log.error(where, { code: 'duplicate-id', path: ['id'], value: id, params: { first: first + 1 } });
    return false;
  };

  for (const [index, value] of values.entries()) {
    if (index % STEP === 0) onProgress?.(index);
    const where = whereOf(list, index, value);
    // The word of the schema: what passes it has the shape of its record.
    const record = value as R;
    if (checkShape(value, validate, where, log) && isFresh(record.id, where) && check(record, where)) {
      records.push(record);
      positions.set(record.id, index);
    } else {
      log.holdBack();
    }
  }
  onProgress?.(values.length);
  return { records, positions };
}
