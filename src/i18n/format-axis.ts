// The words of the time axis, in any zone and right across changes of the clocks.
import { assertNever } from '#base/assert.ts';
import type { AxisUnit } from '#domain/axis-unit.ts';
import { DAY } from '#domain/calendar.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { instantToWall } from '#domain/zone.ts';
import { dateTimeSeparator, formatDate, formatPiece } from './wall-format.ts';

/** Lines so many years apart are told by round numbers, also before Christ, where there is no year 0 to count from. */
const ROUND = 100;
const YEAR_ZERO = Date.UTC(2000, 0, 1) - 2000 * 365.2425 * DAY;

/** At every line of the axis: "250", "12:00:05", "12:00", "Tue 7", "7", "Oct", "2025". `step`: how many units the lines are apart. */
export function minorLabel(scale: AxisUnit, at: EpochMs, zone: ZoneId, locale: string, step = 1): string {
  const wall = instantToWall(zone, at);
  switch (scale) {
    case 'millisecond':
      return formatPiece(wall, 'onlyMillisecond', locale);
    case 'second':
      return formatPiece(wall, 'seconds', locale);
    case 'minute':
    case 'hour':
      return formatPiece(wall, 'clock', locale);
    case 'weekday':
      return formatPiece(wall, 'dayOfWeek', locale);
    case 'day':
      return formatPiece(wall, 'onlyDay', locale);
    case 'month':
      return formatPiece(wall, 'onlyMonth', locale);
    case 'year':
      return formatDate(step >= ROUND && wall < YEAR_ZERO ? wall + 366 * DAY : wall, 'year', locale);
    default:
      return assertNever(scale);
  }
}

/** Where the next larger thing begins, with all that the lines leave out: "Tue 7 October 2025" over hours; '' over years. */
export function majorLabel(scale: AxisUnit, at: EpochMs, zone: ZoneId, locale: string): string {
  const wall = instantToWall(zone, at);
  const withClock = (style: 'clock' | 'seconds') =>
    `${formatDate(wall, 'day', locale)}${dateTimeSeparator(locale)}${formatPiece(wall, style, locale)}`;
  switch (scale) {
    case 'millisecond':
      return withClock('seconds');
    case 'second':
      return withClock('clock');
    case 'minute':
    case 'hour':
      return formatDate(wall, 'shortWeekday', locale);
    case 'weekday':
    case 'day':
      return formatDate(wall, 'month', locale);
    case 'month':
      return formatDate(wall, 'year', locale);
    case 'year':
      return '';
    default:
      return assertNever(scale);
  }
}
