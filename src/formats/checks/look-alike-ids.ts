// Ids of one list that a person takes for the same: they differ in case, in the sign between words, or in letters and digits of one shape.
import type { Strings } from '#base/string-column.ts';
import { hashOf } from '#base/string-dictionary.ts';
import type { FileList } from '#domain/problem.ts';
import type { IdList } from './id-list.ts';
import type { ProblemLog } from './problem-log.ts';

export interface LookAlike {
  /** Of the id, in the order of the list. */
  readonly number: number;
  /** Of the earlier one that it looks like. */
  readonly first: number;
}

/** Without any of these, an id looks like no other but through that one. Matches ASCII only. */
const TELLING = /[A-Z._~]|[Il](?=\d)|[\d-][IlO]/g;

const SIGNS = /[._~]/g;
/** As one hears it. */
const spoken = (id: string): string => id.replace(SIGNS, '-').toLowerCase();
/** As one sees it: letters among digits as digits, and capital i as small L. */
const seen = (id: string): string =>
  id
    .replace(SIGNS, '-')
    .replace(/(?<=\d)[Il]|[Il](?=\d)|(?<=-)[Il](?![A-Za-z])/g, '1')
    .replace(/(?<=\d)O|O(?=\d)/g, '0')
    .replaceAll('I', 'l');

/** `ids`: all different. Each that looks like another one, once, with the earliest that it looks like; in order. */
function lookAlikes<Id extends string>(ids: IdList<Id>): readonly LookAlike[] {
  const names = ids.snapshot();
  const candidates: number[] = [];
  names.forEachMatch(TELLING, (number) => candidates.push(number));
  const found = new Map<number, number>();
  for (const shapeOf of [spoken, seen]) {
    for (const { number, first } of clashes(ids, names, candidates, shapeOf)) {
      if (!found.has(number)) found.set(number, first);
    }
  }
  return Array.from(found, ([number, first]) => ({ number, first })).toSorted((a, b) => a.number - b.number);
}

/** A hostile file may have all its ids meet in one place. */
const LOOKS = 64;

function* clashes<Id extends string>(
  ids: IdList<Id>,
  names: Strings,
  candidates: readonly number[],
  shapeOf: (id: string) => string,
): Generator<LookAlike> {
  const shapes = new Shapes(candidates.length, (number) => shapeOf(names.at(number)));
  for (const number of candidates) {
    const shape = shapeOf(names.at(number));
    // One that is its own shape is no candidate by it, and may stand on either side.
    const plain = ids.numberOf(shape as Id) ?? number;
    const first = Math.min(shapes.add(shape, number), plain);
    if (plain > number) yield { number: plain, first: number };
    if (first < number) yield { number, first };
  }
}

/** Shapes that have been met, by their hashes. */
class Shapes {
  readonly #shapeOf: (number: number) => string;
  readonly #mask: number;
  /** Open-addressed: a number + 1, or 0 where nothing is; and the hash of its shape. */
  readonly #slots: Uint32Array;
  readonly #hashes: Uint32Array;

  constructor(count: number, shapeOf: (number: number) => string) {
    this.#shapeOf = shapeOf;
    this.#mask = 2 ** Math.ceil(Math.log2(count * 2 + 1)) - 1;
    this.#slots = new Uint32Array(this.#mask + 1);
    this.#hashes = new Uint32Array(this.#mask + 1);
  }

  /** The number that the shape was first added with: this one where it is new. */
  add(shape: string, number: number): number {
    const hash = hashOf(shape);
    for (let at = hash & this.#mask, looks = 0; looks < LOOKS; at = (at + 1) & this.#mask, looks++) {
      const taken = this.#slots[at] ?? 0;
      if (taken === 0) {
        this.#slots[at] = number + 1;
        this.#hashes[at] = hash;
        return number;
      }
      if (this.#hashes[at] === hash && this.#shapeOf(taken - 1) === shape) return taken - 1;
    }
    return number;
  }
}

/** Warns of those among the ids of the good records of a list. */
export function checkLookAlikes<Id extends string>(ids: IdList<Id>, list: FileList, log: ProblemLog): void {
  const names = ids.snapshot();
  for (const { number, first } of lookAlikes(ids)) {
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
