// What people are shown of a file: short, whole characters, and never the whole of something huge.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, QUOTE_LIMIT, quoteJson, quoteText } from './quote-json.ts';

describe('quoteJson', () => {
  it('is the JSON text of what is short', () => {
    const short = fc.jsonValue({ maxDepth: 2 }).filter((value) => JSON.stringify(value).length <= QUOTE_LIMIT);
    fc.assert(
      fc.property(short, (value) => {
        expect(quoteJson(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('is never longer than its limit, however large or deep the value is', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const wide = Array.from({ length: 100_000 }, (_, i) => ({ [`key ${i}`]: i }));
    for (const value of [deep, wide, 'x'.repeat(1_000_000), '"'.repeat(1000), { a: 'b'.repeat(500) }]) {
      expect(quoteJson(value)).toHaveLength(QUOTE_LIMIT);
      expect(quoteJson(value)).toMatch(/…$/);
    }
  });

  it('is empty for nothing', () => {
    expect(quoteJson(undefined)).toBe('');
  });

  it('shows half characters and control characters as escapes', () => {
    expect(quoteJson('\ud800 \u0000')).toBe(String.raw`"\ud800 \u0000"`);
  });

  it('shows what cannot be seen, and what would turn the text around it', () => {
    expect(quoteJson({ kind: 'talks\u200b', '\u202e': 1 })).toBe(String.raw`{"kind":"talks\u200b","\u202e":1}`);
  });
});

describe('quoteText', () => {
  it('is short and shows what cannot be seen', () => {
    expect(quoteText('a\u0000b')).toBe(String.raw`a\u0000b`);
    expect(quoteText('\u202e'.repeat(1000))).toHaveLength(QUOTE_LIMIT);
    expect(quoteText('ab🕊cd', 4)).toBe('ab…');
  });

  it('stands in one line, as what is printed of a problem does', () => {
    expect(quoteText('"c,2025\r\nd\ne')).toBe('"c,2025  d e');
  });
});

describe('cut', () => {
  it('does not cut through a character', () => {
    expect(cut('ab🕊cd', 4)).toBe('ab…');
    expect(cut('ab🕊cd', 5)).toBe('ab🕊…');
    expect(cut('ab🕊', 4)).toBe('ab🕊');
  });
});
