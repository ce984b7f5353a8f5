// Lines of a calendar file as the standard has them (RFC 5545, 3.1): none longer than 75 bytes, but broken into several.

const LINE_END = '\r\n';
/** In bytes of UTF-8, without the end of the line. */
const LONGEST = 75;
const BACKSLASH = 0x5c;

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4);

/** No letter is broken, and no escape, which careless readers look for before they join the lines. */
function folded(line: string): string {
  if (line.length * 3 <= LONGEST) return line;
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const next = code === BACKSLASH ? (line.codePointAt(at + 1) ?? 0) : 0;
    const bytes = bytesOf(code) + (next === 0 ? 0 : bytesOf(next));
    if (length + bytes > LONGEST) {
      parts.push(line.slice(from, at));
      from = at;
      length = 1;
    }
    length += bytes;
    at += (code > 0xffff ? 2 : 1) + (next === 0 ? 0 : next > 0xffff ? 2 : 1);
  }
  return [...parts, line.slice(from)].join(`${LINE_END} `);
}

export const contentLines = (lines: readonly string[]): string => lines.map((line) => folded(line) + LINE_END).join('');
