// Asks what to draw, for a window snapped to powers of two: a gesture asks only when it leaves what was asked for.
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { followWindow, type AskedWindow } from '#timeline/asked-window.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';

/** Drawn events in all lanes together: more would cost a frame more than it has. */
const BUDGET = { most: 150, least: 40, pixelsEach: 7 };

/** The same object until another question has to be asked. */
function useAskedWindow(width: number): AskedWindow {
  const live = useLiveWindow();
  const last = useRef<AskedWindow | null>(null);
  const read = useCallback(() => {
    last.current = followWindow(last.current, live.get(), width);
    return last.current;
  }, [live, width]);
  return useSyncExternalStore(live.subscribe, read);
}

/**
 * @param width of the drawing, in pixels
 * @param focused drawn as an event, however dense its lane is, as the selected one is
 */
export function useWindowAnswer(zone: ZoneId, width: number, focused: EventId | null) {
  const { view } = useViewState();
  const { window, columns } = useAskedWindow(width);
  const { event } = view;
  const keep = useMemo(() => [...new Set([event, focused])].filter((id) => id !== null).toSorted(), [event, focused]);
  const budget = Math.round(Math.min(BUDGET.most, Math.max(BUDGET.least, width / BUDGET.pixelsEach)));
  const { filter, rest, lanes } = view;
  const question = { type: 'window', filter, rest, lanes, zone, window, columns, budget, keep } as const;
  return { ...useAnswer(question), keep };
}
