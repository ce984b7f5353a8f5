// What a person most likely meant by what a problem found: only where that is plain.
import { knownKeys } from 'virtual:events-schema';
import { editDistance } from '#base/edit-distance.ts';
import { isId } from '#domain/ids.ts';
import type { FileList } from '#domain/problem.ts';
import { parseWhen } from '#domain/when.ts';
import type { JsonPath } from '#formats/json/json-value.ts';
import { slugOf } from './slug.ts';

/** What is known of a problem when a suggestion is looked for. */
export interface Puzzle {
  readonly code: string;
  readonly list: FileList;
  readonly path: JsonPath;
  readonly value: unknown;
  readonly params: Readonly<Record<string, string | number>>;
  /** What could stand there. */
  readonly choices?: (() => Iterable<string>) | undefined;
}

/** A longer word is not looked up: it is no misspelling. */
const LONGEST = 128;
/** Letters of a word for each that may be wrong. */
const LETTERS_A_SLIP = 4;
/** So many choices are looked at for a problem: a file of millions names a suggestion as fast as a small one. */
const CHOICES = 20_000;

/** The choice that the word was meant to be: the nearest by far, with few letters wrong. Case and edges do not count. */
export function nearestWord(word: string, choices: Iterable<string>): string | undefined {
  const text = word.trim().toLowerCase();
  const most = Math.floor(text.length / LETTERS_A_SLIP);
  if (text.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  let isAlone = true;
  let looks = 0;
  for (const choice of choices) {
    if (++looks > CHOICES) break;
    if (Math.abs(choice.length - text.length) > most) continue;
    const distance = editDistance(choice.toLowerCase(), text, most);
    if (distance > most || distance > least) continue;
    isAlone = distance < least;
    best = choice;
    least = distance;
  }
  return isAlone ? best : undefined;
}

/** As in `knownKeys`. */
const objectPath = (path: JsonPath): string =>
  path
    .slice(0, -1)
    .map((step) => (typeof step === 'number' ? '*' : step))
    .join('.');

function keyFor({ list, path, choices }: Puzzle): string | undefined {
  const key = String(path.at(-1) ?? '');
  const keys = knownKeys[list];
  const known = keys && Object.hasOwn(keys, objectPath(path)) ? keys[objectPath(path)] : undefined;
  return nearestWord(key, choices?.() ?? known ?? []);
}

const DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.+))?$/;
const RUN_TOGETHER = /^(\d{4})(\d\d)(\d\d)$/;

/** The same date as the format has it. What could be a day or a month is not guessed at. */
function dateFor(text: string): string | undefined {
  const [, year, month, day, clock] = DAY.exec(text.trim()) ?? RUN_TOGETHER.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const whole = clock === undefined ? date : `${date}T${clock.replace(/\s+/g, '')}`;
  return whole !== text && parseWhen(whole) ? whole : undefined;
}

function patternFor(text: string, pattern: string | number | undefined): string | undefined {
  const word = text.trim();
  if (pattern === 'id') return isId(word) ? word : idFor(word);
  if (pattern === 'country') return /^[a-z]{2}$/i.test(word) ? word.toUpperCase() : undefined;
  if (pattern === 'qid') return /^q[1-9]\d*$/i.test(word) ? word.toUpperCase() : undefined;
  return undefined;
}

function idFor(word: string): string | undefined {
  const slug = word === '' || word.length > LONGEST ? '' : slugOf(word);
  return isId(slug) ? slug : undefined;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function typeFor(value: unknown, expected: string | number | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  if (expected === 'number' || expected === 'integer') return NUMBER.test(value.trim()) ? value.trim() : undefined;
  if (expected === 'boolean') return value === 'true' || value === 'false' ? value : undefined;
  return expected === 'array' ? JSON.stringify([value]) : undefined;
}

/** What should stand there instead; undefined where that is not plain. */
export function suggestionFor(puzzle: Puzzle): string | undefined {
  const { code, value, params, choices } = puzzle;
  if (code === 'unknown-key') return keyFor(puzzle);
  if (code === 'wrong-type') return typeFor(value, params['expected']);
  if (typeof value !== 'string') return undefined;
  switch (code) {
    case 'not-in-list':
      return nearestWord(value, String(params['allowed']).split(', '));
    case 'unknown-reference':
      return nearestWord(value, choices?.() ?? []);
    case 'bad-date':
      return dateFor(value);
    case 'bad-pattern':
      return patternFor(value, params['pattern']);
    default:
      return undefined;
  }
}
