// A choice of the reader that is kept on the device. Storage may be refused, hold anything, and be changed by other tabs.
import { useSyncExternalStore } from 'react';

export interface KeptChoice<Choice extends string> {
  readonly get: () => Choice;
  /** The first of the choices is not written. */
  readonly set: (choice: Choice) => void;
  /** Calls back after every change, here or in another tab. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * @param key in storage
 * @param choices the first one counts where none, or none of them, is kept
 */
export function keepChoice<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): KeptChoice<Choice> {
  const [byDefault] = choices;
  const listeners = new Set<() => void>();
  /** Where storage is refused (a frame, a private window), the choice lasts as long as the page. */
  let unsaved: Choice | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === key || event.key === null) tell();
  };
  return {
    get: () => {
      try {
        const saved = localStorage.getItem(key);
        return choices.find((choice) => choice === saved) ?? unsaved ?? byDefault;
      } catch {
        return unsaved ?? byDefault;
      }
    },
    set: (choice) => {
      unsaved = choice;
      try {
        if (choice === byDefault) localStorage.removeItem(key);
        else localStorage.setItem(key, choice);
      } catch {
        // Kept in `unsaved`.
      }
      tell();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) addEventListener('storage', fromOtherTab);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener('storage', fromOtherTab);
      };
    },
  };
}

/** The choice and how to change it. */
export function useKeptChoice<Choice extends string>({
  get,
  set,
  subscribe,
}: KeptChoice<Choice>): readonly [Choice, (choice: Choice) => void] {
  return [useSyncExternalStore(subscribe, get), set];
}
