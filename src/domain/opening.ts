// How an events file is asked for, and how far it has come.
import type { TableMapping } from './table-mapping.ts';

/** What to open. */
export type OpenInput = AddressInput | FileInput | KeptInput;

interface NamedInput {
  /** What the reader knows it by, and what messages call it. */
  readonly name: string;
  /** The reader knows that the memory may not suffice for it, and wants to try. */
  readonly anyway?: boolean;
  /** What the columns of the table mean, should nobody know it; `ask`: it was told before, and is to be told again. */
  readonly mapping?: TableMapping | 'ask';
  /** From 1 on: the same file anew, because it has changed. What is shown stays until all of it is there. */
  readonly version?: number;
}

export interface AddressInput extends NamedInput {
  readonly kind: 'address';
  /** Absolute: a worker has another base than the page. */
  readonly url: string;
}

interface FileInput extends NamedInput {
  readonly kind: 'file';
  readonly file: File;
}

/** A file of the reader's device that was open before, from what this browser has kept of it. */
export interface KeptInput extends NamedInput {
  readonly kind: 'kept';
  /** See fileIdentity. */
  readonly identity: string;
}

/** Tells this version of a file of the device from all others, as far as a page can see. */
export function fileIdentity({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return JSON.stringify(['file', name, size, lastModified]);
}

export type LoadProgress =
  /** `totalBytes` is null where the sender does not say. */
  | { readonly phase: 'read'; readonly bytes: number; readonly totalBytes: number | null; readonly events: number }
  | { readonly phase: 'check'; readonly events: number; readonly totalEvents: number | null };
