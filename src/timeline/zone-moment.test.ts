// Moments in a zone: fields, steps and rounding right across changes of the clocks.
import { describe, expect, it } from 'vitest';
import { HOUR } from '#domain/calendar.ts';
import { zoneId } from '#domain/ids.ts';
import { zoneMoment } from './zone-moment.ts';

const CAIRO = zoneId('Africa/Cairo');
/** 31 October 2025: at 00:00 the clocks go back to 23:00 of the 30th. */
const SWITCH = Date.UTC(2025, 9, 30, 21);

describe('zoneMoment', () => {
  it('shows the clocks of the zone on either side of a change', () => {
    const at = zoneMoment(CAIRO);
    expect(at(SWITCH - HOUR).format('YYYY-MM-DD HH:mm Z')).toBe('2025-10-30 23:00 +03:00');
    expect(at(SWITCH).format('YYYY-MM-DD HH:mm Z')).toBe('2025-10-30 23:00 +02:00');
    expect(at(SWITCH + HOUR).format('YYYY-MM-DD HH:mm Z')).toBe('2025-10-31 00:00 +02:00');
  });

  it('steps by days of the zone: the one with the change has 25 hours', () => {
    const day = zoneMoment(CAIRO)(Date.UTC(2025, 9, 29, 21));
    expect(day.format('HH:mm')).toBe('00:00');
    expect(day.clone().add(1, 'day').format('YYYY-MM-DD HH:mm')).toBe('2025-10-31 00:00');
    expect(day.clone().add(1, 'day').valueOf() - day.valueOf()).toBe(25 * HOUR);
  });

  it('keeps the zone in copies, and in moments made from moments', () => {
    const at = zoneMoment(CAIRO);
    const copy = at(at(SWITCH + HOUR).clone());
    expect(copy.add(180, 'days').format('Z')).toBe('+03:00');
  });

  it('rounds down to midnight of the zone', () => {
    const m = zoneMoment(CAIRO)(Date.UTC(2025, 9, 7, 9, 41))
      .hours(0)
      .minutes(0);
    expect(m.valueOf()).toBe(Date.UTC(2025, 9, 6, 21));
  });

  it('takes offsets below a quarter of an hour for minutes', () => {
    const at = zoneMoment(zoneId('Europe/Paris'));
    expect(at(Date.UTC(1900, 0, 1, 12)).format('HH:mm')).toBe('12:09');
  });

  it('leaves all other moments alone', async () => {
    zoneMoment(CAIRO);
    const { default: moment } = await import('moment');
    expect(moment.utc(SWITCH).format('HH:mm Z')).toBe('21:00 +00:00');
  });
});
