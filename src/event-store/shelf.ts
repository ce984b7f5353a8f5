// Where this browser keeps bytes from one visit to the next, whichever of its stores that is.

/** Something on a shelf. */
export interface Shelved {
  readonly name: string;
  /** Bytes that it takes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Written to its end. What is not is of no use, and may still be written. */
  readonly isWhole: boolean;
}

/** Each of these rejects where the browser has no such store, does not let the page use it, or has no room. */
export interface Shelf {
  list(): Promise<readonly Shelved[]>;
  /** Null for what is not there, and for what was not written to its end. Bytes are read when they are asked for. */
  get(name: string): Promise<Blob | null>;
  /** In place of what is there; `pieces` are written one after the other, and `pause` is awaited after each. */
  put(name: string, pieces: Iterable<Uint8Array<ArrayBuffer>>, pause: () => Promise<void>): Promise<void>;
  /** What is not there is no mistake. */
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
}
