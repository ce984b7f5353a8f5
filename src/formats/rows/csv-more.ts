// The cell of a row that says, as JSON, what its columns cannot: members of the event, and under `file` entries of the file's lists.
import { isJsonObject, parseJson, type JsonObject } from '#formats/json/json-value.ts';
import { FILE_LIMITS } from '#formats/bytes/limits.ts';

export interface More {
  /** Each in place of what the columns say of it. */
  readonly event: JsonObject;
  /** `meta` in the first row, and lists of entries in any. */
  readonly file: JsonObject;
}

export const NOTHING_MORE: More = { event: {}, file: {} };

/** Members of an event that are made of names, and in `more` of ids. */
export const NAMING = ['participants', 'claimedBy', 'place', 'claims', 'figures', 'sources'] as const;

/** Keys of `file` that begin with `x-` are the file's own. */
export const ownOf = ({ file }: More): JsonObject =>
  Object.fromEntries(Object.entries(file).filter(([key]) => key.startsWith('x-')));

/** Null for what is no such JSON. */
export function readMore(text: string): More | null {
  if (text === '') return NOTHING_MORE;
  const value = parseJson(text);
  if (!isJsonObject(value) || isDeeper(value, FILE_LIMITS.depth - 2)) return null;
  const { file, ...event } = value;
  if (file !== undefined && !isJsonObject(file)) return null;
  return { event, file: file ?? {} };
}

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeper(inner, limit - 1));
}
