// Ids of one list that a person takes for the same: they differ in case, in the sign between words, or in letters and digits of one shape.
import type { Strings } from '#base/string-column.ts';
import { hashOf } from '#base/string-dictionary.ts';
import type { FileList } from '#domain/problem.ts';
import type { IdList } from './id-list.ts';
import type { ProblemLog } from './problem-log.ts';

export interface LookAlike {
  /** Of the id, in its list. */
  readonly number: number;
  /** Of the earlier one that it looks like. */
  readonly first: number;
}

const SIGNS = /[._~]/g;
/** As one hears it. */
const spoken = (id: string): string => id.replace(SIGNS, '-').toLowerCase();
/** As one sees it: capital i, small L and one; capital o and zero. */
const seen = (id: string): string => id.replace(SIGNS, '-').replace(/[I1]/g, 'l').replaceAll('O', '0');

/** `ids`: all different. Each that looks like an earlier one, once, in order. */
export function lookAlikes(ids: Strings): readonly LookAlike[] {
  const found = new Map<number, number>();
  for (const shapeOf of [spoken, seen]) {
    for (const { number, first } of clashes(ids, shapeOf)) if (!found.has(number)) found.set(number, first);
  }
  return Array.from(found, ([number, first]) => ({ number, first })).toSorted((a, b) => a.number - b.number);
}

/** A hostile file may have all its ids meet in one place. */
const LOOKS = 64;

function* clashes(ids: Strings, shapeOf: (id: string) => string): Generator<LookAlike> {
  const { length } = ids;
  const mask = 2 ** Math.ceil(Math.log2(length * 2 + 1)) - 1;
  /** Open-addressed: a number + 1, or 0 where nothing is; and the hash of its shape. */
  const slots = new Uint32Array(mask + 1);
  const hashes = new Uint32Array(mask + 1);
  for (let number = 0; number < length; number++) {
    const shape = shapeOf(ids.at(number));
    const hash = hashOf(shape);
    for (let at = hash & mask, looks = 0; looks < LOOKS; at = (at + 1) & mask, looks++) {
      const taken = slots[at] ?? 0;
      if (taken === 0) {
        slots[at] = number + 1;
        hashes[at] = hash;
        break;
      }
      if (hashes[at] === hash && shapeOf(ids.at(taken - 1)) === shape) {
        yield { number, first: taken - 1 };
        break;
      }
    }
  }
}

/** Warns of those among the ids of the good records of a list. */
export function checkLookAlikes<Id extends string>(ids: IdList<Id>, list: FileList, log: ProblemLog): void {
  const names = ids.snapshot();
  for (const { number, first } of lookAlikes(names)) {
    const id = names.at(number);
    log.warn(
      { list, index: ids.positionAt(number), id },
      {
        code: 'look-alike-id',
        path: ['id'],
        value: id,
        params: { other: names.at(first) },
        other: ids.positionAt(first),
      },
    );
  }
}
