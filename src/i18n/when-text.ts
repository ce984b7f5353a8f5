// One date of the file, or two, in words.
import type { ZoneId } from '#domain/ids.ts';
import { UTC } from '#domain/ids.ts';
import { isBeyondAxis, isInstant, wallStart, whenBounds, type When } from '#domain/when.ts';
import { instantToWall } from '#domain/zone.ts';
import { offsetLabel, zoneLabel } from './format-instant.ts';
import type { MessageId } from './languages.ts';
import type { Words } from './make-words.ts';
import {
  dateTimeSeparator,
  formatDate,
  formatDateRange,
  formatFarYear,
  formatPiece,
  type ClockStyle,
  type DateStyle,
} from './wall-format.ts';

export interface WhenStyle {
  /** For times of day only. */
  readonly zone: ZoneId;
  readonly words: Words;
  /** With weekday and offset. */
  readonly isLong: boolean;
}

const CLOCKS: Partial<Record<When['precision'], ClockStyle>> = { second: 'seconds', millisecond: 'milliseconds' };
const QUALIFIED = { '~': 'time.about', '?': 'time.possibly', '%': 'time.possiblyAbout' } as const satisfies Record<
  string,
  MessageId
>;

function dateStyle(when: When, { isLong }: WhenStyle): DateStyle {
  if (when.precision === 'year' || when.precision === 'month') return when.precision;
  return isLong ? 'weekday' : 'day';
}

const qualify = (date: string, { qualifier }: When, { words }: WhenStyle): string =>
  qualifier === '' ? date : words.t(QUALIFIED[qualifier], { date });

interface TimeOfDay {
  readonly date: string;
  readonly clock: string;
  /** With the space before it. */
  readonly place: string;
}

function timeOfDay(when: When, { zone, words, isLong }: WhenStyle): TimeOfDay {
  const at = whenBounds(when, UTC).from;
  const wall = instantToWall(zone, at);
  const [label, offset] = [zoneLabel(zone, at), offsetLabel(zone, at)];
  return {
    date: formatDate(wall, isLong ? 'weekday' : 'day', words.locale),
    clock: formatPiece(wall, CLOCKS[when.precision] ?? 'clock', words.locale),
    place: isLong && label !== offset ? ` ${label} (${offset})` : ` ${label}`,
  };
}

/** "7 October 2025", "about October 2025", "7 October 2025, 12:00 Cairo" */
export function oneText(when: When, style: WhenStyle): string {
  const { locale } = style.words;
  if (isInstant(when)) {
    const { date, clock, place } = timeOfDay(when, style);
    return `${date}${dateTimeSeparator(locale)}${clock}${place}`;
  }
  const date = isBeyondAxis(when)
    ? formatFarYear(when.year, locale)
    : formatDate(wallStart(when), dateStyle(when, style), locale);
  return qualify(date, when, style);
}

/** Two dates that can share what they have in common. */
function sharedRange(a: When, b: When, style: WhenStyle) {
  if (isInstant(a) || a.precision !== b.precision || a.qualifier !== b.qualifier) return null;
  if (isBeyondAxis(a) || isBeyondAxis(b)) return null;
  return formatDateRange(wallStart(a), wallStart(b), dateStyle(a, style), style.words.locale);
}

/** The two ends of times of day, the zone said once, and the day too if it is one. */
function clockRange(a: When, b: When, style: WhenStyle) {
  if (!isInstant(a) || !isInstant(b)) return null;
  const [first, last] = [timeOfDay(a, style), timeOfDay(b, style)];
  const between = dateTimeSeparator(style.words.locale);
  const isOneDay = first.date === last.date;
  const isOnePlace = first.place === last.place;
  return {
    isOneDay,
    from: `${first.date}${between}${first.clock}${isOnePlace ? '' : first.place}`,
    to: `${isOneDay ? '' : last.date + between}${last.clock}${last.place}`,
  };
}

/** "6–7 October 2025", "7 October 2025, 12:00–14:00 Cairo" */
export function rangeText(a: When, b: When, style: WhenStyle): string {
  const shared = sharedRange(a, b, style);
  if (shared) return qualify(shared.text, a, style);
  const clocks = clockRange(a, b, style);
  if (clocks?.isOneDay) return `${clocks.from}–${clocks.to}`;
  const { from, to } = clocks ?? { from: oneText(a, style), to: oneText(b, style) };
  return style.words.t('time.range', { from, to });
}

/** "between 6 and 7 October 2025" */
export function betweenText(a: When, b: When, style: WhenStyle): string {
  const shared = a.qualifier === '' ? sharedRange(a, b, style) : null;
  const { from, to } = shared ?? clockRange(a, b, style) ?? { from: oneText(a, style), to: oneText(b, style) };
  return style.words.t('time.between', { from, to });
}
