import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { contentLines } from './content-lines.ts';

const unfolded = (text: string): string => text.replaceAll('\r\n ', '');
const bytesOf = (line: string): number => new TextEncoder().encode(line).length;

it('has no line of more than 75 bytes, breaks no letter and no escape, and loses nothing', () => {
  const letter = constantFrom('a', ';', 'ı', 'ش', '€', '🕊', String.raw`\\`, String.raw`\n`, String.raw`\,`);
  const line = array(letter, { maxLength: 200 }).map((letters) => `DESCRIPTION:${letters.join('')}`);
  assert(
    property(array(line, { maxLength: 4 }), (lines) => {
      const folded = contentLines(lines);
      const parts = folded.split('\r\n');
      expect(parts.filter((part) => bytesOf(part) > 75)).toEqual([]);
      expect(parts.filter((part) => (/\\+$/.exec(part)?.[0].length ?? 0) % 2 === 1 || !part.isWellFormed())).toEqual(
        [],
      );
      expect(unfolded(folded)).toBe(lines.map((text) => `${text}\r\n`).join(''));
    }),
  );
});
