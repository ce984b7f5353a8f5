// An address bar with a history of its own, so that tests leave the browser's alone.
import type { AddressBar } from '#url/address-bar.ts';

export interface MemoryAddressBar extends AddressBar {
  /** The queries of all entries, oldest first. */
  readonly entries: readonly string[];
  /** What stands beside each of them. */
  readonly states: readonly unknown[];
  back(): void;
  forward(): void;
}

export function memoryAddressBar(search = '', page = 'https://parley.example/'): MemoryAddressBar {
  const entries = [search];
  const states: unknown[] = [null];
  let at = 0;
  const listeners = new Set<() => void>();
  const travel = (to: number) => {
    if (to < 0 || to >= entries.length) return;
    at = to;
    for (const listener of listeners) listener();
  };
  const read = () => entries[at] ?? '';
  return {
    entries,
    states,
    state: () => states[at] ?? null,
    read,
    href: () => page + read(),
    write: (query, how, state) => {
      if (how === 'push') at += 1;
      entries.splice(at, how === 'push' ? entries.length : 1, query);
      states.splice(at, how === 'push' ? states.length : 1, state);
    },
    onTravel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back: () => travel(at - 1),
    forward: () => travel(at + 1),
  };
}
