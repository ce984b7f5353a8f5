// Finds words that judge or take a side: one pattern a language, asked of every text; all else only where it has found something.
import type { TextRange } from '#base/fold-text.ts';
import { primaryLanguage } from '#domain/language.ts';
import { phrasePattern } from './phrase-pattern.ts';
import { isWithin, quotedSpans } from './quoted-spans.ts';
import type { WordRule } from './wording-rules.ts';

export interface LoadedWord extends TextRange {
  readonly rule: WordRule;
}

/** Particles that are written together with the word after them. */
const PROCLITICS: Readonly<Record<string, RegExp>> = {
  ar: /^[وف]?(?:[بكل]?ال|لل|[بكل])?$/u,
  he: /^[ושכבלמה]{0,3}$/u,
};
const LETTERS_BEFORE = /[\p{L}\p{M}\p{N}_]{1,5}$/u;
const LETTER_AFTER = /^[\p{L}\p{M}\p{N}_]/u;
const LONGEST_PROCLITIC = 5;

interface CompiledRule {
  readonly rule: WordRule;
  readonly exact: RegExp;
  readonly except: RegExp | null;
}

const alternatives = (phrases: readonly string[], language: string): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrasePattern(phrase, language))
    .join('|');

class LanguageWords {
  readonly #proclitics: RegExp | undefined;
  readonly #rules: readonly CompiledRule[];
  readonly #pattern: RegExp;

  constructor(language: string, rules: readonly WordRule[]) {
    this.#proclitics = PROCLITICS[language];
    this.#pattern = new RegExp(
      alternatives(
        rules.flatMap(({ words }) => words),
        language,
      ),
      'giu',
    );
    this.#rules = rules.map((rule) => ({
      rule,
      exact: new RegExp(`^(?:${alternatives(rule.words, language)})$`, 'iu'),
      except: rule.except.length > 0 ? new RegExp(alternatives(rule.except, language), 'giu') : null,
    }));
  }

  /** Whole words, whatever they stand in. */
  *matches(text: string): Generator<LoadedWord, void, undefined> {
    this.#pattern.lastIndex = 0;
    for (let found = this.#pattern.exec(text); found; found = this.#pattern.exec(text)) {
      const range = { start: found.index, end: found.index + found[0].length };
      const rule = this.#isWhole(text, range) ? this.#ruleOf(text, range, found[0]) : null;
      if (rule) yield { ...range, rule };
      else this.#pattern.lastIndex = found.index + 1;
    }
  }

  #isWhole(text: string, { start, end }: TextRange): boolean {
    if (LETTER_AFTER.test(text.slice(end, end + 2))) return false;
    const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_PROCLITIC), start))?.[0] ?? '';
    return before === '' || this.#proclitics?.test(before) === true;
  }

  #ruleOf(text: string, { start, end }: TextRange, found: string): WordRule | null {
    const compiled = this.#rules.find(({ exact }) => exact.test(found));
    if (!compiled) return null;
    const spared = Array.from(compiled.except ? text.matchAll(compiled.except) : []);
    const isSpared = spared.some(({ 0: phrase, index }) => index <= start && index + phrase.length >= end);
    return isSpared ? null : compiled.rule;
  }
}

export class LoadedWords {
  readonly #languages: ReadonlyMap<string, LanguageWords>;

  constructor(rules: readonly WordRule[]) {
    const languages = new Set(rules.map(({ lang }) => primaryLanguage(lang)));
    this.#languages = new Map(
      Array.from(languages, (language) => {
        const own = rules.filter(({ lang }) => primaryLanguage(lang) === language);
        return [language, new LanguageWords(language, own)];
      }),
    );
  }

  /** Whether any such word is in it, in any language, whatever it stands in. */
  has(text: string): boolean {
    return this.#asked(undefined).some((words) => words.matches(text).next().done !== true);
  }

  /**
   * At most one a rule, in the order of the text; none inside quotation marks or in one of the `names`. `lang`: of the text,
   * as a BCP 47 tag; undefined where nobody says.
   */
  find(text: string, lang: string | undefined, names: () => readonly string[]): readonly LoadedWord[] {
    const found = this.#asked(lang).flatMap((words) => [...words.matches(text)]);
    if (found.length === 0) return found;
    const spared = [...quotedSpans(text), ...namesIn(text, names())];
    const left = found.filter(({ start }) => !isWithin(spared, start)).toSorted((a, b) => a.start - b.start);
    return left.filter(({ rule }, i) => left.findIndex((other) => other.rule === rule) === i);
  }

  #asked(lang: string | undefined): readonly LanguageWords[] {
    if (lang === undefined) return [...this.#languages.values()];
    const words = this.#languages.get(primaryLanguage(lang));
    return words ? [words] : [];
  }
}

function namesIn(text: string, names: readonly string[]): readonly TextRange[] {
  return names.flatMap((name) => {
    const ranges: TextRange[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      ranges.push({ start: at, end: at + name.length });
    return ranges;
  });
}
