// Refuses a file as a whole.
import { LoadError, type FailureCode, type LoadFailure } from '#domain/problem.ts';

type Details = Partial<Omit<LoadFailure, 'code' | 'name'>>;

/** `name`: what the reader knows the file by. */
export function fail(name: string, code: FailureCode, details: Details = {}): never {
  throw new LoadError({ code, name, found: '', params: {}, ...details });
}
