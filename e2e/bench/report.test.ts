// The figures that a benchmark is quoted by: medians, ratios, and the tables with both.
import { describe, expect, it } from 'vitest';
import { comparison, growth, medians, ratio } from './report.mjs';

describe('medians of several runs', () => {
  it('takes the middle one of each figure, and the mean of two', () => {
    expect(medians([{ a: 3 }, { a: 100 }, { a: 1 }])).toEqual({ a: 3 });
    expect(medians([{ a: 1 }, { a: 2 }])).toEqual({ a: 1.5 });
  });

  it('leaves out runs in which a figure is missing or was not reached', () => {
    expect(medians([{ a: 1 }, { a: Number.NaN, b: 7 }, { a: 9, b: 5 }])).toEqual({ a: 5, b: 6 });
  });

  it('does not make a number of nothing', () => {
    expect(medians([{ a: Number.NaN }])).toEqual({ a: Number.NaN });
    expect(medians([])).toEqual({});
  });
});

describe('a ratio', () => {
  it('says how many times one figure goes into the other', () => {
    expect(ratio(30, 20)).toBe('1.5 ×');
    expect(ratio(50_000, 2)).toBe('25,000 ×');
  });

  it('is none where a figure is missing, or is nothing', () => {
    expect(ratio(undefined, 20)).toBe('–');
    expect(ratio(20, Number.NaN)).toBe('–');
    expect(ratio(20, 0)).toBe('–');
  });
});

const small = { events: 1000, parley: { complete: 100, zoom: 20 }, canvas: { zoom: 16 }, plain: { zoom: 240 } };
const large = { events: 1_000_000, parley: { complete: 8000, zoom: 22 }, canvas: null, plain: null };

describe('the tables', () => {
  it('set Parley beside the bare canvas and plain vis-timeline', () => {
    expect(comparison(small)).toContain('### 1,000 events');
    expect(comparison(small)).toContain('| zoom | 20.0 | 16.0 | 1.3 × | 240 | 12.0 × |');
    expect(comparison(small)).toContain('| complete | 100 | – | – | – | – |');
  });

  it('set all sizes beside each other, whatever the order they were run in', () => {
    expect(growth([large, small])).toContain('| 1,000 | 1,000,000 | 1,000,000 to 1,000 |');
    expect(growth([large, small])).toContain('| complete | 100 | 8,000 | 80.0 × |');
    expect(growth([small])).toBe('');
  });
});
