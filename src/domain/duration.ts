// ISO 8601 durations ("PT4H", "P1M2DT30M"): into parts for words, and added to an instant.
import { calendarDate, DAY, dayNumber, daysInMonth, HOUR, MINUTE } from './calendar.ts';
import type { EpochMs, ZoneId } from './ids.ts';
import { instantToWall, wallToInstant } from './zone.ts';

export const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface DurationPart {
  readonly unit: DurationUnit;
  readonly value: number;
}

const DURATION = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** Nine digits a part: more is not a length of time that anyone has lived through, and sums stay exact. */
export const LARGEST_PART = 999_999_999;
const LONGEST = 80;

/**
 * The parts as written, largest first: `PT90M` is 90 minutes. Parts of zero are left out; `PT0S` is the one part of 0
 * seconds. Null when it is no duration of the format.
 */
export function parseDuration(text: string): readonly DurationPart[] | null {
  const match = text.length <= LONGEST ? DURATION.exec(text) : null;
  if (!match) return null;
  const written: DurationPart[] = DURATION_UNITS.flatMap((unit, i) => {
    const value = match[i + 1];
    return value === undefined ? [] : [{ unit, value: Number(value) }];
  });
  if (written.some((part) => part.value > LARGEST_PART)) return null;
  const parts = written.filter((part) => part.value > 0);
  return parts.length > 0 ? parts : written.slice(-1);
}

/** The instant so much later: months, weeks and days by the calendar of `zone`, the rest by the clock. */
export function addDuration(at: EpochMs, parts: readonly DurationPart[], zone: ZoneId): EpochMs {
  let months = 0;
  let days = 0;
  let time = 0;
  for (const { unit, value } of parts) {
    if (unit === 'year') months += value * 12;
    else if (unit === 'month') months += value;
    else if (unit === 'week') days += value * 7;
    else if (unit === 'day') days += value;
    else time += value * (unit === 'hour' ? HOUR : unit === 'minute' ? MINUTE : 1000);
  }
  return months || days ? wallToInstant(zone, moveWall(instantToWall(zone, at), months, days)) + time : at + time;
}

/** By months, to the last day of a month that has no such day; then by days. */
function moveWall(wall: number, months: number, days: number): number {
  const today = Math.floor(wall / DAY);
  const date = calendarDate(today);
  const monthCount = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  const day = dayNumber(year, month, Math.min(date.day, daysInMonth(year, month))) + days;
  return wall + (day - today) * DAY;
}
