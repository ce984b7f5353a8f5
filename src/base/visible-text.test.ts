// What is quoted of hostile text, and names of hostile files.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, visibleName, visibleText } from './visible-text.ts';

describe('visibleText', () => {
  it.each([
    ['talks\u200B', String.raw`talks\u200b`],
    ['a\u0000b\u0007', String.raw`a\u0000b\u0007`],
    ['\u202Eevil\u202C', String.raw`\u202eevil\u202c`],
    ['\uFEFFx\u00ADy\u2028', String.raw`\ufeffx\u00ady\u2028`],
    ['half \uD800', String.raw`half \ud800`],
    ['tag \u{E0041}', String.raw`tag \udb40\udc41`],
    ['Türkiye حماس עזה 🕊\n\tline', 'Türkiye حماس עזה 🕊\n\tline'],
  ])('of %j is %s', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it('turns nothing around it, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('shownText', () => {
  it.each([
    ['\u202Eevil\u202C', '\\u202eevil\u202C'],
    ['ta\u200Blks\uFEFF', String.raw`ta\u200blks\ufeff`],
    ['a\u0000b\uD800', String.raw`a\u0000b\ud800`],
    // As they are written: a joiner in Persian and in a flag, marks of direction, a soft hyphen.
    [
      'می\u200Cخواهم 🏳️\u200D🌈\n\u200F\u2067x\u2069 long\u00ADword',
      'می\u200Cخواهم 🏳️\u200D🌈\n\u200F\u2067x\u2069 long\u00ADword',
    ],
  ])('of %j is %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe('visibleName', () => {
  it.each([
    ['events.json', 'events.json'],
    ['می\u200Cخواهم.json', 'می\u200Cخواهم.json'],
    ['\u202Enosj.live', String.raw`\u202enosj.live`],
    ['a\nb.json', String.raw`a\u000ab.json`],
  ])('of %j is %s', (name, visible) => {
    expect(visibleName(name)).toBe(visible);
  });

  it('keeps both ends of a long name', () => {
    const visible = visibleName(`${'n'.repeat(100_000)}.json`);
    expect(visible).toMatch(/^nnn.*….*\.json$/u);
    expect(visible.length).toBeLessThanOrEqual(100);
  });
});
