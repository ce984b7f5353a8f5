// Ids numbered from 0 in the order in which they are first named: what they stand for need not be known yet.

export class MentionList<Id extends string> {
  readonly #numbers = new Map<Id, number>();

  get ids(): Iterable<Id> {
    return this.#numbers.keys();
  }

  numberOf(id: Id): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    return number;
  }

  /** Of each. */
  numbersOf(ids: readonly Id[]): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(ids, (id) => this.numberOf(id));
  }

  /** Those that were named; it begins anew. */
  take(): readonly Id[] {
    const ids = [...this.#numbers.keys()];
    this.#numbers.clear();
    return ids;
  }
}
