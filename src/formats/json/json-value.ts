// JSON that nobody has checked yet: where a value stands in it, and reaching in without touching prototypes.

/** Keys and positions from the outermost value inwards. */
export type JsonPath = readonly (string | number)[];

export type JsonObject = Record<string, unknown>;

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own members only: a file's `constructor` or `__proto__` is a key like any other, and else is not there. */
function member(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

/** What stands at the path; undefined when nothing does. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce(member, root);
}

/** Takes a key out of an object that JSON.parse has just made for us. Nothing happens when it is not there. */
export function removeKey(root: unknown, path: JsonPath): void {
  const owner = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (isJsonObject(owner) && typeof key === 'string') Reflect.deleteProperty(owner, key);
}
