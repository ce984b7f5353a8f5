// How an events file is asked for, and how far it has come.

/** What to open. `name` is what the reader knows it by, and what messages call it. */
export type OpenInput =
  /** `url` is absolute: a worker has another base than the page. */
  | { readonly kind: 'address'; readonly url: string; readonly name: string }
  | { readonly kind: 'file'; readonly file: File; readonly name: string }
  /** A file of the reader's device that was open before, from what this browser has kept of it. `identity`: see fileIdentity. */
  | { readonly kind: 'kept'; readonly identity: string; readonly name: string };

/** Tells this version of a file of the device from all others, as far as a page can see. */
export function fileIdentity({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return JSON.stringify(['file', name, size, lastModified]);
}

export type LoadProgress =
  /** `totalBytes` is null where the sender does not say. */
  | { readonly phase: 'read'; readonly bytes: number; readonly totalBytes: number | null; readonly events: number }
  | { readonly phase: 'check'; readonly events: number; readonly totalEvents: number | null };
