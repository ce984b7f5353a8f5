// Typed arrays that grow at their end: a column of a table before its length is known.

type Numbers =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

const FIRST_LENGTH = 64;

/** What was pushed never changes until it is taken, so that a view shows the same for ever, however many numbers follow. */
export class Growable<Values extends Numbers> {
  readonly #make: new (length: number) => Values;
  #values: Values;
  #length = 0;

  /** `make`: the kind of array, as `Uint32Array`. */
  constructor(make: new (length: number) => Values) {
    this.#make = make;
    this.#values = new make(FIRST_LENGTH);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#grow(this.#length + 1);
    this.#values[this.#length++] = value;
  }

  append(values: Values): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) this.#grow(length);
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  /** Undefined beyond the end. */
  at(index: number): number | undefined {
    return index < this.#length ? this.#values[index] : undefined;
  }

  /** What is there so far, without a copy: holds on to room for more. */
  view(): Values {
    return this.#values.subarray(0, this.#length) as Values;
  }

  /** What is there so far, in memory of its own and of just its size. */
  copy(): Values {
    return this.#values.slice(0, this.#length) as Values;
  }

  /** A copy of what is there, and nothing any more. */
  take(): Values {
    const taken = this.copy();
    this.#length = 0;
    return taken;
  }

  #grow(least: number): void {
    const longer = new this.#make(Math.max(least, this.#values.length * 2));
    longer.set(this.#values);
    this.#values = longer;
  }
}
