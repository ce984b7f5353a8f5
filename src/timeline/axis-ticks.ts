// Where the ticks of an axis stand, by the calendar and clocks of a zone; for axes that vis-timeline does not draw.
import { assertNever } from '#base/assert.ts';
import type { AxisUnit } from '#domain/axis-unit.ts';
import { calendarDate, DAY, dayNumber, HOUR, MINUTE } from '#domain/calendar.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EpochMs, ZoneId } from '#domain/ids.ts';
import { instantToWall, startOfDay, wallToInstant } from '#domain/zone.ts';
import { axisScale, type AxisScale } from './axis-scale.ts';

export interface Tick {
  readonly at: EpochMs;
  /** In what to say it: a month that begins a year is said as that year. */
  readonly unit: AxisUnit;
  /** How many units one is from the next, where all are in this one. */
  readonly step: number;
}

const LENGTHS = { hour: HOUR, minute: MINUTE, second: 1000, millisecond: 1 } as const;
/** A hostile window must not keep the page busy. */
const MOST = 1000;

/** Walls of the ticks from the one at or before `wall`, without end. */
function* walls(wall: number, { scale, step }: AxisScale): Generator<number> {
  const { year, month } = calendarDate(Math.floor(wall / DAY));
  switch (scale) {
    case 'year':
      for (let y = Math.floor(year / step) * step; ; y += step) yield dayNumber(y, 1, 1) * DAY;
    case 'month':
      for (let m = year * 12 + Math.floor((month - 1) / step) * step; ; m += step)
        yield dayNumber(Math.floor(m / 12), (((m % 12) + 12) % 12) + 1, 1) * DAY;
    case 'weekday':
    case 'day':
      // Days of the month: the 1st, 8th, 15th and 22nd; the 29th would stand too close to the next 1st.
      for (let m = year * 12 + month - 1; ; m += 1)
        for (let day = 1; day <= (step === 1 ? 31 : 28); day += step) {
          const at = dayNumber(Math.floor(m / 12), (((m % 12) + 12) % 12) + 1, day);
          if (calendarDate(at).day === day) yield at * DAY;
        }
    case 'hour':
    case 'minute':
    case 'second':
    case 'millisecond': {
      const length = LENGTHS[scale] * step;
      for (let at = Math.floor(wall / length) * length; ; at += length) yield at;
    }
    default:
      return assertNever(scale);
  }
}

function unitOf(wall: number, scale: AxisUnit): AxisUnit {
  const { month, day } = calendarDate(Math.floor(wall / DAY));
  if (scale === 'year') return 'year';
  if (scale === 'month') return month === 1 ? 'year' : 'month';
  if (scale === 'day' || scale === 'weekday') return day === 1 ? (month === 1 ? 'year' : 'month') : scale;
  return wall % DAY === 0 ? 'weekday' : scale;
}

/** In order; those within the window. `msPerPx` larger than it is: fewer of them. */
export function axisTicks(window: TimeWindow, msPerPx: number, zone: ZoneId): readonly Tick[] {
  const { scale, step } = axisScale(msPerPx);
  const isDays = scale === 'year' || scale === 'month' || scale === 'day' || scale === 'weekday';
  const last = instantToWall(zone, window.to);
  const ticks: Tick[] = [];
  for (const wall of walls(instantToWall(zone, window.from), { scale, step })) {
    const at = isDays ? startOfDay(zone, wall) : wallToInstant(zone, wall);
    if (wall > last || at > window.to || ticks.length >= MOST) break;
    if (at >= window.from) ticks.push({ at, unit: unitOf(wall, scale), step });
  }
  return ticks;
}
