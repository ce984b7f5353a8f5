// Gives all below one window to move together.
import { useEffect, useMemo, type ReactNode } from 'react';
import type { TimeWindow } from '#domain/extent.ts';
import { LiveWindow } from './live-window.ts';
import { useViewStore } from './use-view-state.ts';
import { LiveWindowContext } from './view-store-context.ts';

/** @param props.defaultWindow the file's; when it changes, all below get a new LiveWindow */
export function LiveWindowProvider({ defaultWindow, children }: { defaultWindow: TimeWindow; children: ReactNode }) {
  const store = useViewStore();
  const { from, to } = defaultWindow;
  const live = useMemo(() => new LiveWindow(store, { from, to }), [store, from, to]);
  useEffect(() => live.retire, [live]);
  return <LiveWindowContext value={live}>{children}</LiveWindowContext>;
}
