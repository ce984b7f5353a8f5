// Whether a JSON file is an events file of this version at all, and of a size that can be opened.
import type { FileList } from '#domain/problem.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { checkDepth } from './check-depth.ts';
import { findPlaces } from './find-places.ts';
import { FILE_LIMITS } from './limits.ts';
import { fail } from './parse-json.ts';
import type { ProblemLog } from './problem-log.ts';
import { quoteJson } from './quote-json.ts';

const FORMAT = 'conflict-timeline';
const VERSION = 1;
const LISTS = new Set(['actors', 'places', 'sources', 'events']);
/** `$schema` is for editors. */
const TOP_LEVEL = new Set([...LISTS, '$schema', 'format', 'version', 'meta']);

/** Own members only. */
function member(root: JsonObject, key: string): unknown {
  return Object.hasOwn(root, key) ? root[key] : undefined;
}

function placeOf(text: string, key: string): { readonly line?: number; readonly column?: number } {
  return findPlaces(text, [{ path: [key], atKey: false }])[0] ?? {};
}

function checkSize(root: JsonObject, list: FileList, limit: number, name: string): void {
  const value = member(root, list);
  const count = Array.isArray(value) ? value.length : 0;
  if (count > limit) fail(name, 'too-many', { params: { list, count, limit } });
}

/**
 * The file as an object whose `events` are a list; unknown keys beside it are warnings. Throws a LoadError: `wrong-format`,
 * `wrong-version`, `no-events-list`, `too-many`, `too-deep`.
 */
export function checkHeader(root: unknown, text: string, log: ProblemLog): JsonObject {
  const name = log.fileName;
  if (!isJsonObject(root)) fail(name, 'wrong-format', { found: quoteJson(root), params: { expected: FORMAT } });
  const refuse = (code: 'wrong-format' | 'wrong-version' | 'no-events-list', key: string, expected: string | number) =>
    fail(name, code, { found: quoteJson(member(root, key)), params: { expected }, ...placeOf(text, key) });
  if (member(root, 'format') !== FORMAT) refuse('wrong-format', 'format', FORMAT);
  if (member(root, 'version') !== VERSION) refuse('wrong-version', 'version', VERSION);
  if (!Array.isArray(member(root, 'events'))) refuse('no-events-list', 'events', 'events');
  checkSize(root, 'events', FILE_LIMITS.events, name);
  checkSize(root, 'actors', FILE_LIMITS.actors, name);
  for (const key of Object.keys(root)) {
    // The records of a list are looked into one by one.
    if (!Array.isArray(root[key]) || !LISTS.has(key)) checkDepth(root[key], 1, name);
    if (TOP_LEVEL.has(key) || key.startsWith('x-')) continue;
    log.warn({ list: 'file' }, { code: 'unknown-key', path: [key], value: root[key], atKey: true });
  }
  return root;
}
