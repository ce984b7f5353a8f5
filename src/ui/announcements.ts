// Short messages for the status line: "Link copied", "Opened x: 12 events". Any panel says them, the status line shows them.
import { createContext, use } from 'react';

export interface Announcement {
  readonly text: string;
  /** Counts up, so that the same words said twice are two messages. */
  readonly number: number;
  /** Only for voices: it stands on the page already. */
  readonly isQuiet: boolean;
}

export type Say = (text: string, options?: { readonly isQuiet?: boolean }) => void;

export interface Announcements {
  readonly say: Say;
  readonly subscribe: (changed: () => void) => () => void;
  readonly latest: () => Announcement | null;
}

export function makeAnnouncements(): Announcements {
  let latest: Announcement | null = null;
  const listeners = new Set<() => void>();
  return {
    say: (text, { isQuiet = false } = {}) => {
      latest = { text, number: (latest?.number ?? 0) + 1, isQuiet };
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    latest: () => latest,
  };
}

/** Outside a provider (a part shown on its own) messages go nowhere. */
export const AnnouncementsContext = createContext<Announcements>(makeAnnouncements());

/** A function that puts a message into the status line, where assistive technology reads it out. */
export function useAnnounce(): Say {
  return use(AnnouncementsContext).say;
}
