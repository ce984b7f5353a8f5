// Takes the text of a table apart into cells (RFC 4180).
import { QUOTE } from '#formats/bytes/byte-signs.ts';

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
  const cells: Cell[] = [];
  for (let at = 0; ;) {
    const isQuoted = row.charCodeAt(at) === QUOTE;
    const end = isQuoted ? closingQuote(row, at) + 1 : row.indexOf(delimiter, at);
    if (isQuoted) cells.push({ text: row.slice(at + 1, end - 1).replaceAll('""', '"'), at });
    else cells.push({ text: row.slice(at, end < 0 ? row.length : end), at });
    if (end < 0 || end === row.length) return cells;
    if (row[end] !== delimiter) throw new CellFault(at);
    at = end + 1;
  }
}

function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from + 1);
  while (at >= 0 && row.charCodeAt(at + 1) === QUOTE) at = row.indexOf('"', at + 2);
  if (at < 0) throw new CellFault(from);
  return at;
}
