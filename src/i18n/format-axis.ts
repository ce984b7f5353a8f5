// The words of the time axis, in any zone and right across changes of the clocks.
import { assertNever } from '#base/assert.ts';
import type { AxisUnit } from '#domain/axis-unit.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { instantToWall } from '#domain/zone.ts';
import { dateTimeSeparator, formatDate, formatPiece } from './wall-format.ts';

/** At every line of the axis: "250", "5", "12:00", "Tue 7", "7", "Oct", "2025". */
export function minorLabel(scale: AxisUnit, at: EpochMs, zone: ZoneId, locale: string): string {
  const wall = instantToWall(zone, at);
  switch (scale) {
    case 'millisecond':
      return formatPiece(wall, 'onlyMillisecond', locale);
    case 'second':
      return formatPiece(wall, 'onlySecond', locale);
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
      return formatDate(wall, 'year', locale);
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
