// Puts texts into an events file that have hurt others: formulas, separators, breaks, marks of direction, names that look alike.
import * as fc from 'fast-check';
import type { RawFile } from './events-file.ts';

const HOSTILE: readonly string[] = [
  ['A0', 'a0', ' A0', 'A0 ', 'A1', 'A;1', 'A1;', 'P0', 'S0', 'x y', 'x  y', 'x\u00a0y', 'x\ny'],
  ["=cmd|' /C calc'!A0", '=1+1', '+1', '-1', '-1+1', '@SUM(A1)', "'=1", "''=1", "'quoted'", '\t=1', '=1\t', '\r=1'],
  ['a"b', '"', '""', 'a,b', 'a\r\nb', '{"file":{}}', '{', '\u202eabc', '\u200b', '\ufeffx', '\ud800', 'a\u0000b'],
  ['null', '0', '1e9', '__proto__', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', 'حماس; فتح'],
].flat();
/** Where any text may stand. */
const LINES = new Set(['title', 'name', 'label', 'text', 'note', 'placeNote', 'publisher', 'unit', 'locator', 'exact']);
const LISTS = new Set(['tags', 'aliases']);

/** The same file with some of its texts, and entries, made hostile. Every rule of the format still holds. */
export function withHostileTexts(files: fc.Arbitrary<RawFile>): fc.Arbitrary<RawFile> {
  const picks = fc.infiniteStream(fc.option(fc.constantFrom(...HOSTILE), { freq: 2, nil: null }));
  const plains = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  return fc.tuple(files, picks, plains).map(([file, texts, isPlain]) => {
    const spoilt = replaced(file, (text) => (texts.next().value as string | null) ?? text) as RawFile;
    const plain = (list: string, make: (id: string) => object) =>
      (spoilt[list] as { id: string }[]).map((entry, i) => (isPlain[i] ? { ...make(entry.id), id: entry.id } : entry));
    return {
      ...spoilt,
      actors: plain('actors', (id) => ({ name: id.toUpperCase() })),
      places: plain('places', (id) => ({ name: id.toUpperCase(), lon: -3, lat: 1.5 })),
      sources: plain('sources', (id) => ({ title: id.toUpperCase(), url: 'https://example.org/;a' })),
    };
  });
}

function replaced(value: unknown, next: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (key.startsWith('x-') || key === 'codes' || key === 'names') return [key, inner];
      if (typeof inner === 'string') return [key, LINES.has(key) ? next(inner) : inner];
      if (LISTS.has(key)) return [key, (inner as string[]).map(next)];
      return [key, replaced(inner, next)];
    }),
  );
}
