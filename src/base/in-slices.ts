// Long work in slices: whoever does it decides when to go on, and may answer somebody else in between.

/** Ends with a result; at each yield a slice of some milliseconds is done. */
export type Slices<Result> = Generator<void, Result>;

/** All of it in one go. */
export function inOneGo<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Work that is begun once, and gone on with by whoever needs its result. */
export class SlicedWork<Result> {
  #slices: Slices<Result> | null;
  #result: { readonly value: Result } | null = null;

  constructor(slices: Slices<Result>) {
    this.#slices = slices;
  }

  /** From where it stands to its end. */
  *goOn(): Slices<void> {
    while (!this.#step()) yield;
  }

  /** Does the rest in one go. */
  get result(): Result {
    while (!this.#step());
    if (!this.#result) throw new Error('This work has failed before');
    return this.#result.value;
  }

  #step(): boolean {
    if (!this.#slices) return true;
    const slices = this.#slices;
    try {
      const { done, value } = slices.next();
      if (!done) return false;
      this.#result = { value };
      this.#slices = null;
    } catch (error) {
      this.#slices = null;
      throw error;
    }
    return true;
  }
}

/** So many are sorted at once, and looked at between two slices. */
const RUN = 4_096;

/** Sorts in place; equal ones keep their order. */
export function* sortInSlices(
  numbers: Uint32Array<ArrayBuffer>,
  compare: (a: number, b: number) => number,
): Slices<void> {
  for (let from = 0; from < numbers.length; from += RUN) {
    const run = numbers.subarray(from, from + RUN);
    run.set(run.toSorted(compare));
    yield;
  }
  let [sorted, next] = [numbers, new Uint32Array(numbers.length)];
  for (let width = RUN; width < numbers.length; width *= 2) {
    let merged = 0;
    for (let from = 0; from < numbers.length; from += width * 2) {
      const middle = Math.min(from + width, numbers.length);
      const end = Math.min(middle + width, numbers.length);
      for (let left = from, right = middle, to = from; to < end; to++) {
        const [a, b] = [sorted[left] ?? 0, sorted[right] ?? 0];
        const isLeft = left < middle && (right >= end || compare(a, b) <= 0);
        next[to] = isLeft ? a : b;
        if (isLeft) left += 1;
        else right += 1;
        merged += 1;
        if (merged % RUN === 0) yield;
      }
    }
    [sorted, next] = [next, sorted];
  }
  if (sorted !== numbers) numbers.set(sorted);
}
