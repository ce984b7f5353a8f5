// Tells when the reader has gone back or forward, which is no choice of what they find there.
import { useEffect } from 'react';
import { useViewStore } from './use-view-state.ts';
import type { ViewState } from './view-state.ts';

/** @param listener called with the view, before it is shown; keep it the same between renders */
export function useTravel(listener: (view: ViewState) => void): void {
  const store = useViewStore();
  useEffect(() => store.onTravel(listener), [store, listener]);
}
