import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, wrapText } from './fit-text.ts';

const measure = (text: string) => Array.from(text).length * 10;

describe('fitText', () => {
  it('leaves a text that fits as it is', () => {
    expect(fitText('seven', 50, measure)).toBe('seven');
  });

  it('cuts a longer one, with an ellipsis in the room', () => {
    expect(fitText('seventeen', 50, measure)).toBe('seve…');
  });

  it('never parts a letter from its marks', () => {
    expect(fitText('ae\u0301e\u0301e\u0301e\u0301', 40, measure)).toBe('ae\u0301…');
  });

  it('gives nothing where nothing fits', () => {
    expect(fitText('seven', 15, measure)).toBe('');
  });

  it('always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(300), (text, width) => {
        expect(measure(fitText(text, width, measure))).toBeLessThanOrEqual(Math.max(width, 0));
      }),
    );
  });
});

describe('wrapText', () => {
  it('breaks at spaces', () => {
    expect(wrapText('one two three', 80, 3, measure)).toEqual(['one two', 'three']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapText('abcdefgh ij', 50, 3, measure)).toEqual(['abcde', 'fgh', 'ij']);
  });

  it('cuts the last line that there may be', () => {
    expect(wrapText('one two three four', 50, 2, measure)).toEqual(['one', 'two…']);
  });

  it('keeps a huge text from being measured whole', () => {
    let longest = 0;
    wrapText('x'.repeat(1_000_000), 500, 3, (text) => {
      longest = Math.max(longest, text.length);
      return measure(text);
    });
    expect(longest).toBeLessThan(3000);
  });
});
