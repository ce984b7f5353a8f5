// Assertions that the type checker understands.

/** Ends a switch over a union: a member left out is a type error, and an error at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}

/** Narrows `value` to something defined; throws with `what` when it is not. */
export function defined<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}
