// Asks what to draw, for a window snapped to powers of two: a gesture asks only when it leaves what was asked for.
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { eventBudget, followWindow, type AskedWindow } from '#timeline/asked-window.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';

/** So long is not asked again while a gesture goes on, in milliseconds: each answer costs a frame more than a movement does. */
const PACE = 80;

/** Who moves the window in one go: the end of a gesture, and the address. */
const AT_REST: ReadonlySet<string> = new Set(['settled', 'address']);

/** The same object until another question has to be asked. */
function useAskedWindow(width: number): AskedWindow {
  const live = useLiveWindow();
  const last = useRef<AskedWindow | null>(null);
  const isPaused = useRef(false);
  const read = useCallback(() => {
    if (!isPaused.current) last.current = followWindow(last.current, live.get(), width);
    return last.current ?? followWindow(null, live.get(), width);
  }, [live, width]);
  const subscribe = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const goOn = () => {
        clearTimeout(timer);
        isPaused.current = false;
        const before = last.current;
        if (read() === before) return;
        isPaused.current = true;
        timer = setTimeout(goOn, PACE);
        onChange();
      };
      const unsubscribe = live.subscribe((_window, by) => {
        if (!isPaused.current || AT_REST.has(by)) goOn();
      });
      return () => {
        clearTimeout(timer);
        isPaused.current = false;
        unsubscribe();
      };
    },
    [live, read],
  );
  return useSyncExternalStore(subscribe, read);
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
  const budget = eventBudget(width);
  const { filter, rest, lanes } = view;
  const question = { type: 'window', filter, rest, lanes, zone, window, columns, budget, keep } as const;
  return { ...useAnswer(question), keep };
}
