// A view store over an address bar in memory, for tests.
import { vi } from 'vitest';
import { ViewStore } from '#url/view-store.ts';
import { memoryAddressBar } from './memory-address-bar.ts';

export function openViewStore(search = '') {
  const bar = memoryAddressBar(search);
  const store = new ViewStore(bar);
  const seen = vi.fn<() => void>();
  store.subscribe(seen);
  return { bar, store, seen };
}

/** The end of the tick, where pushes are written. */
export const tick = () => Promise.resolve();
