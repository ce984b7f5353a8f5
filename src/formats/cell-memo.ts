// What cells mean, by their texts: in a table the same names come again and again, and are taken apart once.

/** What is remembered at most; a table with more different cells than that begins anew. */
const LIMIT = 20_000;

/** Gives the same object for the same texts, mostly. */
export class CellMemo<Meaning> {
  readonly #read: (...texts: readonly string[]) => Meaning;
  /** By the first of the texts: the last that came with it. */
  readonly #known = new Map<string, { readonly texts: readonly string[]; readonly meaning: Meaning }>();

  /** `read`: always the same of the same texts. */
  constructor(read: (...texts: readonly string[]) => Meaning) {
    this.#read = read;
  }

  of(...texts: readonly [string, ...string[]]): Meaning {
    const known = this.#known.get(texts[0]);
    if (known && areSame(known.texts, texts)) return known.meaning;
    const own = texts.map(copied) as [string, ...string[]];
    const meaning = this.#read(...own);
    if (this.#known.size >= LIMIT) this.#known.clear();
    this.#known.set(own[0], { texts: own, meaning });
    return meaning;
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  for (let i = 1; i < others.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

/** A part of a text keeps all of that text in memory, which may be many rows. */
const copied = (text: string): string => Array.from(text).join('');
