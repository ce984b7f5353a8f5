// What a command speaks through, so that it can be tried without a process of its own.

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The folder that file names are relative to. */
  readonly folder: string;
  /** A line on the standard output. */
  print(line: string): void;
  /** A line on the standard error. */
  note(line: string): void;
}

/** Exit codes. `usage` is also for files that cannot be read or written. */
export const EXIT = { good: 0, errors: 1, usage: 2 } as const;

/** Somebody has used the command in a way that it has not; `message` says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
