// What a thing that was thrown says: anything can be thrown, and few of the things are Errors.
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
