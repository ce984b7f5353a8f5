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

/** Written out field by field: spreading objects cost ten times the arithmetic, for each event at each change of zone. */
function extentFromStart(time: EventTime, startText: string, zone: ZoneId): Extent {
  const start = readWhen(startText);
  const { from, to } = whenBounds(start, zone);
  const isWithin = time.mode === 'within';
  const fuzzyStart = isWithin || start.qualifier !== '';
  let end = Number.POSITIVE_INFINITY;
  let fuzzyEnd = isWithin;
  if (time.end === undefined) {
    end = Math.max(to, endByDuration(start, from, time.duration, zone));
    fuzzyEnd = fuzzyStart;
  } else if (time.end !== '..') {
    const last = readWhen(time.end);
    // A day that ends on the axis of a far zone before a clock time of the same event: never a negative length.
    end = Math.max(from, whenBounds(last, zone).to);
    fuzzyEnd = isWithin || last.qualifier !== '';
  }
  return { start: from, end, openStart: false, openEnd: time.end === '..', fuzzyStart, fuzzyEnd };
}

/** Only known by some date: begun before it, nobody says when. */
function extentFromReport(time: EventTime, asOfText: string, zone: ZoneId): Extent {
  const asOf = readWhen(asOfText);
  const known = whenBounds(asOf, zone);
  const fuzzyStart = time.mode === 'within' || asOf.qualifier !== '';
  let start = known.from;
  let end = time.end === '..' ? Number.POSITIVE_INFINITY : known.to;
  let fuzzyEnd = fuzzyStart;
  if (time.end !== undefined && time.end !== '..') {
    const last = readWhen(time.end);
    const ended = whenBounds(last, zone);
    start = Math.min(start, ended.from);
    end = ended.to;
    fuzzyEnd = fuzzyStart || last.qualifier !== '';
  }
  return { start, end, openStart: true, openEnd: time.end === '..', fuzzyStart, fuzzyEnd };
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
