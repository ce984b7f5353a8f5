// Where events stand on the axis, and how sure their edges are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventExtent } from './event-extent.ts';
import type { EventTime } from './event-record.ts';
import { UTC, zoneId } from './ids.ts';

const cairo = zoneId('Africa/Cairo');
const at = (iso: string) => Date.parse(iso);
const sure = { openStart: false, openEnd: false, fuzzyStart: false, fuzzyEnd: false };

describe('an event with a start', () => {
  it('covers the whole day, month or year that the file gives', () => {
    expect(eventExtent({ start: '2025-10-07' }, cairo)).toEqual({
      start: at('2025-10-06T21:00Z'),
      end: at('2025-10-07T21:00Z'),
      ...sure,
    });
    expect(eventExtent({ start: '2025-10' }, UTC)).toMatchObject({ start: at('2025-10-01'), end: at('2025-11-01') });
  });

  it('at a time of day is an instant, the same in every zone', () => {
    const noon = { start: at('2025-10-07T09:00Z'), end: at('2025-10-07T09:00Z'), ...sure };
    expect(eventExtent({ start: '2025-10-07T12:00+03:00' }, cairo)).toEqual(noon);
    expect(eventExtent({ start: '2025-10-07T12:00+03:00' }, zoneId('America/New_York'))).toEqual(noon);
  });

  it('lasts to the end of its last day', () => {
    expect(eventExtent({ start: '2025-10-06', end: '2025-10-07' }, cairo)).toEqual({
      start: at('2025-10-05T21:00Z'),
      end: at('2025-10-07T21:00Z'),
      ...sure,
    });
  });

  it('at a time of day with a length lasts that long', () => {
    const time: EventTime = { start: '2025-10-07T12:00+03:00', duration: 'PT4H' };
    expect(eventExtent(time, UTC)).toMatchObject({ start: at('2025-10-07T09:00Z'), end: at('2025-10-07T13:00Z') });
  });

  it('on a day with a length still covers the day: nobody says at which hours', () => {
    expect(eventExtent({ start: '2025-10-07', duration: 'PT4H' }, UTC)).toMatchObject({ end: at('2025-10-08') });
  });

  it('that is not over has an open end', () => {
    expect(eventExtent({ start: '2023-10-07', end: '..' }, UTC)).toEqual({
      ...sure,
      start: at('2023-10-07'),
      end: Number.POSITIVE_INFINITY,
      openEnd: true,
    });
  });

  it('at some time between two dates has two soft edges', () => {
    const extent = eventExtent({ start: '2025-10-06', end: '2025-10-07', mode: 'within' }, UTC);
    expect(extent).toMatchObject({ fuzzyStart: true, fuzzyEnd: true, openStart: false, openEnd: false });
  });

  it.each(['?', '~', '%'])('with %s has a soft edge there', (qualifier) => {
    expect(eventExtent({ start: `2025-10-06${qualifier}` }, UTC)).toMatchObject({ fuzzyStart: true, fuzzyEnd: true });
    expect(eventExtent({ start: `2025-10-06${qualifier}`, end: '2025-10-07' }, UTC)).toMatchObject({
      fuzzyStart: true,
      fuzzyEnd: false,
    });
    expect(eventExtent({ start: '2025-10-06', end: `2025-10-07${qualifier}` }, UTC)).toMatchObject({
      fuzzyStart: false,
      fuzzyEnd: true,
    });
  });

  it('never has a negative length, in whatever zone its days are drawn', () => {
    const time: EventTime = { start: '2025-10-07T23:00Z', end: '2025-10-07' };
    for (const zone of ['Asia/Tokyo', 'UTC', 'Pacific/Honolulu'].map(zoneId)) {
      const extent = eventExtent(time, zone);
      expect(extent.end).toBeGreaterThanOrEqual(extent.start);
    }
  });
});

describe('an event that is only known by some date', () => {
  it('covers that day and has an open beginning', () => {
    expect(eventExtent({ asOf: '2025-10-07', basis: 'inferred' }, cairo)).toEqual({
      ...sure,
      start: at('2025-10-06T21:00Z'),
      end: at('2025-10-07T21:00Z'),
      openStart: true,
    });
  });

  it('with a start as well stands at its start', () => {
    expect(eventExtent({ start: '2025-10-05', asOf: '2025-10-07' }, UTC)).toMatchObject({
      start: at('2025-10-05'),
      end: at('2025-10-06'),
      openStart: false,
    });
  });

  it('with an end stands where it ended, or runs on', () => {
    expect(eventExtent({ asOf: '2025-10-07', end: '2025-10-05' }, UTC)).toMatchObject({
      start: at('2025-10-05'),
      end: at('2025-10-06'),
      openStart: true,
    });
    expect(eventExtent({ asOf: '2025-10-07', end: '2025-10-09' }, UTC)).toMatchObject({
      start: at('2025-10-07'),
      end: at('2025-10-10'),
    });
    expect(eventExtent({ asOf: '2025-10-07', end: '..' }, UTC)).toMatchObject({
      end: Number.POSITIVE_INFINITY,
      openStart: true,
      openEnd: true,
    });
  });
});

describe('any event', () => {
  it('starts no later than it ends', () => {
    const date = fc.constantFrom(
      '2025',
      '2025-10',
      '2025-10-07',
      '2025-10-07T12:00+03:00',
      '-0044~',
      'Y-1380000000',
      'Y999999999',
    );
    const end = fc.option(fc.oneof(date, fc.constant('..')), { nil: undefined });
    const zone = fc.constantFrom('UTC', 'Africa/Cairo', 'Asia/Kathmandu', 'Pacific/Apia').map(zoneId);
    fc.assert(
      fc.property(date, end, fc.boolean(), zone, (start, last, isAsOf, z) => {
        const time: EventTime = {
          ...(isAsOf ? { asOf: start } : { start }),
          ...(last === undefined ? {} : { end: last }),
        };
        const extent = eventExtent(time, z);
        expect(extent.start).toBeLessThanOrEqual(extent.end);
        expect(Number.isFinite(extent.start)).toBe(true);
        expect(extent.end === Number.POSITIVE_INFINITY).toBe(extent.openEnd);
      }),
    );
  });

  it('needs a time: what is no date is refused, not guessed', () => {
    expect(() => eventExtent({}, UTC)).toThrow(RangeError);
    expect(() => eventExtent({ start: '2025-02-29' }, UTC)).toThrow(RangeError);
  });
});
