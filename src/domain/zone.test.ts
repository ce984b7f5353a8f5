// Offsets and midnights of every zone of this engine, held against Intl's own formatting.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, TIME_LIMIT } from './calendar.ts';
import { UTC, zoneId, type ZoneId } from './ids.ts';
import {
  axisZone,
  instantToWall,
  isZone,
  localZone,
  offsetMinutes,
  ownZone,
  startOfDay,
  wallToInstant,
} from './zone.ts';

const zones = Intl.supportedValuesOf('timeZone').filter(isZone).map(zoneId);
const anyZone = fc.constantFrom(...zones);
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
const day = (text: string) => at(`${text}T00:00Z`);

const swedish = new Map<ZoneId, Intl.DateTimeFormat>();

/** What a clock of the zone shows, by another way through Intl than ours: Swedish dates are written like ISO ones. */
function shown(zone: ZoneId, instant: number): string {
  const format =
    swedish.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  swedish.set(zone, format);
  return `${format.format(instant).replace(' ', 'T')}Z`;
}

describe('offsetMinutes', () => {
  it.each([
    ['Africa/Cairo', '2025-10-07T09:00Z', 180],
    ['Africa/Cairo', '2025-12-07T09:00Z', 120],
    ['Asia/Kathmandu', '2025-10-07T09:00Z', 345],
    ['America/St_Johns', '2025-07-01T00:00Z', -150],
    ['Asia/Gaza', '2025-10-24T22:59:59Z', 180],
    ['Asia/Gaza', '2025-10-24T23:00Z', 120],
    ['Australia/Lord_Howe', '2025-01-01T00:00Z', 660],
    ['Australia/Lord_Howe', '2025-07-01T00:00Z', 630],
    ['UTC', '2025-07-01T00:00Z', 0],
  ])('of %s at %s is %i', (zone, instant, expected) => {
    expect(offsetMinutes(zoneId(zone), at(instant))).toBe(expected);
  });

  it('keeps the seconds of local mean time', () => {
    expect(offsetMinutes(zoneId('Africa/Cairo'), at('1890-01-01T00:00Z'))).toBeCloseTo(125 + 9 / 60, 9);
  });

  it('is right to the second at a change, also one that is not at a quarter of an hour', () => {
    const cairo = zoneId('Africa/Cairo');
    const change = at('1900-09-30T21:54:51Z');
    expect(iso(instantToWall(cairo, change - 1000))).toBe('1900-09-30T23:59:59Z');
    expect(offsetMinutes(cairo, change)).toBe(120);
  });

  it('shows what Intl shows, in every zone, from 1840 to 2150', () => {
    const instants = fc.integer({ min: at('1840-01-01') / 1000, max: at('2150-01-01') / 1000 }).map((s) => s * 1000);
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        expect(iso(instantToWall(zone, instant))).toBe(shown(zone, instant));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds both changes of a week, as of Gaza in Ramadan', () => {
    for (const zone of [zoneId('Asia/Gaza'), zoneId('Africa/Casablanca'), zoneId('Africa/Freetown')]) {
      for (const from of ['2040-10-01', '2025-02-15', '1939-08-25']) {
        for (let hour = 0; hour < 60 * 24; hour += 1) {
          const instant = at(from) + hour * HOUR;
          expect(iso(instantToWall(zone, instant))).toBe(shown(zone, instant));
        }
      }
    }
  });

  it('answers at and beyond the ends of what Date can hold', () => {
    for (const instant of [-TIME_LIMIT, TIME_LIMIT, -1e20, 1e20]) {
      expect(Number.isFinite(offsetMinutes(zoneId('Africa/Cairo'), instant))).toBe(true);
    }
  });

  it('counts the years before Christ backwards', () => {
    const wall = instantToWall(zoneId('Africa/Cairo'), at('-000043-03-15T12:00:00Z'));
    expect(iso(wall)).toBe('-000043-03-15T14:05:09Z');
  });
});

describe('startOfDay', () => {
  it.each([
    ['Africa/Cairo', '2025-10-07', '2025-10-06T21:00:00Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z'],
    ['Africa/Cairo', '2023-04-28', '2023-04-27T22:00:00Z'],
    ['Africa/Cairo', '2023-10-27', '2023-10-26T22:00:00Z'],
    ['Asia/Beirut', '2025-03-30', '2025-03-29T22:00:00Z'],
    ['Asia/Beirut', '2025-10-26', '2025-10-25T22:00:00Z'],
    ['America/Toronto', '1919-03-31', '1919-03-31T04:30:00Z'],
    ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z'],
    ['UTC', '2025-10-07', '2025-10-07T00:00:00Z'],
  ])('in %s on %s is %s', (zone, date, expected) => {
    expect(iso(startOfDay(zoneId(zone), day(date)))).toBe(expected);
  });

  it('takes any time of the day', () => {
    expect(startOfDay(zoneId('Africa/Cairo'), day('2025-10-07') + 13 * HOUR)).toBe(at('2025-10-06T21:00Z'));
  });

  it('gives no time to a day that a zone left out', () => {
    const apia = zoneId('Pacific/Apia');
    expect(startOfDay(apia, day('2011-12-30'))).toBe(startOfDay(apia, day('2011-12-31')));
  });

  it('is the first instant at which the clocks have come to that day, in every zone', () => {
    const days = fc.integer({ min: day('1840-01-01') / DAY, max: day('2150-01-01') / DAY });
    fc.assert(
      fc.property(anyZone, days, (zone, number) => {
        const midnight = number * DAY;
        const start = startOfDay(zone, midnight);
        expect(instantToWall(zone, start)).toBeGreaterThanOrEqual(midnight);
        for (const before of [1000, MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 23 * HOUR]) {
          expect(instantToWall(zone, start - before)).toBeLessThan(midnight);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('wallToInstant', () => {
  const berlin = zoneId('Europe/Berlin');

  it('is instantToWall the other way, wherever a wall time comes once', () => {
    const instants = fc.integer({ min: at('1900-01-01') / 1000, max: at('2100-01-01') / 1000 }).map((s) => s * 1000);
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const wall = instantToWall(zone, instant);
        const back = wallToInstant(zone, wall);
        expect(instantToWall(zone, back)).toBe(wall);
        expect(back).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the earlier of a time that comes twice', () => {
    expect(iso(wallToInstant(berlin, at('2025-10-26T02:30Z')))).toBe('2025-10-26T00:30:00Z');
  });

  it('moves a time that the clocks skip on by as much as they skip', () => {
    expect(iso(wallToInstant(berlin, at('2025-03-30T02:30Z')))).toBe('2025-03-30T01:30:00Z');
  });
});

describe('isZone', () => {
  it('knows UTC and the names of the tz database', () => {
    expect(['UTC', 'Africa/Cairo', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'].map(isZone)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('knows nothing else', () => {
    const names = [
      '',
      'Cairo',
      'Africa/Nowhere',
      '+03:00',
      '__proto__',
      'constructor',
      `A/${'b'.repeat(1000)}`,
      'utc+3',
    ];
    expect(names.filter(isZone)).toEqual([]);
  });

  it('still knows the true ones after thousands of made-up names', () => {
    for (let i = 0; i < 2500; i++) expect(isZone(`Area/Town_${i}`)).toBe(false);
    expect(isZone('Africa/Cairo')).toBe(true);
  });
});

describe('the zone of an event and of the axis', () => {
  const cairo = zoneId('Africa/Cairo');

  it("is the event's, else the place's, else the file's, of those that are zones", () => {
    expect(ownZone('Asia/Gaza', 'Asia/Qatar', cairo)).toBe('Asia/Gaza');
    expect(ownZone(undefined, 'Asia/Qatar', cairo)).toBe('Asia/Qatar');
    expect(ownZone('Mars/Olympus_Mons', null, cairo)).toBe('Africa/Cairo');
    expect(ownZone(undefined)).toBe('UTC');
  });

  it("is the file's while each event is shown in its own", () => {
    expect(axisZone('event', cairo)).toBe(cairo);
    expect(axisZone('utc', cairo)).toBe(UTC);
    expect(axisZone('local', cairo)).toBe(localZone());
    expect(axisZone(zoneId('Asia/Qatar'), cairo)).toBe('Asia/Qatar');
  });

  it('refuses to work with a name that is no zone', () => {
    expect(() => offsetMinutes(zoneId('Mars/Olympus_Mons'), 0)).toThrow(RangeError);
  });
});
