// What a table has said so far of the entries of one list: by which names they can be called in it, and which of them have to be told.

interface LedgerList<Id, R extends { readonly id: Id }> {
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
export class NameLedger<Id extends string, R extends { readonly id: Id }> {
  readonly #list: LedgerList<Id, R>;
  /** By name: the first entry of that name in the file. */
  readonly #owners = new Map<string, Id>();
  readonly #told = new Set<Id>();
  /** Named by a column of an earlier row, and not told. */
  readonly #named = new Set<Id>();
  #namedNow: Id[] = [];
  #tellNow: R[] = [];
  #tellsAll = false;
  /** As a reader comes to know of them. */
  readonly #met: Id[] = [];

  constructor(list: LedgerList<Id, R>) {
    this.#list = list;
    for (const [id, record] of list.records) {
      const name = list.nameOf(record);
      if (!this.#owners.has(name)) this.#owners.set(name, id);
    }
  }

  /** The name that a column can call it by; null when there is none. It has to be named, or told, in the same row. */
  claim(id: Id): string | null {
    const record = this.#list.records.get(id);
    if (!record) return null;
    const name = this.#list.nameOf(record);
    return this.#owners.get(name) === id && isWhole(name) ? name : null;
  }

  /** A column of this row calls it by the name that was claimed. */
  name(id: Id): void {
    if (this.#isKnown(id)) return;
    const record = this.#list.records.get(id);
    if (record && !this.#tellsAll && this.#list.isPlain(record)) this.#namedNow.push(id);
    else this.tell(id);
  }

  /** Its id is used in this row, or in an entry that is. */
  tell(id: Id): void {
    const waiting: Id[] = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const record = this.#list.records.get(next);
      if (!record || this.#isKnown(next)) continue;
      const owner = this.#owners.get(this.#list.nameOf(record)) ?? next;
      if (owner !== next && !this.#isKnown(owner)) {
        // It would lose its name to this one.
        waiting.push(next, owner);
        continue;
      }
      this.#told.add(next);
      this.#tellNow.push(record);
      waiting.push(...this.#list.above(record));
    }
  }

  /** From here on, what a column calls by name is told as well: so that more can be told in its row, of which some has the same name. */
  tellAll(): void {
    this.#tellsAll = true;
  }

  /** All that was not told yet, nor named. */
  tellRest(): void {
    for (const id of this.#list.records.keys()) this.tell(id);
  }

  /** What the row has to tell; the next one begins. */
  endRow(): readonly R[] {
    const tell = this.#tellNow;
    const named = this.#namedNow.filter((id) => !this.#told.has(id));
    for (const id of named) this.#named.add(id);
    this.#met.push(...tell.map(({ id }) => id), ...new Set(named));
    this.#namedNow = [];
    this.#tellNow = [];
    return tell;
  }

  /** Those that were told or named, in the order of the file; null where a reader has them in that order already. */
  get order(): readonly Id[] | null {
    const ids = [...this.#list.records.keys()].filter((id) => this.#isKnown(id));
    return ids.every((id, i) => id === this.#met[i]) ? null : ids;
  }

  #isKnown(id: Id): boolean {
    return this.#told.has(id) || this.#named.has(id);
  }
}
