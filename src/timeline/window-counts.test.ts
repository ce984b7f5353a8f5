// How much of an answer stands in the visible window.
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar.ts';
import { drawnAt, drawnEvent, laneOf, windowAnswer, MONDAY } from '#testing/drawn-event.ts';
import { countInWindow, isEmptyIn } from './window-counts.ts';

const asked = { from: MONDAY, to: MONDAY + 64 * DAY };
const firstWeek = { from: MONDAY, to: MONDAY + 7 * DAY };
const lastWeek = { from: MONDAY + 57 * DAY, to: MONDAY + 64 * DAY };

describe('countInWindow', () => {
  it('counts what passes and overlaps the window, an instant at its edge too', () => {
    const events = [
      drawnEvent('in'),
      drawnEvent('left-out', { dimmed: true }),
      drawnAt('instant', { start: '2025-10-06T00:00Z' }),
      drawnAt('before', { start: '2025-10-05' }),
      drawnAt('going-on', { start: '2020-01-01', end: '..' }),
    ];
    expect(countInWindow(events, firstWeek)).toBe(3);
  });
});

describe('isEmptyIn', () => {
  it('tells the visible window from the larger one that was asked for', () => {
    const answer = windowAnswer(asked, [laneOf('a', [drawnEvent('in')]), laneOf('b', [])]);
    expect(isEmptyIn(answer, firstWeek)).toBe(false);
    expect(isEmptyIn(answer, lastWeek)).toBe(true);
  });

  it('looks into the columns of counts', () => {
    const counts = Uint32Array.from({ length: 64 }, (_, day) => (day === 60 ? 4 : 0));
    const bins = [{ kind: 'talks' as const, dimmed: false, counts, starts: counts }];
    const answer = windowAnswer(asked, [laneOf('a', [], { bins })]);
    expect(isEmptyIn(answer, firstWeek)).toBe(true);
    expect(isEmptyIn(answer, lastWeek)).toBe(false);
  });

  it('finds a window empty that only holds what the filters leave out', () => {
    const answer = windowAnswer(asked, [laneOf('a', [drawnEvent('left-out', { dimmed: true })])]);
    expect(isEmptyIn(answer, firstWeek)).toBe(true);
  });
});
