// Keeps what is nested without end out of everything that walks a file's values.
import { isJsonObject } from './json-value.ts';
import { FILE_LIMITS } from './limits.ts';
import { fail } from './parse-json.ts';

function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeperThan(item, limit - 1));
  return Object.values(value).some((item) => isDeeperThan(item, limit - 1));
}

/** `depth`: how many lists and objects are around the value. Throws the LoadError `too-deep`. */
export function checkDepth(value: unknown, depth: number, name: string): void {
  if (isDeeperThan(value, FILE_LIMITS.depth - depth)) fail(name, 'too-deep', { params: { limit: FILE_LIMITS.depth } });
}

/** Whether a record has `x-…` keys, of which the schema says nothing: only there a record that fits it can be deep. */
export function hasFreeKeys(record: unknown): boolean {
  if (!isJsonObject(record)) return false;
  for (const key in record) if (key.charCodeAt(1) === 45 && key.startsWith('x-')) return true;
  return false;
}
