// What the columns of a table mean that nobody here knows: a file that the page has saved, or that somebody has written.
import type { LoadError } from '#domain/problem.ts';
import { missingIn, type TableMapping } from '#domain/table-mapping.ts';
import { readMappingText } from '#formats/dialects/read-mapping.ts';
import { readText } from './command-line.ts';
import { UsageError, type Io } from './io.ts';

/** Null for no path. Throws a UsageError for what is no mapping, or not all of one. */
export function mappingAt(path: string | undefined, io: Io): TableMapping | null {
  if (path === undefined) return null;
  const mapping = readMappingText(readText(path, io));
  if (!mapping) throw new UsageError(`${path} holds no mapping of columns`);
  const missing = missingIn(mapping);
  if (missing) throw new UsageError(`${path} does not say which column is the ${MISSING[missing]}`);
  return mapping;
}

const MISSING = { title: 'title', start: 'date', 'date-form': 'date in the form that it says' } as const;

/** What to do about a table that nobody knows. */
export function hintMapping(error: LoadError, io: Io): void {
  if (error.failure.code !== 'unmapped-table') return;
  io.note('Open the table in the page, save the mapping of its columns there, and give it here with --mapping FILE.');
}
