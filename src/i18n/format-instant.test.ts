import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/calendar.ts';
import { UTC, zoneId } from '#domain/ids.ts';
import { formatInstant, formatSpan, offsetLabel, zoneLabel } from './format-instant.ts';

const cairo = zoneId('Africa/Cairo');
const utc = (text: string) => Date.parse(text);
const span = (from: string, to: string, zone = UTC) => formatSpan({ from: utc(from), to: utc(to) }, zone, 'en-GB');

describe('formatInstant', () => {
  it('says date, time and place', () => {
    expect(formatInstant(utc('2025-10-07T09:00Z'), cairo, 'en-GB')).toBe('7 October 2025, 12:00 Cairo');
    expect(formatInstant(utc('2025-10-07T09:00:07Z'), UTC, 'en-GB')).toBe('7 October 2025, 09:00:07 UTC');
    expect(formatInstant(utc('2025-10-07T09:00:07.5Z'), UTC, 'en-GB')).toBe('7 October 2025, 09:00:07.500 UTC');
  });

  it('says the day alone where it begins, which is not at midnight everywhere', () => {
    expect(formatInstant(utc('2025-10-06T21:00Z'), cairo, 'en-GB')).toBe('7 October 2025');
    // The clocks of Cairo skip the first hour of this day.
    expect(formatInstant(utc('2025-04-24T22:00Z'), cairo, 'en-GB')).toBe('25 April 2025');
  });

  it('says years before Christ', () => {
    expect(formatInstant(utc('-000043-03-15T00:00Z'), UTC, 'en-GB')).toBe('15 March 44 BC');
  });
});

describe('formatSpan', () => {
  it('includes the last day, not the midnight after it', () => {
    expect(span('2025-10-03T00:00Z', '2025-10-05T00:00Z')).toBe('3–4 October 2025');
    expect(span('2025-10-03T00:00Z', '2025-10-04T00:00Z')).toBe('3 October 2025');
    expect(span('2025-10-02T21:00Z', '2025-10-04T21:00Z', cairo)).toBe('3–4 October 2025');
    expect(span('2025-04-24T22:00Z', '2025-04-25T21:00Z', cairo)).toBe('25 April 2025');
    expect(span('2025-04-23T22:00Z', '2025-04-24T22:00Z', cairo)).toBe('24 April 2025');
  });

  it('is as coarse as it may be', () => {
    expect(span('2025-10-01T00:00Z', '2025-11-01T00:00Z')).toBe('October 2025');
    expect(span('2025-09-01T00:00Z', '2025-11-01T00:00Z')).toBe('September – October 2025');
    expect(span('2023-01-01T00:00Z', '2026-01-01T00:00Z')).toBe('2023–2025');
    expect(span('2025-10-03T07:00Z', '2025-10-09T13:00Z')).toBe('3–9 October 2025');
  });

  it('has times when it is short', () => {
    expect(span('2025-10-03T09:00Z', '2025-10-03T15:00Z', cairo)).toBe('3 October 2025, 12:00–18:00 Cairo');
    expect(span('2025-10-03T19:00Z', '2025-10-04T01:00Z', cairo)).toBe(
      '3 October 2025, 22:00 – 4 October 2025, 04:00 Cairo',
    );
    expect(span('2025-10-03T09:00:00Z', '2025-10-03T09:00:30Z')).toBe('3 October 2025, 09:00:00–09:00:30 UTC');
  });

  it('says something of every window in every zone', () => {
    const zone = fc.constantFrom('UTC', 'Africa/Cairo', 'Asia/Kathmandu', 'America/St_Johns').map(zoneId);
    fc.assert(
      fc.property(
        fc.integer({ min: -9e14, max: 9e14 }),
        fc.integer({ min: 1, max: 400 * DAY }),
        zone,
        (from, length, tz) => {
          expect(formatSpan({ from, to: from + length }, tz, 'en-GB')).toMatch(/\d/);
        },
      ),
    );
  });
});

describe('a span of ages', () => {
  it('is said in years', () => {
    const ages = { from: new Date(0).setUTCFullYear(-250_000, 3, 20), to: new Date(0).setUTCFullYear(-3498, 0, 1) };
    expect(formatSpan(ages, UTC, 'en-GB')).toBe('250,001 BC – 3500 BC');
    expect(formatSpan({ ...ages, to: new Date(0).setUTCFullYear(2025, 5, 1) }, UTC, 'en-GB')).toBe('250,001 BC – 2025');
  });
});

describe('names of zones', () => {
  it('are their places', () => {
    const names = ['Africa/Cairo', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT-3'].map(zoneId);
    expect(names.map((zone) => zoneLabel(zone, 0))).toEqual(['Cairo', 'Buenos Aires', 'UTC', 'UTC+3']);
  });

  it('go with the offset of the day', () => {
    expect(offsetLabel(cairo, utc('2025-10-07T00:00Z'))).toBe('UTC+3');
    expect(offsetLabel(cairo, utc('2025-12-07T00:00Z'))).toBe('UTC+2');
    expect(offsetLabel(zoneId('America/St_Johns'), utc('2025-12-07T00:00Z'))).toBe('UTC−3:30');
    expect(offsetLabel(zoneId('Europe/London'), utc('2025-12-07T00:00Z') + MINUTE)).toBe('UTC');
  });
});
