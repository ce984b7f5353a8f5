// Days and times of day as a reader says that they are written in a table of their own.
import { zoneId } from '#domain/ids.ts';
import { offsetText } from '#domain/offset-text.ts';
import type { DateForm } from '#domain/table-mapping.ts';
import { parseWhen } from '#domain/when.ts';
import { offsetMinutes, wallToInstant } from '#domain/zone.ts';
import { MONTHS, writtenDay } from './written-day.ts';

export interface MappedDate {
  /** In the form of the events file; the text as it stands where it is none, for the reader to be told. */
  readonly when: string;
  /** There is a time of day, and nobody says in which zone: `when` is the day alone. */
  readonly isWithoutZone: boolean;
}

const CLOCK =
  /(?:^|[T\s,]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const NUMBERS = /^(\d{1,2})[/.\s-]+(\d{1,2})[/.\s-]+(\d{4})$/;
/** Of the Gregorian months, in the two ways in which Arabic calls them. */
const ARABIC_MONTHS: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار', 'اذار'],
  ['أبريل', 'ابريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ايار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان'],
  ['يوليو', 'تموز', 'جويلية'],
  ['أغسطس', 'اغسطس', 'آب', 'أوت'],
  ['سبتمبر', 'أيلول', 'ايلول'],
  ['أكتوبر', 'اكتوبر', 'تشرين الأول', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول', 'كانون الاول'],
];
/** Their English names, by the Arabic ones. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  ARABIC_MONTHS.flatMap((names, month) => names.map((name): [string, string] => [name, MONTHS[month] ?? ''])),
);
const WORDS_BETWEEN = /^(\d{1,2})\s+([^\d]+?)[\s,،]+(\d{4})$/;

/** Arabic-Indic digits and those of Persian as our own. */
export const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** `clock`: of another column, '' where there is none; `zone`: of times of day that name none. */
export function mappedDate(date: string, clock: string, form: DateForm, zone: string | null): MappedDate {
  const text = plainDigits(date).trim();
  if (form === 'unix-s' || form === 'unix-ms') return whole(unixTime(text, form === 'unix-s' ? 1000 : 1));
  if (form === 'year') return whole(/^\d{1,4}$/.test(text) ? text.padStart(4, '0') : text);
  const own = CLOCK.exec(text);
  const day = dayOf(own ? text.slice(0, own.index) : text, form);
  if (day === null) return whole(date);
  const said = own ?? (clock === '' ? null : CLOCK.exec(plainDigits(clock).trim()));
  if (!said || day.length !== 10) return { when: day, isWithoutZone: clock !== '' };
  const time = timeOf(said);
  const offset = offsetOf(said[5] ?? '') ?? (zone === null ? null : zoneOffset(zone, `${day}T${time}`));
  // Spreadsheets write midnight behind days that have no time.
  if (offset === null) return { when: day, isWithoutZone: !/^00:00(:00)?$/.test(time) };
  return whole(`${day}T${time}${offset}`);
}

const whole = (when: string): MappedDate => ({ when, isWithoutZone: false });

function unixTime(text: string, unit: number): string {
  if (!/^-?\d{1,14}(\.\d+)?$/.test(text)) return text;
  const at = new Date(Math.round(Number(text) * unit));
  if (!(Math.abs(at.getTime()) < 6e13)) return text;
  return at.toISOString().replace('.000Z', 'Z');
}

/** Null where it is none in this order. */
function dayOf(text: string, form: DateForm): string | null {
  const plain = text.trim();
  const numbers = form === 'iso' ? null : numbersIn(plain, form);
  if (numbers) {
    const date = `${numbers.year}-${numbers.month.padStart(2, '0')}-${numbers.day.padStart(2, '0')}`;
    return parseWhen(date) ? date : null;
  }
  return writtenDay(inEnglish(plain)) ?? (parseWhen(plain) ? plain : null);
}

function numbersIn(text: string, form: DateForm): { readonly [Part in 'day' | 'month' | 'year']: string } | null {
  const [, first = '', second = '', year = ''] = NUMBERS.exec(text) ?? [];
  if (year === '') return null;
  return form === 'day-first' ? { day: first, month: second, year } : { day: second, month: first, year };
}

/** Whether the text says a day in the order of the form, and may only be one that no calendar has: "31/6/2025". */
export function dayInOrder(text: string, form: DateForm): boolean {
  if (form !== 'day-first' && form !== 'month-first') return false;
  const numbers = numbersIn(plainDigits(text).trim().replace(CLOCK, ''), form);
  return numbers !== null && Number(numbers.month) <= 12 && Number(numbers.day) <= 31;
}

function inEnglish(text: string): string {
  const words = WORDS_BETWEEN.exec(text);
  const month = words && ENGLISH.get((words[2] ?? '').trim());
  return words && month !== undefined && month !== null ? `${words[1]} ${month} ${words[3]}` : text;
}

function timeOf([, hours = '', minutes = '', seconds, half]: RegExpExecArray): string {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}

/** Null where none is named. */
function offsetOf(text: string): string | null {
  if (text === '') return null;
  const numbers = /^([+-]\d{2}):?(\d{2})?$/.exec(text);
  return numbers ? `${numbers[1]}:${numbers[2] ?? '00'}` : 'Z';
}

function zoneOffset(zone: string, wall: string): string {
  const wallMs = Date.parse(`${wall}Z`);
  if (Number.isNaN(wallMs)) return 'Z';
  const id = zoneId(zone);
  return offsetText(offsetMinutes(id, wallToInstant(id, wallMs)));
}
