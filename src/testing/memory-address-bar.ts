// An address bar with a history of its own, so that tests leave the browser's alone.
import type { AddressBar } from '#url/address-bar.ts';

export interface MemoryAddressBar extends AddressBar {
  /** The queries of all entries, oldest first. */
  readonly entries: readonly string[];
  back(): void;
  forward(): void;
}

export function memoryAddressBar(search = '', page = 'https://parley.example/'): MemoryAddressBar {
  const entries = [search];
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
    read,
    href: () => page + read(),
    write: (query, how) => {
      if (how === 'push') entries.splice(++at, entries.length, query);
      else entries[at] = query;
    },
    onTravel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back: () => travel(at - 1),
    forward: () => travel(at + 1),
  };
}
