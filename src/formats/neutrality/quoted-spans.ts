// What of a text stands inside quotation marks: somebody else's words.
import type { TextRange } from '#base/fold-text.ts';

/**
 * Marks of one kind around what has none of them, but for those between two letters: apostrophes, and the marks in Hebrew
 * acronyms. A mark that is never closed opens nothing.
 */
const QUOTED = new RegExp(
  [
    '“[^”]*”',
    '„[^“”]*[“”]',
    '«[^»]*»',
    '‹[^›]*›',
    String.raw`(?<![\p{L}\p{N}])"(?:[^"]|(?<=\p{L})"(?=\p{L}))*"(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])[״”](?:[^״”]|(?<=\p{L})[״”](?=\p{L}))*[״”](?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])['‘](?:[^'‘’]|(?<=\p{L})['’](?=\p{L}))*['’](?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

export function quotedSpans(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(QUOTED), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

export const isWithin = (spans: readonly TextRange[], at: number): boolean =>
  spans.some(({ start, end }) => at >= start && at < end);
