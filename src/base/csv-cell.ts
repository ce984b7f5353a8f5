// The text of a cell of a table, such that no program takes it for a formula, and that it comes back as it was.

/** What spreadsheets begin a formula with, or leave out before one. An apostrophe before it makes it text. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Written in the way in which cells have numbers. */
export const isPlainNumber = (text: string): boolean => NUMBER.test(text);

/** For any text: one that begins with apostrophes and such a sign gets one more. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was guarded. */
export const unguardCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** A cell with any of these needs quotes; those with the last two where a program takes them for the end of a cell, too. */
const SIGNS = /[",\n\r;\t]/;
export const quoteCell = (text: string): string => (SIGNS.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
