// The rules of wording as a file has them (public/neutrality/rules-1.json): read once, so that all else can rely on them.
import { isJsonObject, type JsonObject } from '#formats/json/json-value.ts';

export interface WordRule {
  /** Of the texts that the words are looked for in: a BCP 47 tag. */
  readonly lang: string;
  /** Whole, in any case; `*` at the end for any ending, `?` for any letter. */
  readonly words: readonly string[];
  /** Phrases in which the words are left alone. */
  readonly except: readonly string[];
  readonly instead: string;
  readonly reason: string;
}

/** How names of regions look. */
export interface AreaRule {
  readonly lang: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly names: readonly string[];
}

export interface WordingRules {
  readonly words: readonly WordRule[];
  /** English participles of harm. */
  readonly passives: readonly string[];
  readonly areas: readonly AreaRule[];
}

const RULES_FORMAT = 'parley-wording-rules';

/** `message` says where and what, in English: it is read by whoever writes rules. */
class RulesError extends Error {
  override readonly name = 'RulesError';
}

function listAt(object: JsonObject, key: string, path: string): readonly unknown[] {
  const value = Object.hasOwn(object, key) ? object[key] : [];
  if (!Array.isArray(value)) throw new RulesError(`${path}${key}: expected a list`);
  return value;
}

function textAt(object: JsonObject, key: string, path: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value !== 'string' || value.trim() === '') throw new RulesError(`${path}${key}: expected a text`);
  return value;
}

/** All of them are one pattern. */
const MOST_PHRASES = 20_000;
const LONGEST_PHRASE = 200;

/** One letter would be found everywhere. With "any ending" in its middle, a phrase would be looked for in ever more ways. */
function phraseOf(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.replaceAll(/[\s*?]/g, '').length < 2)
    throw new RulesError(`${path}: expected a word of two letters or more`);
  const phrase = value.trim().replaceAll(/\s+/g, ' ');
  if (phrase.length > LONGEST_PHRASE) throw new RulesError(`${path}: expected at most ${LONGEST_PHRASE} characters`);
  if (phrase.slice(0, -1).includes('*')) throw new RulesError(`${path}: expected "*" at the end only`);
  return phrase;
}

function phrasesAt(object: JsonObject, key: string, path: string): readonly string[] {
  return listAt(object, key, path).map((value, i) => phraseOf(value, `${path}${key}.${i}`));
}

function objectsAt<T>(object: JsonObject, key: string, read: (item: JsonObject, path: string) => T): readonly T[] {
  return listAt(object, key, '').map((item, i) => {
    if (!isJsonObject(item)) throw new RulesError(`${key}.${i}: expected an object`);
    return read(item, `${key}.${i}.`);
  });
}

/** `value`: what JSON.parse made of the file. Throws a RulesError. */
export function readWordingRules(value: unknown): WordingRules {
  if (!isJsonObject(value) || value['format'] !== RULES_FORMAT)
    throw new RulesError(`expected an object with "format": "${RULES_FORMAT}"`);
  if (value['version'] !== 1) throw new RulesError('version: expected 1');
  const rules: WordingRules = {
    words: objectsAt(value, 'words', (rule, path) => ({
      lang: textAt(rule, 'lang', path),
      words: phrasesAt(rule, 'words', path),
      except: phrasesAt(rule, 'except', path),
      instead: textAt(rule, 'instead', path),
      reason: textAt(rule, 'reason', path),
    })),
    passives: phrasesAt(value, 'passives', ''),
    areas: objectsAt(value, 'areas', (rule, path) => ({
      lang: textAt(rule, 'lang', path),
      first: phrasesAt(rule, 'first', path),
      last: phrasesAt(rule, 'last', path),
      names: phrasesAt(rule, 'names', path),
    })),
  };
  const lists = [...rules.words.flatMap(({ words, except }) => [words, except]), rules.passives];
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  if (count > MOST_PHRASES) throw new RulesError(`expected at most ${MOST_PHRASES} words, found ${count}`);
  return rules;
}
