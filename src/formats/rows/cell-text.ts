// What the text of a cell says: a number, several names, or the text itself.
import { isPlainNumber, unguardCell } from '#base/csv-cell.ts';

/** A number where it is written as one; else the text, for the schema to refuse. */
export const numberOf = (text: string): string | number => (isPlainNumber(text) ? Number(text) : text);

export const partsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a cell says. Most have nothing to take off. */
export function saidIn(text: string): string {
  const first = text.charCodeAt(0);
  const isBare = isSign(first) && isSign(text.charCodeAt(text.length - 1));
  const trimmed = isBare || text === '' ? text : text.trim();
  return first === APOSTROPHE || !isBare ? unguardCell(trimmed) : trimmed;
}

/** Of ASCII; no white space. */
const isSign = (unit: number): boolean => unit > 32 && unit < 127;

const APOSTROPHE = 39;
