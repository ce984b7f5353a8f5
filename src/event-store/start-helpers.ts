// Starts the workers that help this one to read a large file.

/** By this name a worker of this store knows that it is to help another. */
export const HELPER_NAME = 'events-helper';

/** The parts of a Worker that are used. */
export type Helper = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Null where this thread can start none. The helper runs the same script, which is there already. */
export function startHelper(): Helper | null {
  if (typeof document !== 'undefined' || typeof Worker === 'undefined') return null;
  try {
    return new Worker(globalThis.location.href, { type: 'module', name: HELPER_NAME });
  } catch {
    return null;
  }
}

const MOST_HELPERS = 3;

/** One core is for the page, if there are enough; each helper takes some memory. */
function helperCount(): number {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
  return Math.max(1, Math.min(MOST_HELPERS, cores - 2));
}

/** What `make` makes of each helper, as many as are worth having; none where none can be started. */
export function startHelpers<Made>(start: () => Helper | null, make: (helper: Helper) => Made): Made[] {
  const all: Made[] = [];
  for (let i = 0; i < helperCount(); i++) {
    const helper = start();
    if (!helper) break;
    all.push(make(helper));
  }
  return all;
}
