// Errors of the engine that mean that no memory was left: there is no common class of them.

/** The words of V8, of SpiderMonkey and of JavaScriptCore. */
const ENGINE_WORDS =
  /array buffer allocation failed|invalid (typed )?array length|invalid string length|out of memory|allocation size overflow/i;

/** Also for lengths that no engine has: of a file that may be damaged they say nothing about the memory. */
export const isOutOfMemory = (error: unknown): boolean => error instanceof Error && ENGINE_WORDS.test(error.message);

const ALLOCATION_WORDS = /array buffer allocation failed|out of memory|allocation size overflow/i;

/** The memory, and nothing but that. */
export const isAllocationFailure = (error: unknown): boolean =>
  error instanceof Error && ALLOCATION_WORDS.test(error.message);
