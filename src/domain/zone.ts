// Time zones through Intl alone: offsets, the first instant of a day, and which zone an axis or an event has.
import { clampTime, DAY, dayNumber, HOUR, MINUTE, TIME_LIMIT } from './calendar.ts';
import { UTC, zoneId, type EpochMs, type ZoneId } from './ids.ts';

/** The reader's choice: each event in its own zone, UTC, the reader's zone, or one by name. */
export type TzChoice = 'event' | 'utc' | 'local' | ZoneId;

/** As the events file has them: `UTC` or an IANA name with a slash. Engines also take `+03:00` or `EST`; not all do. */
const ZONE_NAME = /^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;
const LONGEST_NAME = 64;
/** A hostile file may name a million zones; only so many names are remembered. */
const NAME_CACHE_LIMIT = 2000;

/** By name: the formatter of a zone, or null where the engine knows no such zone. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function makeFormatter(name: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function formatterOf(name: string): Intl.DateTimeFormat | null {
  const known = formatters.get(name);
  if (known !== undefined) return known;
  if (formatters.size >= NAME_CACHE_LIMIT) formatters.clear();
  const made = makeFormatter(name);
  formatters.set(name, made);
  return made;
}

/** Whether `name` is `UTC` or an IANA zone that this engine knows. */
export function isZone(name: string): boolean {
  return name === 'UTC' || (name.length <= LONGEST_NAME && ZONE_NAME.test(name) && formatterOf(name) !== null);
}

/** The first of the names that is a zone; `UTC` when none is. For an event: of its time, of its place, of the file. */
export function ownZone(...names: readonly (string | null | undefined)[]): ZoneId {
  for (const name of names) if (name && isZone(name)) return zoneId(name);
  return UTC;
}

/** The zone of the reader's engine; `UTC` where it does not say. */
export function localZone(): ZoneId {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return name && formatterOf(name) ? zoneId(name) : UTC;
}

/** The zone whose midnights the axis has. */
export function axisZone(tz: TzChoice, fileZone: ZoneId): ZoneId {
  if (tz === 'event') return fileZone;
  if (tz === 'utc') return UTC;
  return tz === 'local' ? localZone() : tz;
}

/** What the clocks of a zone show at a whole second, as if that were UTC. */
function readClock(formatter: Intl.DateTimeFormat, at: EpochMs): number {
  let year = 0;
  let month = 1;
  let day = 1;
  let time = 0;
  let isBeforeChrist = false;
  for (const { type, value } of formatter.formatToParts(at)) {
    if (type === 'year') year = Number(value);
    else if (type === 'month') month = Number(value);
    else if (type === 'day') day = Number(value);
    else if (type === 'hour') time += Number(value) * HOUR;
    else if (type === 'minute') time += Number(value) * MINUTE;
    else if (type === 'second') time += Number(value) * 1000;
    else if (type === 'era') isBeforeChrist = value.startsWith('B');
  }
  return dayNumber(isBeforeChrist ? 1 - year : year, month, day) * DAY + time;
}

/**
 * Offsets are asked of Intl at the borders of blocks of three days. Where both borders agree the block has one offset: no
 * zone in the tz database ever went forth and back in less (Freetown 1939 took four days; Gaza will take seven). Where they
 * differ, the instant of the change is searched for.
 */
const BLOCK = 3 * DAY;
const BLOCK_CACHE_LIMIT = 50_000;

interface Stretch {
  /** Exclusive. */
  readonly until: EpochMs;
  readonly offset: number;
}

class ZoneClock {
  readonly #formatter: Intl.DateTimeFormat;
  readonly #blocks = new Map<number, number | readonly Stretch[]>();
  readonly #borders = new Map<number, number>();
  /** By day number on the wall clock: its first instant. A file has few days, each many times over. */
  readonly days = new Map<number, EpochMs>();

  constructor(formatter: Intl.DateTimeFormat) {
    this.#formatter = formatter;
  }

  /** Milliseconds east of UTC. */
  offset(at: EpochMs): number {
    const block = Math.floor(at / BLOCK);
    let known = this.#blocks.get(block);
    if (known === undefined) {
      known = this.#survey(block);
      if (this.#blocks.size >= BLOCK_CACHE_LIMIT) this.#blocks.clear();
      this.#blocks.set(block, known);
    }
    if (typeof known === 'number') return known;
    for (const stretch of known) if (at < stretch.until) return stretch.offset;
    return this.#ask(at);
  }

  #ask(at: EpochMs): number {
    const second = Math.floor(clampTime(at) / 1000) * 1000;
    return readClock(this.#formatter, second) - second;
  }

  #border(block: number): number {
    let offset = this.#borders.get(block);
    if (offset === undefined) {
      offset = this.#ask(block * BLOCK);
      if (this.#borders.size >= BLOCK_CACHE_LIMIT) this.#borders.clear();
      this.#borders.set(block, offset);
    }
    return offset;
  }

  #survey(block: number): number | readonly Stretch[] {
    const first = this.#border(block);
    const last = this.#border(block + 1);
    if (first === last) return first;
    const stretches: Stretch[] = [];
    let from = block * BLOCK;
    let offset = first;
    while (offset !== last) {
      const until = this.#firstChange(from, (block + 1) * BLOCK, offset);
      stretches.push({ until, offset });
      from = until;
      offset = this.#ask(until);
    }
    stretches.push({ until: (block + 1) * BLOCK, offset: last });
    return stretches;
  }

  /** The first whole second after `from` whose offset is not `offset`; `to` is known to have another. */
  #firstChange(from: EpochMs, to: EpochMs, offset: number): EpochMs {
    let before = from / 1000;
    let after = to / 1000;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.#ask(middle * 1000) === offset) before = middle;
      else after = middle;
    }
    return after * 1000;
  }
}

const clocks = new Map<ZoneId, ZoneClock>();
const CLOCK_LIMIT = 100;
/** Asked for last: mostly it is asked for again. */
let last: { readonly zone: ZoneId; readonly clock: ZoneClock } | null = null;

function clockOf(zone: ZoneId): ZoneClock {
  if (last?.zone === zone) return last.clock;
  let clock = clocks.get(zone);
  if (!clock) {
    const formatter = formatterOf(zone);
    if (!formatter) throw new RangeError(`Not a time zone: ${zone}`);
    clock = new ZoneClock(formatter);
    if (clocks.size >= CLOCK_LIMIT) clocks.clear();
    clocks.set(zone, clock);
  }
  last = { zone, clock };
  return clock;
}

/** Milliseconds east of UTC that the clocks of `zone` show at `at`: whole seconds, also before standard time. */
function offsetMs(zone: ZoneId, at: EpochMs): number {
  return zone === UTC ? 0 : clockOf(zone).offset(clampTime(at));
}

/** Minutes east of UTC; a fraction where the zone kept local mean time. */
export function offsetMinutes(zone: ZoneId, at: EpochMs): number {
  return offsetMs(zone, at) / MINUTE;
}

/** What the clocks of `zone` show at an instant, as epoch milliseconds of a UTC clock that shows the same. */
export function instantToWall(zone: ZoneId, at: EpochMs): number {
  return at + offsetMs(zone, at);
}

/** The offsets a day before and after: of the two sides of a change that a wall time may lie in. */
function offsetsAround(zone: ZoneId, wall: number): readonly [before: number, after: number] {
  return [offsetMs(zone, wall - DAY), offsetMs(zone, wall + DAY)];
}

/** The instant, or null when the clocks skip `wall`. Of a time that they show twice: the earlier. */
function existingInstant(zone: ZoneId, wall: number, before: number, after: number): EpochMs | null {
  const early = wall - before;
  if (offsetMs(zone, early) === before) return early;
  const late = wall - after;
  return offsetMs(zone, late) === after ? late : null;
}

/**
 * The instant at which the clocks of `zone` show `wallMs` (epoch milliseconds of a UTC clock that shows the same). Of a
 * time shown twice: the earlier. A time that is skipped: as if the clocks had not been changed yet.
 */
export function wallToInstant(zone: ZoneId, wallMs: number): EpochMs {
  if (zone === UTC) return clampTime(wallMs);
  const [before, after] = offsetsAround(zone, wallMs);
  return clampTime(existingInstant(zone, wallMs, before, after) ?? wallMs - before);
}

/** The first instant of the day that `wallMs` lies in: not always midnight, which some zones have skipped. */
export function startOfDay(zone: ZoneId, wallMs: number): EpochMs {
  const midnight = Math.floor(wallMs / DAY) * DAY;
  if (zone === UTC || Math.abs(midnight) > TIME_LIMIT + DAY) return clampTime(midnight);
  const { days } = clockOf(zone);
  const day = midnight / DAY;
  let start = days.get(day);
  if (start === undefined) {
    start = firstInstant(zone, midnight);
    if (days.size >= BLOCK_CACHE_LIMIT) days.clear();
    days.set(day, start);
  }
  return start;
}

/** Of the day that begins with `midnight` on the wall clock. */
function firstInstant(zone: ZoneId, midnight: number): EpochMs {
  const [before, after] = offsetsAround(zone, midnight);
  if (before === after) return clampTime(midnight - before);
  return clampTime(existingInstant(zone, midnight, before, after) ?? endOfGap(zone, midnight, before, after));
}

/** The instant at which the clocks jump over `wall`. */
function endOfGap(zone: ZoneId, wall: number, before: number, after: number): EpochMs {
  let early = (wall - after) / 1000;
  let late = (wall - before) / 1000;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetMs(zone, middle * 1000) === before) early = middle;
    else late = middle;
  }
  return late * 1000;
}
