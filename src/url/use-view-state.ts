// What is on screen, as the address has it, and how to change it.
import { useContext, useMemo, useSyncExternalStore } from 'react';
import { defined } from '#base/assert.ts';
import type { EntryFile } from './entry-file.ts';
import { ViewStoreContext } from './view-store-context.ts';
import type { AddressProblem, ViewState } from './view-state.ts';
import type { ViewStore } from './view-store.ts';

export interface UseViewState {
  readonly view: ViewState;
  /** What could not be used of the address; until the reader makes a choice. */
  readonly problems: readonly AddressProblem[];
  /** Version of the link that was opened, when it is newer than this page. */
  readonly tooNew: number | null;
  /** Changes of one tick merge. `push` for choices, `replace` for panning, zooming and typing. */
  readonly setView: ViewStore['setView'];
  /** For actors of the filter that the file turns out to lack. */
  readonly dropUnknown: ViewStore['dropUnknown'];
}

/** Throws outside of a ViewStateProvider. */
export function useViewStore(): ViewStore {
  return defined(useContext(ViewStoreContext), 'a ViewStateProvider above');
}

/** The reader's own file that the present entry of the history shows; null for that of the address. */
export function useEntryFile(): EntryFile | null {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, store.getFile);
}

export function useViewState(): UseViewState {
  const store = useViewStore();
  const { view, problems, tooNew } = useSyncExternalStore(store.subscribe, store.get);
  return useMemo(
    () => ({ view, problems, tooNew, setView: store.setView, dropUnknown: store.dropUnknown }),
    [store, view, problems, tooNew],
  );
}
