// Numbers for what a query's key cannot spell out: each object its own, for as long as it is there.

const numbers = new WeakMap<object, number>();
let last = 0;

export function objectNumber(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(object, last);
  return last;
}
