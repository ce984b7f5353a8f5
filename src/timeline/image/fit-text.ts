// Texts made to fit: cut short on one line, or broken into lines. By measured widths, never within a letter and its marks.

export type Measure = (text: string) => number;

const ELLIPSIS = '…';
/** No line of a picture holds more; what is longer is hostile, and would take long to measure. */
const LONGEST = 2000;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lettersOf = (text: string): readonly string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** How many of the letters fit, with `after` behind them. */
function fittingCount(letters: readonly string[], width: number, measure: Measure, after: string): number {
  let [fits, tooMany] = [0, letters.length + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (measure(letters.slice(0, middle).join('') + after) <= width) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The text, or as much of its beginning as fits with an ellipsis; '' where nothing does. */
export function fitText(text: string, width: number, measure: Measure): string {
  const short = text.slice(0, LONGEST);
  if (short === text && measure(text) <= width) return text;
  const letters = lettersOf(short);
  const count = fittingCount(letters, width, measure, ELLIPSIS);
  return count === 0 ? '' : letters.slice(0, count).join('').trimEnd() + ELLIPSIS;
}

/** What fits of the beginning, and the rest: broken at a space if there is one, and at least one letter. */
function breakLine(text: string, width: number, measure: Measure): readonly [string, string] {
  if (measure(text) <= width) return [text, ''];
  const letters = lettersOf(text);
  const count = Math.max(fittingCount(letters, width, measure, ''), 1);
  const space = letters[count] === ' ' ? count : letters.lastIndexOf(' ', count - 1);
  const at = space > 0 ? space : count;
  return [letters.slice(0, at).join('').trimEnd(), letters.slice(at).join('').trimStart()];
}

/** In lines; the last of `most` is cut short where more would follow. */
export function wrapText(text: string, width: number, most: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let rest = text.slice(0, LONGEST).trim();
  while (rest !== '' && lines.length < most - 1) {
    const [line, after] = breakLine(rest, width, measure);
    lines.push(line);
    rest = after;
  }
  if (rest !== '') lines.push(fitText(rest, width, measure));
  return lines.filter(Boolean);
}
