// Links to what is on screen, made when they are asked for.
import { useContext, useMemo } from 'react';
import type { EventId } from '#domain/ids.ts';
import { eventLink, fullPageLink, permalink } from './permalink.ts';
import { useViewStore } from './use-view-state.ts';
import { LiveWindowContext } from './view-store-context.ts';

export interface Links {
  /** Reopens exactly what is on screen. */
  readonly view: () => string;
  readonly event: (id: EventId) => string;
  /** The same view, to stand in a frame. */
  readonly embed: () => string;
  /** The same address without `embed`. */
  readonly fullPage: () => string;
}

export function useLinks(): Links {
  const store = useViewStore();
  const live = useContext(LiveWindowContext);
  return useMemo(() => {
    const shown = () => ({ ...store.get().view, window: live?.get() ?? store.get().view.window });
    const base = () => store.bar.href();
    return {
      view: () => permalink({ ...shown(), embed: false }, store.get().unknown, base()),
      event: (id) => eventLink(id, store.get().view, base()),
      embed: () => permalink({ ...shown(), embed: true }, store.get().unknown, base()),
      fullPage: () => fullPageLink(store.get().view, store.get().unknown, base()),
    };
  }, [store, live]);
}
