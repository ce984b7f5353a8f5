// Errors of a store, also on their way between threads, where an Error would lose what it carries.
import { messageOf } from '#base/message-of.ts';
import { isOutOfMemory } from '#base/out-of-memory.ts';
import { LoadError, type LoadFailure } from '#domain/problem.ts';
import { cut } from '#formats/bytes/quote-json.ts';
import { outOfMemory } from './memory-need.ts';

export const DISPOSED = 'The event store has been disposed of.';

/** What goes over in place of an error. */
export interface SentError {
  readonly failure: LoadFailure | null;
  readonly message: string;
}

export function toSentError(error: unknown): SentError {
  return { failure: error instanceof LoadError ? error.failure : null, message: messageOf(error) };
}

export function fromSentError({ failure, message }: SentError): Error {
  return failure ? new LoadError(failure) : new Error(message);
}

/** A mistake of ours is told like any other failure to open `name`. */
export function asLoadError(error: unknown, name: string): LoadError {
  if (error instanceof LoadError) return error;
  if (isOutOfMemory(error)) return outOfMemory(name, 0, 0);
  return new LoadError({ code: 'internal', name, found: cut(messageOf(error)), params: {} });
}
