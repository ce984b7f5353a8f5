// A text that few events have, as a note on the place: nothing is stored for the others.
import { Growable } from '#base/growable.ts';
import type { Strings } from '#base/string-column.ts';
import { StringDictionary } from '#base/string-dictionary.ts';
import { lowerBound } from './bounds.ts';

export interface RareText {
  /** Each different text once. */
  readonly texts: Strings;
  /** File positions of those that have one, ascending; and the number of each one's text. */
  readonly positions: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Of a batch: those that have one, and the text of each. */
export interface RareTextBatch {
  readonly positions: readonly number[];
  readonly texts: readonly string[];
}

export class RareTextEncoder {
  #positions: number[] = [];
  #texts: string[] = [];

  /** `position`: in the batch. Positions rise. */
  add(position: number, text: string | undefined): void {
    if (text === undefined) return;
    this.#positions.push(position);
    this.#texts.push(text);
  }

  take(): RareTextBatch {
    const batch = { positions: this.#positions, texts: this.#texts };
    this.#positions = [];
    this.#texts = [];
    return batch;
  }
}

export class RareTextBuilder {
  readonly #texts = new StringDictionary();
  readonly #positions = new Growable(Uint32Array);
  readonly #numbers = new Growable(Uint32Array);

  /** `first`: position in the file of the first event of the batch. */
  append({ positions, texts }: RareTextBatch, first: number): void {
    for (const [i, position] of positions.entries()) {
      this.#positions.push(first + position);
      this.#numbers.push(this.#texts.add(texts[i] ?? ''));
    }
  }

  build(): RareText {
    return { texts: this.#texts.snapshot(), positions: this.#positions.copy(), numbers: this.#numbers.copy() };
  }
}

export function rareTextAt({ texts, positions, numbers }: RareText, position: number): string | undefined {
  const at = lowerBound(positions, position);
  return positions[at] === position ? texts.at(numbers[at] ?? -1) : undefined;
}
