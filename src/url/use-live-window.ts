// The window for components: live for what draws it, settled for what asks about it.
import { useContext, useMemo } from 'react';
import { defined } from '#base/assert.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { resolveWindow, type LiveWindow } from './live-window.ts';
import { useViewState } from './use-view-state.ts';
import { LiveWindowContext } from './view-store-context.ts';

/** Throws outside of a LiveWindowProvider. Subscribe in an effect; it does not render anew by itself. */
export function useLiveWindow(): LiveWindow {
  return defined(useContext(LiveWindowContext), 'a LiveWindowProvider above');
}

/** The window when it last came to rest: of the address, else the file's default. */
export function useSettledWindow(): TimeWindow {
  const live = useLiveWindow();
  const { window } = useViewState().view;
  return useMemo(() => resolveWindow(window, live.default), [window, live]);
}
