// What readers have said of tables, kept in this browser for the next table with the same first row.
import { plainName } from '#formats/dialects/dialect.ts';
import { fitsTable } from '#formats/dialects/mapping.ts';
import { readMapping } from '#formats/dialects/read-mapping.ts';
import type { TableMapping } from '#domain/table-mapping.ts';

const KEY = 'parley-mappings';
/** The oldest go first. */
const MOST = 30;
/** Characters of all of them. */
const LARGEST = 1_048_576;

const headerKey = (names: readonly string[]): string => JSON.stringify(names.map(plainName));

/** Null where none was kept for a table with these columns, or what is there is no mapping (any more). */
export function recallMapping(names: readonly string[]): TableMapping | null {
  const wanted = headerKey(names);
  const found = kept().find(({ header }) => headerKey(header) === wanted);
  return found && fitsTable(found, names) ? found : null;
}

/** In place of the one for the same columns. Where storage is refused, nothing is kept. */
export function keepMapping(mapping: TableMapping): void {
  const own = headerKey(mapping.header);
  const others = kept().filter(({ header }) => headerKey(header) !== own);
  const text = JSON.stringify([mapping, ...others].slice(0, MOST));
  try {
    if (text.length <= LARGEST) localStorage.setItem(KEY, text);
  } catch {
    // The table is open all the same.
  }
}

export function forgetMappings(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Anything may stand there. */
function kept(): readonly TableMapping[] {
  try {
    const text = localStorage.getItem(KEY) ?? '[]';
    const value: unknown = text.length > LARGEST ? [] : JSON.parse(text);
    return Array.isArray(value) ? value.map(readMapping).filter((mapping) => mapping !== null) : [];
  } catch {
    return [];
  }
}
