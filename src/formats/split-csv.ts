// Takes the text of a table apart into cells (RFC 4180).
import { LINE_FEED, QUOTE, RETURN } from './byte-signs.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A cell begins and ends with a quote, and quotes within are doubled; or it has none at its beginning. */
export interface Cell {
  readonly text: string;
  /** Of its first sign within the text of the row. */
  readonly at: number;
}

/** Why a row is no row: after the closing quote of the cell at `at` comes more, or there is none. */
export class CellFault extends Error {
  readonly at: number;

  constructor(at: number) {
    super('a cell that does not end with its quote');
    this.at = at;
  }
}

/** `row`: the text of one, without the line break at its end. Throws a CellFault. */
export function splitCells(row: string, delimiter: Delimiter): Cell[] {
  const texts: string[] = [];
  const starts: number[] = [];
  readRow(row, 0, delimiter, texts, starts);
  return texts.map((text, i) => ({ text, at: starts[i] ?? 0 }));
}

/**
 * Reads the row that begins at `from` into `cells`, and where in `text` each of them begins into `starts`, if that is asked.
 * The answer is where it ends: at a line feed, or at the end of the text. Its last cell may have a return at its end. Throws
 * a CellFault.
 */
export function readRow(text: string, from: number, delimiter: Delimiter, cells: string[], starts?: number[]): number {
  const between = delimiter.charCodeAt(0);
  for (let at = from; ;) {
    starts?.push(at);
    const isQuoted = text.charCodeAt(at) === QUOTE;
    let end = isQuoted ? closingQuote(text, at) + 1 : plainEnd(text, at, between);
    if (!isQuoted) cells.push(end === at ? '' : text.slice(at, end));
    else {
      cells.push(text.slice(at + 1, end - 1).replaceAll('""', '"'));
      if (text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED) end++;
    }
    if (end === text.length || text.charCodeAt(end) === LINE_FEED) return end;
    if (text.charCodeAt(end) !== between) throw new CellFault(at);
    at = end + 1;
  }
}

function plainEnd(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || unit === LINE_FEED) break;
  }
  return at;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  if (at < 0) throw new CellFault(from);
  return at;
}
