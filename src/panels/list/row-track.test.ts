// Which rows are in sight, and where the scrollbar stands, in lists of any length.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInSight, rowsTopAfter, rowsTopAt, rowsTopFor, TALLEST, trackAt, trackHeight } from './row-track.ts';

const ROW = 42;
const SHORT = { rows: 21 * ROW, view: 300 };
const MILLION = { rows: 1_000_000 * ROW, view: 300 };
const trackEnd = TALLEST - MILLION.view;
const rowsEnd = MILLION.rows - MILLION.view;

describe('rowsInSight', () => {
  const inSight = (rowsTop: number, view: number, count = 1000) => rowsInSight(rowsTop, view, count, 40);

  it('begins with the first row and ends with the last that shows in part', () => {
    expect(inSight(0, 200)).toEqual({ first: 0, last: 4 });
    expect(inSight(0, 201)).toEqual({ first: 0, last: 5 });
  });

  it('counts a row that is scrolled away in part', () => {
    expect(inSight(39, 200)).toEqual({ first: 0, last: 5 });
    expect(inSight(40, 200)).toEqual({ first: 1, last: 5 });
  });

  it('never goes past the last row, however far it was scrolled before the list got shorter', () => {
    expect(inSight(1e6, 200)).toEqual({ first: 999, last: 999 });
    expect(inSight(-20, 200).first).toBe(0);
  });

  it('has one row where there is no room yet, and none where there are no rows', () => {
    expect(inSight(0, 0)).toEqual({ first: 0, last: 0 });
    expect(inSight(0, 200, 0)).toEqual({ first: 0, last: -1 });
  });
});

describe('the track of the scrollbar', () => {
  it('is as long as the rows of a usual list, and never longer than a browser can hold', () => {
    expect(trackHeight(SHORT.rows)).toBe(SHORT.rows);
    expect(trackHeight(MILLION.rows)).toBe(TALLEST);
    expect(rowsTopAt(123, SHORT)).toBe(123);
    expect(rowsTopAt(1e9, SHORT)).toBe(SHORT.rows - SHORT.view);
  });

  it('begins and ends where the rows do', () => {
    expect(rowsTopAt(0, MILLION)).toBe(0);
    expect(rowsTopAt(trackEnd, MILLION)).toBe(rowsEnd);
    expect(rowsTopAt(trackEnd / 2, MILLION)).toBeCloseTo(rowsEnd / 2);
  });

  it('moves the rows by as much as itself near either end', () => {
    expect(rowsTopAt(1000, MILLION)).toBe(1000);
    expect(rowsTopAt(trackEnd - 1000, MILLION)).toBe(rowsEnd - 1000);
  });

  it('leads to any place, and from any place back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 20, max: 90 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, row, part) => {
          const heights = { rows: count * row, view: 400 };
          const rowsTop = part * Math.max(0, heights.rows - heights.view);
          const track = trackAt(rowsTop, heights);
          expect(track).toBeGreaterThanOrEqual(0);
          expect(track).toBeLessThanOrEqual(Math.max(0, trackHeight(heights.rows) - heights.view));
          expect(Math.abs(rowsTopAt(track, heights) - rowsTop)).toBeLessThan(0.001);
        },
      ),
    );
  });
});

describe('a step of the scrollbar', () => {
  const middle = { rowsTop: 20_000_000, track: trackAt(20_000_000, MILLION) };

  it('moves the rows by as many pixels, in the middle of a million rows too', () => {
    expect(rowsTopAfter(middle.track + 100, middle, MILLION)).toBe(20_000_100);
    expect(rowsTopAfter(middle.track - 40, middle, MILLION)).toBe(19_999_960);
  });

  it('goes by proportion when it is longer than a wheel, a finger or a page key makes', () => {
    expect(rowsTopAfter(trackEnd, middle, MILLION)).toBe(rowsEnd);
    expect(rowsTopAfter(0, middle, MILLION)).toBe(0);
  });

  it('stops at either end', () => {
    expect(rowsTopAfter(trackEnd - 10, { rowsTop: rowsEnd - 20, track: trackEnd - 100 }, MILLION)).toBe(rowsEnd);
    expect(rowsTopAfter(10, { rowsTop: 20, track: 100 }, MILLION)).toBe(0);
  });
});

describe('rowsTopFor', () => {
  const sight = { rowsTop: 420, view: 300, rowHeight: ROW };

  it('stays where the row is in sight already', () => {
    expect(rowsTopFor(12, 'nearest', sight)).toBe(420);
  });

  it('scrolls as little as needed to a row above or below', () => {
    expect(rowsTopFor(9, 'nearest', sight)).toBe(9 * ROW);
    expect(rowsTopFor(20, 'nearest', sight)).toBe(21 * ROW - 300);
  });

  it('brings a row up to the head', () => {
    expect(rowsTopFor(12, 'start', sight)).toBe(12 * ROW);
  });
});
