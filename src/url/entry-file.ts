// The reader's own file that an entry of the history shows. It stands in no address: beside it, on this device only.

/** `identity` tells it from all other files of the device; `name` is what the reader knows it by. */
export interface EntryFile {
  readonly identity: string;
  readonly name: string;
}

/** What goes into the history with an entry. It is never null: that is an entry of which we know nothing. */
export const entryState = (file: EntryFile | null): unknown => ({ file });

/** Null for an entry without a file of the reader's; undefined for one that was not written by this page. */
export function fileOfEntry(state: unknown): EntryFile | null | undefined {
  if (typeof state !== 'object' || state === null || !('file' in state)) return undefined;
  const { file } = state;
  if (typeof file !== 'object' || file === null) return null;
  const { identity, name } = file as Partial<Record<keyof EntryFile, unknown>>;
  return typeof identity === 'string' && typeof name === 'string' ? { identity, name } : null;
}

export const isSameFile = (a: EntryFile | null, b: EntryFile | null): boolean => a?.identity === b?.identity;
