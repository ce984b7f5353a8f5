// Binary search in ascending numbers.

type Ascending = Float64Array | Uint32Array;

/** How many of them are below `bound`: the index of the first that is not. */
export function lowerBound(values: Ascending, bound: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of them are at most `bound`. */
export function upperBound(values: Ascending, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many values are passed over one by one: mostly a column has no more. */
const NEAR = 8;

/**
 * `lowerBound` for bounds that rise: looks ahead from the last answer, soon in steps that double, so that a walk over a
 * thousand columns costs by the columns where there are few values, and by their logarithm where there are many.
 */
export function nextBound(values: Uint32Array, bound: number, from: number): number {
  const near = Math.min(values.length, from + NEAR);
  let low = from;
  while (low < near && (values[low] ?? 0) < bound) low += 1;
  if (low < near || low === values.length) return low;
  let step = 1;
  while (low + step <= values.length && (values[low + step - 1] ?? 0) < bound) {
    low += step;
    step *= 2;
  }
  return lowerBound(values, bound, low, Math.min(values.length, low + step));
}
