// What cells mean, by their texts: in a table the same names come again and again, and are taken apart once.

/** What is remembered at most; a table with more different cells than that begins anew. */
const LIMIT = 20_000;

const NONE: readonly string[] = [];

/** Gives the same object for the same texts, mostly. */
export class CellMemo<Meaning> {
  readonly #read: (text: string, ...more: readonly string[]) => Meaning;
  /** By text: what it was the last time, with what came with it then. */
  readonly #known = new Map<string, { readonly more: readonly string[]; readonly meaning: Meaning }>();

  /** `read`: always the same of the same texts. */
  constructor(read: (text: string, ...more: readonly string[]) => Meaning) {
    this.#read = read;
  }

  of(text: string, more = NONE): Meaning {
    const known = this.#known.get(text);
    if (known && areSame(known.more, more)) return known.meaning;
    const meaning = this.#read(text, ...more);
    if (this.#known.size >= LIMIT) this.#known.clear();
    this.#known.set(text, { more, meaning });
    return meaning;
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  for (let i = 0; i < others.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
