// Refuses a file as a whole.
import { MIB } from '#base/mebibyte.ts';
import { FILE_LIMITS } from './limits.ts';
import { LoadError, type FailureCode, type LoadFailure } from '#domain/problem.ts';

type Details = Partial<Omit<LoadFailure, 'code' | 'name'>>;

/** `name`: what the reader knows the file by. */
export function fail(name: string, code: FailureCode, details: Details = {}): never {
  throw new LoadError({ code, name, found: '', params: {}, ...details });
}

/** Lists and objects inside each other past FILE_LIMITS.depth. */
export const refuseDepth = (name: string): never => fail(name, 'too-deep', { params: { limit: FILE_LIMITS.depth } });

/** `bytes` past the `limit` that a file, or a part of it, may have. */
export function tooLarge(name: string, bytes: number, limit: number): LoadError {
  const params = { size: Math.ceil(bytes / MIB), limit: Math.floor(limit / MIB) };
  return new LoadError({ code: 'too-large', name, found: '', params });
}

/** `count` entries of a list that may have `limit` of them. */
export function tooMany(name: string, list: string, count: number, limit: number): LoadError {
  return new LoadError({ code: 'too-many', name, found: '', params: { list, count, limit } });
}
