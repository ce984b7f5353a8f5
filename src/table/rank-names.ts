// Where names stand when they are sorted as readers of a language expect: a million of them in a second, not in ten.
import { Growable } from '#base/growable.ts';
import { inOneGo, sortInSlices, type Slices } from '#base/in-slices.ts';
import { sortOrder } from '#base/sort-order.ts';
import { gather } from './gather.ts';

/** Of an empty name: it comes last, whichever way a column is sorted. */
export const NOTHING = 0xffffffff;

/** So many names are looked at between two slices. */
const SLICE = 8_192;

/** Fewer names are sorted as they are. */
const MANY = 2_000;

/** By number of a name: how many different ones come before it; the same for names that the language holds for equal. */
export function rankNames(count: number, nameAt: (number: number) => string, locale: string): Uint32Array {
  return inOneGo(rankNamesInSlices(count, nameAt, locale));
}

export function* rankNamesInSlices(
  count: number,
  nameAt: (number: number) => string,
  locale: string,
): Slices<Uint32Array> {
  const names: string[] = [];
  for (let number = 0; number < count; number++) {
    names.push(nameAt(number));
    if (number % SLICE === SLICE - 1) yield;
  }
  const collator = makeCollator(locale, 'variant');
  const compare = (a: number, b: number): number => collator.compare(names[a] ?? '', names[b] ?? '');
  // A language that passes over spaces (Thai) does not sort word by word.
  const isWordWise = count >= MANY && !collator.resolvedOptions().ignorePunctuation;
  const sequences = isWordWise ? yield* wordSequences(names, locale) : null;
  const order = Uint32Array.from(names.keys());
  if (sequences) yield* sortByWords(order, sequences);
  const ranks = new Uint32Array(count);
  for (let from = 0; from < count;) {
    const to = sequences ? endOfTies(order, sequences, from) : count;
    if (to > from + 1) yield* sortInSlices(order.subarray(from, to), compare);
    let rank = from;
    for (let i = from; i < to; i++) {
      const number = order[i] ?? 0;
      if (i > from && compare(order[i - 1] ?? 0, number) !== 0) rank = i;
      ranks[number] = names[number] === '' ? NOTHING : rank;
    }
    if (Math.floor(from / SLICE) !== Math.floor(to / SLICE)) yield;
    from = to;
  }
  return ranks;
}

/** A tag that the engine does not take sorts as the engine's own language does. */
function makeCollator(locale: string, sensitivity: 'base' | 'variant'): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true, sensitivity });
  } catch {
    return new Intl.Collator(undefined, { numeric: true, sensitivity });
  }
}

/**
 * Names as numbers of their words. A language compares letters first, over the whole name, and only then accents and case;
 * and a space comes before all letters. So the order of names is that of their words, each compared by its letters; and only
 * names with the same letters need to be compared in full. There are far fewer different words than names.
 */
interface Sequences {
  /** By name: where its words begin; one more at the end. */
  readonly offsets: Uint32Array;
  /** Of each word: its place among all words, from 1, the same for those with the same letters. */
  readonly words: Uint32Array;
  /** How many bits such a place has. */
  readonly bits: number;
}

function* wordSequences(names: readonly string[], locale: string): Slices<Sequences> {
  const numbers = new Map<string, number>();
  const sequence = new Growable(Uint32Array);
  const offsets = new Uint32Array(names.length + 1);
  for (const [i, name] of names.entries()) {
    for (const word of name.split(' ')) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      sequence.push(number);
    }
    offsets[i + 1] = sequence.length;
    if (i % SLICE === SLICE - 1) yield;
  }
  const places = yield* rankWords([...numbers.keys()], makeCollator(locale, 'base'));
  return {
    offsets,
    words: sequence.view().map((number) => places[number] ?? 0),
    bits: 32 - Math.clz32(numbers.size),
  };
}

function* rankWords(words: readonly string[], collator: Intl.Collator): Slices<Uint32Array> {
  const order = Uint32Array.from(words.keys());
  yield* sortInSlices(order, (a, b) => collator.compare(words[a] ?? '', words[b] ?? ''));
  const places = new Uint32Array(words.length);
  let place = 1;
  for (const [i, word] of order.entries()) {
    if (i > 0 && collator.compare(words[order[i - 1] ?? 0] ?? '', words[word] ?? '') !== 0) place += 1;
    places[word] = place;
  }
  return places;
}

/** 0 beyond the end of the name. */
function wordAt({ offsets, words }: Sequences, name: number, depth: number): number {
  const at = (offsets[name] ?? 0) + depth;
  return at < (offsets[name + 1] ?? 0) ? (words[at] ?? 0) : 0;
}

function compareWords(sequences: Sequences, a: number, b: number, from: number): number {
  for (let depth = from; ; depth++) {
    const [one, other] = [wordAt(sequences, a, depth), wordAt(sequences, b, depth)];
    if (one !== other || one === 0) return one - other;
  }
}

/** Names with the same beginning, in a stretch of the order: `depth` words of it are compared already. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Fewer names are compared with each other. */
const SMALL_GROUP = 200;

function* sortByWords(order: Uint32Array, sequences: Sequences): Slices<void> {
  const wordsOfKey = Math.max(1, Math.floor(32 / sequences.bits));
  const waiting: Group[] = [{ from: 0, to: order.length, depth: 0 }];
  let done = 0;
  for (let group = waiting.pop(); group; group = waiting.pop()) {
    const { from, to, depth } = group;
    done += to - from;
    if (done > SLICE) {
      done = 0;
      yield;
    }
    const names = order.subarray(from, to);
    if (names.length <= SMALL_GROUP) {
      names.set(names.toSorted((a, b) => compareWords(sequences, a, b, depth)));
      continue;
    }
    const keys = new Uint32Array(names.length);
    for (let i = 0; i < keys.length; i++) keys[i] = keyOf(sequences, names[i] ?? 0, depth, wordsOfKey);
    const sorted = sortOrder(keys);
    names.set(gather(names, sorted, new Uint32Array(sorted.length)));
    for (let i = 0; i < sorted.length;) {
      const key = keys[sorted[i] ?? 0] ?? 0;
      const first = i;
      while (i < sorted.length && keys[sorted[i] ?? 0] === key) i += 1;
      const isOver = wordAt(sequences, names[first] ?? 0, depth + wordsOfKey - 1) === 0;
      if (i - first > 1 && !isOver) waiting.push({ from: from + first, to: from + i, depth: depth + wordsOfKey });
    }
  }
}

/** Some words from `depth` on as one number. */
function keyOf(sequences: Sequences, name: number, depth: number, count: number): number {
  let key = 0;
  for (let i = 0; i < count; i++) key = key * 2 ** sequences.bits + wordAt(sequences, name, depth + i);
  return key;
}

/** After the last of those that have the same words as the one at `from`. */
function endOfTies(order: Uint32Array, sequences: Sequences, from: number): number {
  const first = order[from] ?? 0;
  let to = from + 1;
  while (to < order.length && compareWords(sequences, first, order[to] ?? 0, 0) === 0) to += 1;
  return to;
}
