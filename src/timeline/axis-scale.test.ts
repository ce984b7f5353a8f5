// The ticks of the axis at each zoom.
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/calendar.ts';
import { axisScale } from './axis-scale.ts';
import { AXIS, MIN_SPAN, spanOf } from './window-math.ts';

const WIDTH = 1000;

describe('axisScale', () => {
  it.each([
    [MIN_SPAN, 'second', 5],
    [4 * MINUTE, 'second', 30],
    [6 * MINUTE, 'minute', 1],
    [10 * MINUTE, 'minute', 1],
    [4 * HOUR, 'minute', 15],
    [38 * HOUR, 'hour', 3],
    [3 * DAY, 'hour', 6],
    [5 * DAY, 'hour', 12],
    [14 * DAY, 'weekday', 1],
    [28 * DAY, 'day', 1],
    [100 * DAY, 'day', 7],
    [365 * DAY, 'month', 1],
    [3 * 365 * DAY, 'month', 3],
    [12 * 365 * DAY, 'year', 1],
    [spanOf(AXIS), 'year', 50_000],
  ] as const)('gives a window of %d ms a tick for each %s × %d', (span, scale, step) => {
    expect(axisScale(span / WIDTH)).toEqual({ scale, step });
  });

  it('gets coarser, never finer, while zooming out', () => {
    const order = ['millisecond', 'second', 'minute', 'hour', 'weekday', 'day', 'month', 'year'];
    let last = -1;
    for (let span = MIN_SPAN; span < spanOf(AXIS); span *= 1.1) {
      const rank = order.indexOf(axisScale(span / WIDTH).scale);
      expect(rank).toBeGreaterThanOrEqual(last);
      last = rank;
    }
  });
});
