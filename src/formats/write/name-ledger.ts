// What a table has said so far of the entries of one list: by which names they can be called in it, and which of them have to be told.

interface LedgerList<Id, R> {
  readonly records: ReadonlyMap<Id, R>;
  /** What a reader of the table tells entries apart by. */
  readonly nameOf: (record: R) => string;
  /** Whether it is what a reader would make of a row that names it, its id included. */
  readonly isPlain: (record: R) => boolean;
  /** The entries that it refers to. */
  readonly above: (record: R) => readonly Id[];
}

const LONE_HALF = /\p{Surrogate}/u;
/** Whether bytes can hold it. */
export const isWhole = (text: string): boolean => !LONE_HALF.test(text);

/**
 * Readers keep the first entry of a name: another one of the same name can only be told by its id. In a row, they take what is
 * told before what its columns name.
 */
export class NameLedger<Id extends string, R> {
  readonly #list: LedgerList<Id, R>;
  readonly #owners = new Map<string, Id>();
  readonly #told = new Set<Id>();
  /** Named by a column of an earlier row, and not told. */
  readonly #named = new Set<Id>();
  #namedNow: Id[] = [];
  #tellNow: R[] = [];

  constructor(list: LedgerList<Id, R>) {
    this.#list = list;
  }

  /** The name that a column can call it by; null when there is none. It has to be named, or told, in the same row. */
  claim(id: Id): string | null {
    const record = this.#list.records.get(id);
    if (!record) return null;
    const name = this.#list.nameOf(record);
    const owner = this.#owners.get(name);
    if (owner === undefined) this.#owners.set(name, id);
    return (owner === undefined || owner === id) && isWhole(name) ? name : null;
  }

  /** A column of this row calls it by the name that was claimed. */
  name(id: Id): void {
    if (this.#isKnown(id)) return;
    const record = this.#list.records.get(id);
    if (record && this.#list.isPlain(record)) this.#namedNow.push(id);
    else this.tell(id);
  }

  /** Its id is used in this row, or in an entry that is. */
  tell(id: Id): void {
    const waiting: Id[] = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const record = this.#list.records.get(next);
      if (!record || this.#isKnown(next)) continue;
      const name = this.#list.nameOf(record);
      const owner = this.#owners.get(name) ?? next;
      if (owner !== next && !this.#isKnown(owner)) {
        // It would lose its name to this one.
        waiting.push(next, owner);
        continue;
      }
      this.#owners.set(name, owner);
      this.#told.add(next);
      this.#tellNow.push(record);
      waiting.push(...this.#list.above(record));
    }
  }

  /** All that was not told yet, nor named. */
  tellRest(): void {
    for (const id of this.#list.records.keys()) this.tell(id);
  }

  /** What the row has to tell; the next one begins. */
  endRow(): readonly R[] {
    const tell = this.#tellNow;
    for (const id of this.#namedNow) if (!this.#told.has(id)) this.#named.add(id);
    this.#namedNow = [];
    this.#tellNow = [];
    return tell;
  }

  #isKnown(id: Id): boolean {
    return this.#told.has(id) || this.#named.has(id);
  }
}
