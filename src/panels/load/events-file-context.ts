// The events file that is wanted and the one that is shown, for the panel that loads it and for the page around.
import { createContext, use } from 'react';
import { defined } from '#base/assert.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { OpenInput } from '#domain/opening.ts';
import type { OpenEvents } from '#queries/use-open-events.ts';
import type { TableMappingState } from './mapping/use-table-to-map.ts';
import type { EntryFile } from '#url/entry-file.ts';

export interface ShownFile {
  readonly dataset: DatasetInfo;
  readonly isBundled: boolean;
  /** The host that it came from, when that is neither the page's own nor one that the deployment vouches for. */
  readonly foreignHost: string | null;
  /** `link`: what the address asked for when the page came. `reader`: opened since. */
  readonly by: 'link' | 'reader';
}

export interface EventsFile extends Omit<OpenEvents, 'dataset'>, TableMappingState {
  readonly shown: ShownFile | null;
  /** The wanted file; null while the reader has to agree to it. */
  readonly input: OpenInput | null;
  /** Name of the wanted file: the one shown, or one that is on its way or could not be opened. */
  readonly name: string;
  /** Whether the wanted file is one from the reader's device. */
  readonly isFromDevice: boolean;
  /** Whether the wanted file is the bundled one. */
  readonly isBundled: boolean;
  /** Set while the reader has to agree to a request to this host. */
  readonly foreignHost: string | null;
  readonly allowForeign: () => void;
  /** For a file that was refused because the memory may not suffice for it. */
  readonly tryAnyway: () => void;
  /** What is shown stays until the reader's file turns out to be an events file. */
  readonly openFile: (file: File) => void;
  /** A newer state of the file that is shown: it takes its place, in the same view. */
  readonly reviseFile: (file: File) => void;
  /** The same for the file of the address. */
  readonly reviseAddress: () => void;
  /** A file of the reader's that was opened before, from what this browser has kept of it. */
  readonly openKept: (file: EntryFile) => void;
  /** An http(s) address; of another host, the reader is asked first. */
  readonly openAddress: (url: string) => void;
  readonly showBundled: () => void;
  /** A file of the reader's that was shown before and is not there any more: the bundled one is shown in its place. */
  readonly goneName: string | null;
  readonly dismissGone: () => void;
}

export const EventsFileContext = createContext<EventsFile | null>(null);

/** Throws outside of an EventsFileProvider. */
export function useEventsFile(): EventsFile {
  return defined(use(EventsFileContext), 'an EventsFileProvider above');
}
