// Where an event stands on the axis of a zone, from its time as written in the file.
import { clampTime } from './calendar.ts';
import { addDuration, parseDuration } from './duration.ts';
import type { EventTime } from './event-record.ts';
import type { Extent } from './extent.ts';
import type { EpochMs, ZoneId } from './ids.ts';
import { isInstant, parseWhen, whenBounds, type When } from './when.ts';

function readWhen(text: string): When {
  const when = parseWhen(text);
  if (!when) throw new RangeError(`Not a date of the events file: ${text}`);
  return when;
}

/** An event with a clock time and a length, but no end: it ended that much later. A date with a length does not say when. */
function endByDuration(start: When, from: EpochMs, duration: string | undefined, zone: ZoneId): EpochMs {
  const parts = duration === undefined || !isInstant(start) ? null : parseDuration(duration);
  return parts ? clampTime(addDuration(from, parts, zone)) : from;
}

function extentFromStart(time: EventTime, startText: string, zone: ZoneId): Extent {
  const start = readWhen(startText);
  const { from, to } = whenBounds(start, zone);
  const isWithin = time.mode === 'within';
  const fuzzyStart = isWithin || start.qualifier !== '';
  const common = { start: from, openStart: false, fuzzyStart };
  if (time.end === '..') {
    return { ...common, end: Number.POSITIVE_INFINITY, openEnd: true, fuzzyEnd: isWithin };
  }
  if (time.end === undefined) {
    const end = Math.max(to, endByDuration(start, from, time.duration, zone));
    return { ...common, end, openEnd: false, fuzzyEnd: fuzzyStart };
  }
  const end = readWhen(time.end);
  // A day that ends on the axis of a far zone before a clock time of the same event: never a negative length.
  const last = Math.max(from, whenBounds(end, zone).to);
  return { ...common, end: last, openEnd: false, fuzzyEnd: isWithin || end.qualifier !== '' };
}

/** Only known by some date: begun before it, nobody says when. */
function extentFromReport(time: EventTime, asOfText: string, zone: ZoneId): Extent {
  const asOf = readWhen(asOfText);
  const known = whenBounds(asOf, zone);
  const isFuzzy = time.mode === 'within' || asOf.qualifier !== '';
  const common = { openStart: true, fuzzyStart: isFuzzy };
  if (time.end === undefined) return { ...common, start: known.from, end: known.to, openEnd: false, fuzzyEnd: isFuzzy };
  if (time.end === '..') {
    return { ...common, start: known.from, end: Number.POSITIVE_INFINITY, openEnd: true, fuzzyEnd: isFuzzy };
  }
  const end = readWhen(time.end);
  const ended = whenBounds(end, zone);
  const start = Math.min(known.from, ended.from);
  return { ...common, start, end: ended.to, openEnd: false, fuzzyEnd: isFuzzy || end.qualifier !== '' };
}

/**
 * Dates are days of `zone`; times of day are instants, whatever the zone. Throws a RangeError when the time has neither
 * start nor asOf or is not made of dates: a checked file has no such event.
 */
export function eventExtent(time: EventTime, zone: ZoneId): Extent {
  if (time.start !== undefined) return extentFromStart(time, time.start, zone);
  if (time.asOf !== undefined) return extentFromReport(time, time.asOf, zone);
  throw new RangeError('An event without start and asOf');
}
