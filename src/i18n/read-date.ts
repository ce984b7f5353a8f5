// A date as readers type it, or copy it from the page: as an events file has it, or with the month as a word.
import { foldText } from '#base/fold-text.ts';
import { DAY, dayNumber } from '#domain/calendar.ts';
import { parseWhen, type When } from '#domain/when.ts';
import { formatDate } from './wall-format.ts';

const LONGEST = 64;
/** Nobody agrees on what 7/10/2025 is; after a year, or between points, there is no doubt. */
const YEAR_FIRST = /^(-?\d{3,6})(?:[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{3,6})$/;
const CLOCK = /[,\s]+\d{1,2}:\d{2}.*$/u;

/** `null` for what is no date, or more than one. @param locale whose names of months are known, beside the English ones */
export function readDate(text: string, locale: string): When | null {
  const plain = text
    .trim()
    .slice(0, LONGEST)
    .replaceAll(/\p{Nd}/gu, foldText);
  return parseWhen(plain.toUpperCase()) ?? readNumbers(plain) ?? readWords(plain, locale);
}

function readNumbers(text: string): When | null {
  const match = COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (match) return whenOf(match[1], match[2], match[3]);
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  return whenOf(year, month, day);
}

/** "7 October 2025", "Oct 2025", "October 7, 2025, 12:00 Cairo", "44 BC" */
function readWords(text: string, locale: string): When | null {
  const words = wordsOf(text.replace(CLOCK, ''));
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const months = words.flatMap((word) => monthsNamed(word, locale));
  const isBeforeChrist = words.some((word) => erasBefore(locale).has(word));
  const [month] = months;
  if (months.length > 1 || (month === undefined && !isBeforeChrist)) return null;
  const [day, year] = numbers.length === 2 && month !== undefined ? dayAndYear(numbers) : [undefined, numbers[0]];
  if (numbers.length === 0 || numbers.length > 2 || (numbers.length === 2 && day === undefined)) return null;
  if (year === undefined || (year.length < 3 && !isBeforeChrist && day === undefined)) return null;
  return whenOf(isBeforeChrist ? String(1 - Number(year)) : year, month?.toString(), day);
}

/** The year is the longer one, else the last. */
function dayAndYear([a = '', b = '']: readonly string[]): readonly [day: string, year: string] {
  return a.length > 2 ? [b, a] : [a, b];
}

function whenOf(year: string | undefined, month: string | undefined, day: string | undefined): When | null {
  if (year === undefined) return null;
  const count = Number(year);
  const digits = String(Math.abs(count)).padStart(4, '0');
  const written = `${digits.length > 4 ? 'Y' : ''}${count < 0 ? '-' : ''}${digits}`;
  return parseWhen([written, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-'));
}

const wordsOf = (text: string): readonly string[] => foldText(text.replaceAll(/[.,/]/g, ' ')).split(' ');

const letters = (text: string): readonly string[] => wordsOf(text).filter((word) => word !== '' && !/\d/.test(word));

const monthNames = new Map<string, readonly (readonly string[])[]>();

/** By month: its names, folded, as dates of the language have them. */
function namesOf(locale: string): readonly (readonly string[])[] {
  let names = monthNames.get(locale);
  if (!names) {
    const firsts = Array.from({ length: 12 }, (_, month) => dayNumber(2001, month + 1, 1) * DAY);
    const inDates = (first: number) =>
      (['day', 'month'] as const).flatMap((style) => letters(formatDate(first, style, locale)));
    names = firsts.map(inDates);
    monthNames.set(locale, names);
  }
  return names;
}

/** The months, from 1, whose name begins with the word: "oct", "sept", "september". */
function monthsNamed(word: string, locale: string): readonly number[] {
  if (word.length < 3) return [];
  const isNamed = (month: number): boolean =>
    ['en', locale].some((each) => namesOf(each)[month - 1]?.some((name) => name.startsWith(word)));
  return Array.from({ length: 12 }, (_, month) => month + 1).filter(isNamed);
}

const FAR_BACK = dayNumber(-4000, 7, 1) * DAY;

const erasBefore = (locale: string): ReadonlySet<string> =>
  new Set(['bc', 'bce', ...letters(formatDate(FAR_BACK, 'year', locale))]);
