// Dates and clocks as a language writes them. Everything here is wall time: epoch milliseconds of a UTC clock that shows the
// same, so that one formatter serves every zone.
import { calendarDate, DAY, TIME_LIMIT } from '#domain/calendar.ts';

const DATES = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  shortWeekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const PIECES = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  milliseconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' },
  onlyMillisecond: { fractionalSecondDigits: 3 },
  onlyDay: { day: 'numeric' },
  onlyMonth: { month: 'short' },
  dayOfWeek: { day: 'numeric', weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const ERA_STYLES = {
  year: 'year+era',
  month: 'month+era',
  day: 'day+era',
  weekday: 'weekday+era',
  shortWeekday: 'shortWeekday+era',
} as const;

/** A date with its year. */
export type DateStyle = keyof typeof DATES;
/** A clock, or a part of a date. */
export type PieceStyle = keyof typeof PIECES;
export type ClockStyle = Extract<PieceStyle, 'clock' | 'seconds' | 'milliseconds'>;

/** Making a formatter costs a thousand times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${locale} ${key}`;
  let found = formatters.get(id);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    formatters.set(id, found);
  }
  return found;
}

const yearOf = (wall: number): number => calendarDate(Math.floor(wall / DAY)).year;

/** Before the year 100 a number alone would not be read as a year; before Christ it would be read as another one. */
const needsEra = (wall: number): boolean => yearOf(wall) < 100;

function dateFormatter(locale: string, style: DateStyle, era: boolean): Intl.DateTimeFormat {
  return era
    ? formatter(locale, ERA_STYLES[style], { ...DATES[style], era: 'short' })
    : formatter(locale, style, DATES[style]);
}

/** English newspapers put no comma after the weekday, and nobody needs thin spaces: engines differ in both. */
function tidy(parts: readonly Intl.DateTimeFormatPart[], locale: string): string {
  return parts
    .map(({ type, value }, i) => {
      const afterWeekday = type === 'literal' && parts[i - 1]?.type === 'weekday';
      return afterWeekday && locale.startsWith('en') ? value.replace(',', '') : value;
    })
    .join('')
    .replaceAll(/[\u2009\u202f]/g, ' ');
}

/** Of more figures than are read at a glance, years on their own are grouped by thousands. */
const isManyFigures = (year: number): boolean => Math.abs(year) >= 10_000;

/** `Date` ends in the year 275760; a year beyond it is only a number in the place of another. */
export function formatFarYear(year: number, locale: string): string {
  const near = Date.UTC(2000, 0, 1) - (year < 1 ? 3000 * 366 * DAY : 0);
  const count = new Intl.NumberFormat(locale, { useGrouping: true }).format(year < 1 ? 1 - year : year);
  return dateFormatter(locale, 'year', year < 1)
    .formatToParts(near)
    .map(({ type, value }) => (type === 'year' ? count : value))
    .join('');
}

/** "7 October 2025", "Tuesday 7 October 2025", "October 2025", "2025", "44 BC" */
export function formatDate(wall: number, style: DateStyle, locale: string): string {
  if (Math.abs(wall) > TIME_LIMIT || (style === 'year' && isManyFigures(yearOf(wall))))
    return formatFarYear(yearOf(wall), locale);
  const format = dateFormatter(locale, style, needsEra(wall));
  return style === 'weekday' || style === 'shortWeekday'
    ? tidy(format.formatToParts(wall), locale)
    : format.format(wall);
}

export interface DateRange {
  /** As far as it is not said with `to`: "6". */
  readonly from: string;
  /** "7 October 2025" */
  readonly to: string;
  /** "6–7 October 2025"; one date when both are the same. */
  readonly text: string;
}

/** Compact, as the language does it: what both dates share is said once. */
export function formatDateRange(from: number, to: number, style: DateStyle, locale: string): DateRange {
  const [first, last] = [formatDate(from, style, locale), formatDate(to, style, locale)];
  if (first === last) return { from: first, to: last, text: first };
  const isFar = Math.max(Math.abs(from), Math.abs(to)) > TIME_LIMIT;
  if (isFar || (style === 'year' && [from, to].some((wall) => isManyFigures(yearOf(wall)))))
    return { from: first, to: last, text: `${first} – ${last}` };
  const parts = dateFormatter(locale, style, needsEra(from) || needsEra(to)).formatRangeToParts(from, to);
  const start = parts.findIndex(({ source }) => source === 'startRange');
  const end = parts.findIndex(({ source }) => source === 'endRange');
  const dash = parts.findIndex(
    ({ source, type }, i) => i > start && i < end && source === 'shared' && type === 'literal',
  );
  if (dash < 0) return { from: first, to: last, text: `${first} – ${last}` };
  const shortFrom = tidy(parts.slice(0, dash), locale);
  const shortTo = tidy(parts.slice(dash + 1), locale);
  // Between bare numbers no space, else one: engines differ, and some use spaces of other widths.
  const space = /^\p{Nd}+$/u.test(shortFrom) ? '' : ' ';
  return { from: shortFrom, to: shortTo, text: `${shortFrom}${space}–${space}${shortTo}` };
}

/** "12:00", or a part of a date: "Tue 7", "Oct", "7" */
export function formatPiece(wall: number, style: PieceStyle, locale: string): string {
  return formatter(locale, style, PIECES[style]).format(wall);
}

const separators = new Map<string, string>();

/** What stands between a date and a clock: ", " in English. */
export function dateTimeSeparator(locale: string): string {
  let found = separators.get(locale);
  if (found === undefined) {
    const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).formatToParts(0);
    const hour = parts.findIndex(({ type }) => type === 'hour');
    found = parts[hour - 1]?.value ?? ', ';
    separators.set(locale, found);
  }
  return found;
}
