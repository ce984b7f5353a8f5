// What is searched and what is read: titles as they are shown, and the folded texts of all events, each different one once.
import { addBit, emptyBitset, forEachBit, hasBit, type Bitset } from '#base/bitset.ts';
import { foldText } from '#base/fold-text.ts';
import { Growable } from '#base/growable.ts';
import { HashedStringsBuilder, packedAt, type HashedStrings } from '#base/hashed-strings.ts';
import { StringColumn, type Strings } from '#base/string-column.ts';
import { StringDictionary } from '#base/string-dictionary.ts';
import type { EventRecord } from '#domain/event-record.ts';
import { forEachOtherText } from '#domain/searchable-text.ts';
import { gather } from './gather.ts';

export interface TextColumn {
  /** Each different title once, as the file has it; and the same folded. */
  readonly titles: Strings;
  readonly foldedTitles: Strings;
  /** By row: number of its title. */
  readonly titleOf: Uint32Array;
  /** Each different text besides titles and ids, folded. */
  readonly others: Strings;
  /** By file position: where the numbers of its other texts begin; one more at the end. */
  readonly offsets: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Several texts as one that no term can be found across. */
export function foldTexts(texts: readonly string[]): string {
  return texts.map(foldText).join('\n');
}

/** Of a batch. */
export interface TextBatch {
  /** By event. */
  readonly titles: HashedStrings;
  readonly foldedTitles: HashedStrings;
  /** Each different text besides titles and ids, folded. */
  readonly others: HashedStrings;
  /** By event: where the numbers of its other texts end. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly numbers: Uint32Array<ArrayBuffer>;
}

export class EventTextEncoder {
  readonly #titles = new HashedStringsBuilder();
  readonly #foldedTitles = new HashedStringsBuilder({ isHashed: false });
  readonly #others = new HashedStringsBuilder();
  /** By text as it stands. */
  readonly #otherNumbers = new Map<string, number>();
  readonly #ends = new Growable(Uint32Array);
  readonly #numbers = new Growable(Uint32Array);

  add(event: EventRecord): void {
    this.#titles.add(event.title);
    this.#foldedTitles.add(foldText(event.title));
    forEachOtherText(event, this.#addOther);
    this.#ends.push(this.#numbers.length);
  }

  take(): TextBatch {
    this.#otherNumbers.clear();
    return {
      titles: this.#titles.take(),
      foldedTitles: this.#foldedTitles.take(),
      others: this.#others.take(),
      ends: this.#ends.take(),
      numbers: this.#numbers.take(),
    };
  }

  /** Tags, labels and quotations go round. */
  readonly #addOther = (text: string): void => {
    let number = this.#otherNumbers.get(text);
    if (number === undefined) {
      number = this.#others.length;
      this.#others.add(foldText(text));
      this.#otherNumbers.set(text, number);
    }
    this.#numbers.push(number);
  };
}

export class TextColumnBuilder {
  readonly #titles = new StringDictionary();
  readonly #foldedTitles = new StringColumn();
  readonly #titleOf = new Growable(Uint32Array);
  readonly #others = new StringDictionary();
  readonly #offsets = new Growable(Uint32Array);
  readonly #numbers = new Growable(Uint32Array);

  constructor() {
    this.#offsets.push(0);
  }

  append({ titles, foldedTitles, others, ends, numbers }: TextBatch): void {
    for (let i = 0; i < ends.length; i++) {
      const title = this.#titles.addPacked(packedAt(titles, i), titles.hashes[i] ?? 0);
      if (title === this.#foldedTitles.length) this.#foldedTitles.pushPacked(packedAt(foldedTitles, i));
      this.#titleOf.push(title);
    }
    const numberOf = new Uint32Array(others.hashes.length);
    for (const [i, hash] of others.hashes.entries()) numberOf[i] = this.#others.addPacked(packedAt(others, i), hash);
    const first = this.#numbers.length;
    for (const end of ends) this.#offsets.push(first + end);
    this.#numbers.append(gather(numberOf, numbers, numbers));
  }

  /** `filePositions`: by row. */
  build(filePositions: Uint32Array): TextColumn {
    return {
      titles: this.#titles.snapshot(),
      foldedTitles: this.#foldedTitles.snapshot(),
      titleOf: gather(this.#titleOf.view(), filePositions, new Uint32Array(filePositions.length)),
      others: this.#others.snapshot(),
      offsets: this.#offsets.copy(),
      numbers: this.#numbers.copy(),
    };
  }
}

/** Adds the rows of which a text besides the title holds the folded term. `rows`: by file position. */
export function addRowsWithOthers(
  bits: Bitset,
  { others, offsets, numbers }: TextColumn,
  rows: Uint32Array,
  term: string,
): void {
  const found = stringsWith(others, term, null);
  if (!found) return;
  let position = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!hasBit(found, numbers[i] ?? 0)) continue;
    while ((offsets[position + 1] ?? 0) <= i) position += 1;
    addBit(bits, rows[position] ?? 0);
  }
}

/** Adds those of the rows in `open` whose title holds the folded term. */
export function addRowsWithTitle(bits: Bitset, column: TextColumn, open: Bitset, term: string): void {
  const { titleOf, foldedTitles } = column;
  const wanted = emptyBitset(foldedTitles.length);
  forEachBit(open, (row) => addBit(wanted, titleOf[row] ?? 0));
  const found = stringsWith(foldedTitles, term, wanted);
  if (!found) return;
  forEachBit(open, (row) => {
    if (hasBit(found, titleOf[row] ?? 0)) addBit(bits, row);
  });
}

/** Null when there are none. */
function stringsWith(strings: Strings, term: string, wanted: Bitset | null): Bitset | null {
  let found: Bitset | null = null;
  strings.forEachWith(term, (index) => addBit((found ??= emptyBitset(strings.length)), index), wanted);
  return found;
}
