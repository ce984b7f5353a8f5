import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCells } from '#formats/rows/split-csv.ts';
import { guardCell, isPlainNumber, quoteCell, unguardCell } from './csv-cell.ts';

const hostile = fc.oneof(
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a', '1', ' '))
    .map((signs) => signs.join('')),
  fc.string({ unit: 'binary' }),
);

describe('a guarded cell', () => {
  it('never begins as a formula does, and comes back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const guarded = guardCell(text);
        expect(guarded).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguardCell(guarded)).toBe(text);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['-0044', "'-0044"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['', ''],
  ])('%s is written %s', (text, written) => {
    expect(guardCell(text)).toBe(written);
  });
});

describe('a quoted cell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j is written %s', (text, written) => {
    expect(quoteCell(text)).toBe(written);
  });

  it('comes back from among others', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (texts) => {
        const row = texts.map(quoteCell).join(',');
        expect(splitCells(row, ',').map(({ text }) => text)).toEqual(texts);
      }),
    );
  });
});

describe('a plain number', () => {
  it.each(['-3', '0', '34.25'])('is %s', (text) => {
    expect(isPlainNumber(text)).toBe(true);
  });
  it.each(['-3+1', '1e-7', '', ' 1', '=3', '-'])('is not %s', (text) => {
    expect(isPlainNumber(text)).toBe(false);
  });
});
