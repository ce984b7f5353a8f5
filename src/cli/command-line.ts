// The words after a command, and the small files that they name.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf } from '#base/message-of.ts';
import { UsageError, type Io } from './io.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Throws a UsageError for an option that is none of these. */
export function parseCommand<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

export const unreadable = (path: string, error: unknown): UsageError =>
  new UsageError(`${path} cannot be read: ${messageOf(error)}`);

/** Throws a UsageError for a file that cannot be had. */
export function readText(path: string, io: Io): string {
  try {
    return readFileSync(resolve(io.folder, path), 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}
