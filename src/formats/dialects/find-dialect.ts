// Tells from its first row whose table it is.
import { acled } from './acled.ts';
import { plainName, type Dialect } from './dialect.ts';
import { gdelt, gdeltColumns } from './gdelt.ts';
import { timelineJs } from './timelinejs.ts';
import { ucdpGed } from './ucdp-ged.ts';

const DIALECTS: readonly Dialect[] = [acled, ucdpGed, gdelt, timelineJs];

export interface FoundDialect {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  /** The first row is an event already: the names of the columns are known without it. */
  readonly isHeadless: boolean;
}

/** `cells`: of the first row. Null for a table that nobody here knows. */
export function findDialect(cells: readonly string[]): FoundDialect | null {
  const headless = gdeltColumns(cells);
  if (headless) return { dialect: gdelt, names: headless, isHeadless: true };
  const names = new Set(cells.map(plainName));
  const dialect = DIALECTS.find(({ recognises }) => recognises(names));
  return dialect ? { dialect, names: cells, isHeadless: false } : null;
}

/** By its id; null for one that there is not. */
export const dialectOf = (id: string): Dialect | null => DIALECTS.find((dialect) => dialect.id === id) ?? null;
