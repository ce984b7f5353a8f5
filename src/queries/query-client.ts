// How React Query treats answers: they never go stale, need no network, and do not pile up.
import { QueryClient } from '@tanstack/react-query';
import { isWorthRetrying, LoadError } from '#domain/problem.ts';

const RETRIES = 3;
const FIRST_WAIT = 300;

/** A network that failed may work the next time; a file that is broken stays broken. */
export function shouldRetry(failures: number, error: Error): boolean {
  return failures < RETRIES && error instanceof LoadError && isWorthRetrying(error.failure);
}

/** Milliseconds before another attempt: 300, 600, 1200. */
export const retryDelay = (failures: number): number => FIRST_WAIT * 2 ** failures;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A question about an open file always has the same answer, and a worker is there when the network is not.
        staleTime: Infinity,
        networkMode: 'always',
        refetchOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: shouldRetry,
        retryDelay,
        // Comparing two answers row by row would cost more than drawing the new one; and typed arrays are not compared.
        structuralSharing: false,
        throwOnError: false,
      },
    },
  });
}
