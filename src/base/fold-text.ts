// Folds text so that a search finds a word however it is written, and finds folded words back in the text as it stands.

/**
 * Written or left out as people please: apostrophes, primes, ʿayn and hamza signs, quotation marks (Hebrew acronyms hold
 * them), the Arabic tatweel, and what only steers layout (joiners, direction marks, soft hyphens).
 */
const SILENT =
  /['"`\u00b4\u00ab\u00bb\u02b9-\u02bf\u02c8\u02ca\u02cb\u02ee\u05f3\u05f4\u0640\u2018-\u201f\u2032-\u2037\u2039\u203a\ua78b\ua78c\p{Cf}]/u;

/** Hyphens and dashes stand for a gap: "Al-Quds" is "al quds". */
const GAP = /[\s\p{Pd}\u2212]/u;

/** Accents, tashkeel, niqqud; not the vowel signs of scripts in which they are letters. */
const MARK =
  /(?=[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}])\p{Mn}/u;

/** Letters that Unicode does not take apart, but that people type as others. */
const LETTERS = new Map([
  ...Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ŧ: 't', ı: 'i' }),
  ...Object.entries({ ς: 'σ', ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ہ: 'ه', ە: 'ه', ک: 'ك' }),
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value): [string, string] => [digit, String(value)]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value): [string, string] => [digit, String(value)]),
]);

/** Every code point is taken apart once. A file uses a few hundred different ones. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = takeApart(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** Words in other alphabets, and single letters inside of words: the same ones come again and again. */
const foldedRuns = new Map<string, string>();
const RUN_LIMIT = 50_000;
const LONGEST_RUN = 32;

function foldRun(run: string): string {
  const known = foldedRuns.get(run);
  if (known !== undefined) return known;
  let folded = '';
  for (const character of run) folded += foldCharacter(character);
  if (run.length > LONGEST_RUN) return folded;
  if (foldedRuns.size >= RUN_LIMIT) foldedRuns.clear();
  foldedRuns.set(run, folded);
  return folded;
}

function takeApart(character: string): string {
  if (SILENT.test(character)) return '';
  if (GAP.test(character)) return ' ';
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (MARK.test(part) || SILENT.test(part)) continue;
    folded += GAP.test(part) ? ' ' : (LETTERS.get(part) ?? part);
  }
  return folded;
}

/** Gives each folded UTF-16 unit with the place in `text` of the character that it came from. Gaps become one space. */
function forEachFolded(text: string, emit: (unit: string, start: number, end: number) => void): void {
  let start = 0;
  let inGap = false;
  for (const character of text) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charAt(i);
      if (unit !== ' ' || !inGap) emit(unit, start, end);
      inGap = unit === ' ';
    }
    start = end;
  }
}

/** What folding does with a character of ASCII: nothing but to its case, leave it out, make a gap of it; or look closer. */
const KEPT = 0;
const LEFT_OUT = 1;
const MADE_GAP = 2;
const TAKEN_APART = 3;

const WAYS = Uint8Array.from({ length: 128 }, (_, code) => (code < 32 || code > 126 ? TAKEN_APART : KEPT));
for (const mark of '\'"`') WAYS[mark.charCodeAt(0)] = LEFT_OUT;
for (const gap of '-\t\n\r') WAYS[gap.charCodeAt(0)] = MADE_GAP;

const wayOf = (code: number): number => (code < 128 ? (WAYS[code] ?? TAKEN_APART) : TAKEN_APART);

const WIDE_GAP = / {2,}/g;

/**
 * `text` without case, accents, vowel marks and punctuation that people leave out; gaps as single spaces. Folding twice
 * changes nothing, and a text folds the same in every locale.
 */
export function foldText(text: string): string {
  let changed = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const way = wayOf(text.charCodeAt(i));
    if (way === KEPT) continue;
    if (i > from) changed += text.slice(from, i);
    from = way === TAKEN_APART ? endOfRun(text, i) : i + 1;
    if (way === TAKEN_APART) changed += foldRun(text.slice(i, from));
    else if (way === MADE_GAP) changed += ' ';
    i = from - 1;
  }
  const folded = (from === 0 ? text : changed + text.slice(from)).toLowerCase();
  return folded.includes('  ') ? folded.replace(WIDE_GAP, ' ') : folded;
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && wayOf(text.charCodeAt(end)) === TAKEN_APART) end += 1;
  return end;
}

/** A stretch [start, end) of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the terms stand in `text`, in the indices of `text` as it is: in order, none touching another. A range takes in
 * the marks of its last letter. Empty terms are found nowhere.
 */
export function findMatches(text: string, terms: readonly string[]): readonly TextRange[] {
  const wanted = terms.map((term) => foldText(term).trim()).filter((term) => term !== '');
  if (wanted.length === 0 || text === '') return [];
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  forEachFolded(text, (unit, start, end) => {
    folded += unit;
    starts.push(start);
    ends.push(end);
  });
  const found: TextRange[] = [];
  for (const term of wanted) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      const start = starts[at] ?? 0;
      found.push({ start, end: afterMarks(text, ends[at + term.length - 1] ?? start) });
    }
  }
  return merge(found);
}

function afterMarks(text: string, from: number): number {
  let end = from;
  for (const character of text.slice(from)) {
    if (!MARK.test(character)) break;
    end += character.length;
  }
  return end;
}

function merge(ranges: TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
