// Days as people write them in tables, in the form of the events file.
import { parseWhen } from '#domain/when.ts';

/** The first letters of their English names. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})[\s-]+([a-z]+)\.?[\s,-]+(\d{4})$/i;
const MONTH_DAY_YEAR = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/** 1 to 12 of an English name, or of its first three letters or more; 0 for any other word. */
function monthOf(word: string): number {
  return word.length < 3 ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function parts(text: string): readonly [string, string | number, string] | null {
  const iso = ISO.exec(text) ?? RUN_TOGETHER.exec(text);
  if (iso) return [iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''];
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return [dayFirst[3] ?? '', monthOf(dayFirst[2] ?? ''), dayFirst[1] ?? ''];
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  return monthFirst && [monthFirst[3] ?? '', monthOf(monthFirst[1] ?? ''), monthFirst[2] ?? ''];
}

/**
 * "2025-10-07" of "7 October 2025", "October 7, 2025", "07-Oct-2025", "2025/10/7", "20251007" and "2025-10-07 00:00:00". Null
 * for all else: of "7/10/2025" nobody knows which is the month.
 */
export function writtenDay(text: string): string | null {
  const found = parts(text.trim());
  if (!found) return null;
  const [year, month, day] = found;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseWhen(date) ? date : null;
}
