// Lines and columns, counted along a text that comes in pieces.
import { LINE_FEED, RETURN } from './byte-signs.ts';

/** From 1, in UTF-16 units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export const FIRST_PLACE: Place = { line: 1, column: 1 };

/** Where `text`, which begins at `place`, ends. A line ends in "\n", "\r\n" or "\r", of which no piece holds a half. */
export function placeAfter({ line, column }: Place, text: string): Place {
  let lineCount = line;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', lineStart)) {
    lineCount++;
    lineStart = at + 1;
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) === 10) continue;
    lineCount++;
    lineStart = Math.max(lineStart, at + 1);
  }
  return { line: lineCount, column: lineStart === 0 ? column + text.length : text.length - lineStart + 1 };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same of a text as UTF-8, of which only the last line is decoded. */
export function placeAfterBytes({ line, column }: Place, bytes: Uint8Array): Place {
  let lineCount = line;
  let lineStart = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, lineStart)) {
    lineCount++;
    lineStart = at + 1;
  }
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) continue;
    lineCount++;
    lineStart = Math.max(lineStart, at + 1);
  }
  const { length } = decoder.decode(bytes.subarray(lineStart));
  return { line: lineCount, column: lineStart === 0 ? column + length : length + 1 };
}

/** The place in the file of what has the place `inner` in a text that begins at `origin`. */
export function placeWithin(origin: Place, { line, column }: Place): Place {
  return { line: origin.line + line - 1, column: line === 1 ? origin.column + column - 1 : column };
}
