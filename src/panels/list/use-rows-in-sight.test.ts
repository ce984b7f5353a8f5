// Which rows are in sight, from how far they are scrolled.
import { describe, expect, it } from 'vitest';
import { rowsInSight } from './use-rows-in-sight.ts';

const ROWS = { count: 1000, rowHeight: 40, headHeight: 30 };

describe('rowsInSight', () => {
  it('begins with the first row and ends with the last that shows in part', () => {
    expect(rowsInSight({ top: 0, height: 230 }, ROWS)).toEqual({ first: 0, last: 4 });
    expect(rowsInSight({ top: 0, height: 231 }, ROWS)).toEqual({ first: 0, last: 5 });
  });

  it('counts a row that is scrolled away in part', () => {
    expect(rowsInSight({ top: 39, height: 230 }, ROWS)).toEqual({ first: 0, last: 5 });
    expect(rowsInSight({ top: 40, height: 230 }, ROWS)).toEqual({ first: 1, last: 5 });
  });

  it('never goes past the last row, however far it was scrolled before the list got shorter', () => {
    expect(rowsInSight({ top: 1e6, height: 230 }, ROWS)).toEqual({ first: 999, last: 999 });
    expect(rowsInSight({ top: -20, height: 230 }, ROWS).first).toBe(0);
  });

  it('has one row where there is no room yet, and none where there are no rows', () => {
    expect(rowsInSight({ top: 0, height: 0 }, ROWS)).toEqual({ first: 0, last: 0 });
    expect(rowsInSight({ top: 0, height: 230 }, { ...ROWS, count: 0 })).toEqual({ first: 0, last: -1 });
  });
});
