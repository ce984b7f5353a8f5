// Fetches what reads tables, once, when the first of them comes: reading itself does not wait for anything.
import type * as tablesModule from './tables.ts';

type Tables = typeof tablesModule;

let tables: Tables | null = null;

/** To be awaited before anything of a file is read that is no JSON of ours. */
export async function fetchTables(): Promise<void> {
  tables ??= await import('./tables.ts');
}

/** Null before it has been fetched. */
export const tablesHere = (): Tables | null => tables;

/** Throws before it has been fetched. */
export function requireTables(): Tables {
  if (!tables) throw new Error('What reads tables has not been fetched.');
  return tables;
}
