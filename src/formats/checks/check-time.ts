// The time of an event, beyond the schema: dates that exist, an end after the start, zones and offsets that agree.
import { LARGEST_PART, parseDuration } from '#domain/duration.ts';
import type { EventRecord, EventTime } from '#domain/event-record.ts';
import type { ZoneId } from '#domain/ids.ts';
import { offsetText } from '#domain/offset-text.ts';
import { isBeyondAxis, isInstant, parseWhen, whenBounds, type When } from '#domain/when.ts';
import { isZone, offsetMinutes, ownZone } from '#domain/zone.ts';
import { removeKey } from '#formats/json/json-value.ts';
import type { Reporter, Where } from './problem-log.ts';
import type { Sound } from './sound-part.ts';

type DateField = 'start' | 'end' | 'asOf' | 'planned';

interface WrittenDate {
  readonly field: DateField;
  readonly text: string;
  readonly when: When;
}

/** Undefined where nothing is said; null for a date that does not exist. */
function readDate(
  time: Sound<EventTime>,
  field: DateField,
  where: Where,
  log: Reporter,
): WrittenDate | null | undefined {
  const text = time[field];
  if (text === undefined || text === '..') return undefined;
  const when = parseWhen(text);
  if (!when) {
    log.error(where, { code: 'bad-date', path: ['time', field], value: text, params: { reason: 'noSuchDay' } });
    return null;
  }
  if (isBeyondAxis(when)) log.warn(where, { code: 'date-beyond-axis', path: ['time', field], value: text });
  return { field, text, when };
}

/** Compared as days of the zone and as instants; a month may end in which a day of it starts. */
function isEndBeforeStart(start: When, end: When, zone: ZoneId): boolean {
  // Past the reach of Date all bounds are one and the same.
  if (isBeyondAxis(start) || isBeyondAxis(end)) return end.year < start.year;
  const { from } = whenBounds(start, zone);
  const last = whenBounds(end, zone);
  return isInstant(end) ? last.to < from : last.to <= from;
}

/** `Z` and `-00:00` give the instant without a word about local clocks, and agree with every zone. */
const SAYS_NO_OFFSET = /(Z|-00:00)$/;

function checkOffset({ field, text, when }: WrittenDate, zone: ZoneId, where: Where, log: Reporter): void {
  if (when.offsetMinutes === undefined || SAYS_NO_OFFSET.test(text)) return;
  const expected = offsetText(offsetMinutes(zone, whenBounds(when, zone).from));
  if (expected === offsetText(when.offsetMinutes)) return;
  log.warn(where, {
    code: 'offset-against-zone',
    path: ['time', field],
    value: text,
    params: { zone, offset: expected },
  });
}

function checkZone(time: Sound<EventTime>, where: Where, log: Reporter): void {
  if (time.timeZone === undefined || isZone(time.timeZone)) return;
  log.warn(where, { code: 'unknown-zone', path: ['time', 'timeZone'], value: time.timeZone });
  removeKey(time, ['timeZone']);
}

function checkDuration(time: Sound<EventTime>, where: Where, log: Reporter): void {
  if (time.duration === undefined || parseDuration(time.duration)) return;
  const params = { bound: 'maximum', limit: LARGEST_PART };
  log.warn(where, { code: 'out-of-range', path: ['time', 'duration'], value: time.duration, params });
  removeKey(time, ['duration']);
}

/** False, and an error in the log, when the event cannot be placed in time. What only adds to it is left out with a warning. */
export function checkTime(
  { time = {} }: Sound<EventRecord>,
  zones: { readonly place: string | undefined; readonly file: ZoneId },
  where: Where,
  log: Reporter,
): boolean {
  const start = readDate(time, 'start', where, log);
  const end = readDate(time, 'end', where, log);
  const asOf = readDate(time, 'asOf', where, log);
  const planned = readDate(time, 'planned', where, log);
  const isSound = start !== null && end !== null && asOf !== null && planned !== null;
  checkZone(time, where, log);
  checkDuration(time, where, log);
  if (time.timeZone !== undefined) {
    const zone = ownZone(time.timeZone);
    for (const date of [start, end, asOf, planned]) if (date) checkOffset(date, zone, where, log);
  }
  if (!start || !end) return isSound;
  const zone = ownZone(time.timeZone, zones.place, zones.file);
  if (!isEndBeforeStart(start.when, end.when, zone)) return isSound;
  log.error(where, {
    code: 'end-before-start',
    path: ['time', 'end'],
    value: end.text,
    params: { start: start.text },
  });
  return false;
}
