// Times of day of a calendar file in the zones of their events, and the rules of these zones, which have to stand beside them.
import { calendarDate, DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import { UTC, type EpochMs, type ZoneId } from '#domain/ids.ts';
import { instantToWall, offsetMinutes, wallToInstant } from '#domain/zone.ts';
import { contentLines } from './content-lines.ts';

/** By zone: the first and the last instant that is told in it. */
export type ZoneSpans = Map<ZoneId, readonly [first: EpochMs, last: EpochMs]>;

/** Looked at around an event, and between two looks: no zone changes its clocks twice in so short a time. */
const MARGIN = 366 * DAY;
const STRIDE = 7 * DAY;
/** Before it, many zones kept local time to the second. */
const FIRST = 0;

/**
 * Whether the clocks show it once only. By the standard a time that they show twice is the first of the two; programs that read
 * calendars take it for the second.
 */
function isShownOnce(zone: ZoneId, at: EpochMs): boolean {
  const wall = instantToWall(zone, at);
  if (wallToInstant(zone, wall) !== at) return false;
  return [at - DAY, at + DAY].every((near) => {
    const other = wall - offsetMinutes(zone, near) * MINUTE;
    return other === at || instantToWall(zone, other) !== wall;
  });
}

/** Whether the clocks of the zone tell each of the instants, and no other by the same words. */
export const isToldBy = (zone: ZoneId, instants: readonly EpochMs[]): boolean =>
  instants.every((at) => at >= FIRST && isShownOnce(zone, at));

/** A property that is a time of day. Notes in `spans` what the zone is used for. */
export function clockLine(name: string, at: EpochMs, zone: ZoneId, spans: ZoneSpans): string {
  if (zone === UTC) return `${name}:${stampText(at)}`;
  const [first, last] = spans.get(zone) ?? [at, at];
  spans.set(zone, [Math.min(first, at), Math.max(last, at)]);
  return `${name};TZID=${zone}:${wallText(instantToWall(zone, at))}`;
}

/** In UTC. */
export const stampText = (at: EpochMs): string => `${wallText(at)}Z`;

/** @param wall a time of the day, as one in UTC */
export const dayText = (wall: number): string => wallText(wall).slice(0, 8);

/** A VTIMEZONE of each: the offset at its beginning, and every change from there to its end. */
export function zonesText(spans: ZoneSpans): string {
  const lines = [...spans].flatMap(([zone, [first, last]]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...ruleLines(zone, Math.max(FIRST, first - MARGIN), last + MARGIN),
    'END:VTIMEZONE',
  ]);
  return contentLines(lines);
}

function ruleLines(zone: ZoneId, from: EpochMs, to: EpochMs): readonly string[] {
  const offset = offsetMinutes(zone, from);
  const lines = [...ruleOf(from, offset, offset)];
  for (let at = from; at < to; at += STRIDE) {
    const before = offsetMinutes(zone, at);
    const after = offsetMinutes(zone, at + STRIDE);
    if (before !== after) lines.push(...ruleOf(changeBetween(zone, at, at + STRIDE), before, after));
  }
  return lines;
}

/** The first minute with the offset of `to`. */
function changeBetween(zone: ZoneId, from: EpochMs, to: EpochMs): EpochMs {
  const after = offsetMinutes(zone, to);
  let [low, high] = [Math.floor(from / MINUTE), Math.floor(to / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(zone, middle * MINUTE) === after) high = middle;
    else low = middle;
  }
  return high * MINUTE;
}

function ruleOf(at: EpochMs, before: number, after: number): readonly string[] {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${wallText(at + before * MINUTE)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

const two = (value: number): string => String(value).padStart(2, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function wallText(wall: number): string {
  const { year, month, day } = calendarDate(Math.floor(wall / DAY));
  const time = wall - Math.floor(wall / DAY) * DAY;
  const clock = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60, Math.floor(time / 1000) % 60];
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${clock.map(two).join('')}`;
}
