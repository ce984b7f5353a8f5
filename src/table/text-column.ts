// What is searched and what is read: titles as they are shown, and the folded texts of all events, each different one once.
import { addBit, emptyBitset, hasBit, type Bitset } from '#base/bitset.ts';
import { foldText } from '#base/fold-text.ts';
import { Growable } from '#base/growable.ts';
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

const RECENT_LIMIT = 4096;

export class TextColumnBuilder {
  readonly #titles = new StringDictionary();
  readonly #foldedTitles = new StringColumn();
  readonly #titleOf = new Growable(Uint32Array);
  readonly #others = new StringDictionary();
  readonly #recent = new Map<string, number>();
  readonly #offsets = new Growable(Uint32Array);
  readonly #numbers = new Growable(Uint32Array);

  constructor() {
    this.#offsets.push(0);
  }

  add(event: EventRecord): void {
    const title = this.#titles.add(event.title);
    if (title === this.#foldedTitles.length) this.#foldedTitles.push(foldText(event.title));
    this.#titleOf.push(title);
    forEachOtherText(event, this.#addOther);
    this.#offsets.push(this.#numbers.length);
  }

  /** What comes again is mostly what came lately: tags, labels, quotations that go round. */
  readonly #addOther = (text: string): void => {
    let number = this.#recent.get(text);
    if (number === undefined) {
      number = this.#others.add(foldText(text));
      if (this.#recent.size >= RECENT_LIMIT) this.#recent.clear();
      this.#recent.set(text, number);
    }
    this.#numbers.push(number);
  };

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

/** Adds the rows whose title or other texts hold the folded term. `rows`: by file position. */
export function addRowsWithText(bits: Bitset, column: TextColumn, rows: Uint32Array, term: string): void {
  const { titleOf, offsets, numbers } = column;
  const titles = stringsWith(column.foldedTitles, term);
  if (titles) {
    for (let row = 0; row < titleOf.length; row++) if (hasBit(titles, titleOf[row] ?? 0)) addBit(bits, row);
  }
  const others = stringsWith(column.others, term);
  if (!others) return;
  let position = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!hasBit(others, numbers[i] ?? 0)) continue;
    while ((offsets[position + 1] ?? 0) <= i) position += 1;
    addBit(bits, rows[position] ?? 0);
  }
}

/** Null when there are none. */
function stringsWith(strings: Strings, term: string): Bitset | null {
  let found: Bitset | null = null;
  strings.forEachWith(term, (index) => addBit((found ??= emptyBitset(strings.length)), index));
  return found;
}
