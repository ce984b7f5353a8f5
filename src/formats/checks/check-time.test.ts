// Times that the schema lets through and the calendar, or a zone, does not.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventExtent } from '#domain/event-extent.ts';
import type { EventTime } from '#domain/event-record.ts';
import { UTC } from '#domain/ids.ts';
import { anEvent, aPlace, eventsText, type RawFile } from '#testing/events-file.ts';
import { readEventsFile } from '#formats/read-events-file.ts';

function readTime(time: EventTime, fields: RawFile = {}) {
  const { dataset, problems } = readEventsFile(
    eventsText({ events: [anEvent('a', { time })], ...fields }),
    'test.json',
  );
  return { time: dataset.events[0]?.time ?? null, problems: problems.list };
}

describe('a date that does not exist', () => {
  it.each([
    [{ start: '2025-02-29' }, 'time.start'],
    [{ start: '2025-01', end: '2025-04-31' }, 'time.end'],
    [{ asOf: '1900-02-29' }, 'time.asOf'],
    [{ start: '2025', planned: '2025-06-31T12:00Z' }, 'time.planned'],
  ])('holds its event back: %j', (time, field) => {
    expect(readTime(time)).toMatchObject({
      time: null,
      problems: [{ severity: 'error', code: 'bad-date', field, params: { reason: 'noSuchDay' } }],
    });
  });

  it('is told of each field that has one', () => {
    const { problems } = readTime({ start: '2025-02-29', end: '2025-02-30' });
    expect(problems.map(({ field }) => field)).toEqual(['time.start', 'time.end']);
  });

  it.each(['2024-02-29', '2000-02-29', '0000-02-29', '-0004-02-29'])('is not %s', (start) => {
    expect(readTime({ start }).problems).toEqual([]);
  });
});

describe('an end before its start', () => {
  it.each<EventTime>([
    { start: '2025-10-07', end: '2025-10-06' },
    { start: '2025-10', end: '2025-09-30' },
    { start: '2025-10-07T12:00+03:00', end: '2025-10-07T08:59Z' },
    { start: '2025-10-07T12:00+03:00', end: '2025-10-06' },
    { start: '2025-10-07', end: '2025-10-06T23:59Z' },
    { start: '2025', end: '-0044' },
    { start: 'Y-13000', end: 'Y-14000' },
    { start: 'Y-1300000000', end: 'Y-1400000000' },
  ])('holds its event back: %j', (time) => {
    const { time: shown, problems } = readTime(time);
    expect(shown).toBeNull();
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'end-before-start', field: 'time.end', params: { start: time.start } },
    ]);
  });

  it.each<EventTime>([
    { start: '2025-10-07', end: '2025-10-07' },
    { start: '2025-10-07', end: '2025-10' },
    { start: '2025-10-07', end: '2025~' },
    { start: '2025-10', end: '2025-10-05' },
    { start: '2025-10-07T12:00+03:00', end: '2025-10-07T09:00Z' },
    { start: '2025-10-07T23:30Z', end: '2025-10-07' },
    { start: '2025-10-07', end: '2025-10-07T00:00Z' },
    { start: '2025-10-07', end: '..' },
  ])('is not one that is as late or less exact: %j', (time) => {
    expect(readTime(time).problems).toEqual([]);
  });

  it("is judged by the event's own zone: its own, its place's, the file's", () => {
    // In Cairo the 7th began three hours before it did in Greenwich.
    const time: EventTime = { start: '2025-10-07', end: '2025-10-06T21:30Z' };
    const place = {
      places: [aPlace('p', { timeZone: 'Africa/Cairo' })],
      events: [{ ...anEvent('a', { time }), place: 'p' }],
    };
    expect(readTime(time).time).toBeNull();
    expect(readTime({ ...time, timeZone: 'Africa/Cairo' }).problems).toEqual([]);
    expect(readTime(time, { meta: { title: 'x', timeZone: 'Africa/Cairo' } }).problems).toEqual([]);
    expect(readTime(time, place).problems).toEqual([]);
  });

  it('never comes through: what does has an extent', () => {
    const date = fc.constantFrom(
      '2025',
      '2025-10',
      '2025-10-06',
      '2025-10-07~',
      '2025-10-07T00:00Z',
      '2025-10-06T23:00-02:00',
    );
    fc.assert(
      fc.property(date, fc.oneof(date, fc.constant('..')), (start, end) => {
        const { time } = readTime({ start, end });
        const extent = time && eventExtent(time, UTC);
        expect(extent === null || extent.start <= extent.end).toBe(true);
      }),
    );
  });
});

describe('a zone', () => {
  it('that nobody knows is left out, with a warning', () => {
    const { time, problems } = readTime({ start: '2025', timeZone: 'Mars/Olympus_Mons' });
    expect(time).toEqual({ start: '2025' });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'unknown-zone', field: 'time.timeZone' }]);
  });

  it('that nobody knows is left out of a place as well', () => {
    const file = eventsText({ places: [aPlace('p', { timeZone: 'Mars/Olympus_Mons' })] });
    const { dataset, problems } = readEventsFile(file, 'test.json');
    expect([...dataset.places.values()]).toEqual([aPlace('p')]);
    expect(problems.list).toMatchObject([
      { severity: 'warning', code: 'unknown-zone', list: 'places', field: 'timeZone' },
    ]);
  });
});

describe('an offset', () => {
  const inCairo = (start: string) => readTime({ start, timeZone: 'Africa/Cairo' }).problems;

  it('against its zone is a warning that says what the clocks showed', () => {
    expect(inCairo('2025-10-07T12:00+02:00')).toMatchObject([
      {
        severity: 'warning',
        code: 'offset-against-zone',
        field: 'time.start',
        params: { zone: 'Africa/Cairo', offset: '+03:00' },
      },
    ]);
    expect(inCairo('2025-12-07T12:00-02:30')).toMatchObject([{ params: { offset: '+02:00' } }]);
  });

  it.each([
    '2025-10-07T12:00+03:00',
    '2025-12-07T12:00+02:00',
    '2025-10-07T12:00Z',
    '2025-10-07T12:00-00:00',
    '2025-10-07',
  ])('agrees where it is right, or says nothing of clocks: %s', (start) => {
    expect(inCairo(start)).toEqual([]);
  });

  it('may be either where the clocks show an hour twice', () => {
    for (const offset of ['+02:00', '+01:00']) {
      expect(readTime({ start: `2025-10-26T02:30${offset}`, timeZone: 'Europe/Berlin' }).problems).toEqual([]);
    }
  });
});

describe('a date beyond the axis', () => {
  it('is kept as it is, with a warning', () => {
    const { time, problems } = readTime({ start: 'Y-1300000000', end: '2025' });
    expect(time).toEqual({ start: 'Y-1300000000', end: '2025' });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'date-beyond-axis', field: 'time.start' }]);
  });
});

describe('a duration', () => {
  it('longer than anything is left out, with a warning', () => {
    const { time, problems } = readTime({ start: '2025', duration: 'P99999999999Y' });
    expect(time).toEqual({ start: '2025' });
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'out-of-range',
        field: 'time.duration',
        params: { bound: 'maximum', limit: 999_999_999 },
      },
    ]);
  });
});
