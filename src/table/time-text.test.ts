// Times come back from their texts as they were, and the same time has one text.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventTime } from '#domain/event-record.ts';
import { readTimeText, timeText } from './time-text.ts';

const dates = fc.constantFrom('2025', '2025-10-07', '-0044-03-15~', '2025-10-07T12:00+03:00', 'Y-1380000000');
const times = fc.record(
  {
    start: dates,
    end: fc.oneof(dates, fc.constant('..')),
    asOf: dates,
    planned: dates,
    mode: fc.constantFrom('span', 'within'),
    duration: fc.constantFrom('PT4H', 'P1M'),
    timeZone: fc.constantFrom('Africa/Cairo', 'UTC'),
    label: fc.constantFrom('overnight', '{"a/b"}\n'),
    basis: fc.constantFrom('stated', 'inferred'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<EventTime>;

it('brings back all that a time says', () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(readTimeText(timeText(time))).toEqual(time);
      expect(timeText(readTimeText(timeText(time)))).toBe(timeText(time));
    }),
    { numRuns: 500 },
  );
});

it('is the day alone where there is nothing else to say', () => {
  expect(timeText({ start: '2025-10-07' })).toBe('2025-10-07');
  expect(timeText({ asOf: '2025-10-07' })).toBe('//2025-10-07');
});
