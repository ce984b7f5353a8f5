import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldedLines } from './fold-lines.ts';

const unfolded = (text: string): string => text.replaceAll('\r\n ', '');
const bytesOf = (line: string): number => new TextEncoder().encode(line).length;

it('has no line of more than 75 bytes, breaks no letter and no escape, and loses nothing', () => {
  const letter = fc.constantFrom('a', ';', 'ı', 'ش', '€', '🕊', String.raw`\\`, String.raw`\n`, String.raw`\,`);
  const line = fc.array(letter, { maxLength: 200 }).map((letters) => `DESCRIPTION:${letters.join('')}`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const text = lines.join('\r\n');
      const folded = foldedLines(text);
      const parts = folded.split('\r\n');
      expect(parts.filter((part) => bytesOf(part) > 75)).toEqual([]);
      expect(parts.filter((part) => (/\\+$/.exec(part)?.[0].length ?? 0) % 2 === 1 || !part.isWellFormed())).toEqual([]);
      expect(unfolded(folded)).toBe(text);
    }),
  );
});

it('breaks anew what was broken by letters', () => {
  const text = `SUMMARY:${'ش'.repeat(40)}\r\n\t${'x'.repeat(30)}`;
  expect(unfolded(foldedLines(text))).toBe(`SUMMARY:${'ش'.repeat(40)}${'x'.repeat(30)}`);
});
