// Reads files that tests make: what is wrong with them, or why they cannot be opened.
import { LoadError, type LoadFailure, type Problem } from '#domain/problem.ts';
import { readEventsFile } from '#formats/read-events-file.ts';
import { eventsText, type RawFile } from './events-file.ts';

/** Of a file with these fields, or of this text. */
export function problemsOf(file: RawFile | string): readonly Problem[] {
  const text = typeof file === 'string' ? file : eventsText(file);
  return readEventsFile(text, 'test.json').problems.list;
}

/** Throws when the file can be opened. */
export function failureOf(text: string): LoadFailure {
  try {
    readEventsFile(text, 'test.json');
  } catch (error) {
    if (error instanceof LoadError) return error.failure;
    throw error;
  }
  throw new Error('The file can be opened.');
}
