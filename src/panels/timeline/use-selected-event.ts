// The selected event in the drawing: brought into view when it is chosen elsewhere, focused when a link opened it.
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { Extent, TimeWindow } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { isInView, windowFilledBy, windowShowing } from '#timeline/window-math.ts';
import { useLiveWindow, useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';

/** After going back or forward everything stands where it stood: an event chosen so is not brought into view. */
const TRAVEL = 500;

function useTravelTime(): { readonly current: number } {
  const time = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onTravel = () => {
      time.current = performance.now();
    };
    addEventListener('popstate', onTravel);
    return () => removeEventListener('popstate', onTravel);
  }, []);
  return time;
}

interface Selected {
  readonly id: EventId;
  readonly extent: Extent;
}

/** The selected event as it stands on the axis; `null` while it is not known, or when the filters hide it. */
function useSelected(zone: ZoneId): { readonly selected: Selected | null; readonly isKnown: boolean } {
  const { view } = useViewState();
  const { event, filter, rest } = view;
  const { answer, isStale } = useAnswer(event === null ? null : { type: 'event', id: event, filter, zone });
  const isKnown = answer !== null && !isStale;
  const isDrawn = isKnown && answer.found && (answer.passes || rest === 'fade');
  return { selected: isDrawn ? answer.detail.summary : null, isKnown };
}

/**
 * @param goTo moves the window
 * @returns `onStep` for an event that this panel itself leads to, `bringIntoView` for the key F; whether it is known where
 * the event stands and no movement there is due
 */
export function useSelectedEvent(zone: ZoneId, goTo: (window: TimeWindow) => void) {
  const live = useLiveWindow();
  const window = useSettledWindow();
  const { view } = useViewState();
  const { selected, isKnown } = useSelected(zone);
  const travel = useTravelTime();
  /** Nothing has to be done for this one any more. A link that says its window means it. */
  const settled = useRef<EventId | null>(view.window === null ? null : view.event);

  const show = useCallback(
    (extent: Extent) => {
      const target = windowShowing(live.get(), extent);
      if (target !== live.get()) goTo(target);
    },
    [live, goTo],
  );
  const onStep = useCallback(
    ({ id, extent }: EventSummary) => {
      settled.current = id;
      show(extent);
    },
    [show],
  );
  const onSelected = useEffectEvent(({ id, extent }: Selected) => {
    const isSettled = settled.current === id;
    settled.current = id;
    if (!isSettled && performance.now() - travel.current > TRAVEL) show(extent);
  });
  useEffect(() => {
    if (selected) onSelected(selected);
  }, [selected]);
  useEffect(() => {
    if (view.event === null) settled.current = null;
  }, [view.event]);

  const bringIntoView = useCallback(() => {
    if (!selected) return;
    if (isInView(live.get(), selected.extent)) goTo(windowFilledBy(selected.extent));
    else show(selected.extent);
  }, [selected, live, goTo, show]);
  const inView = selected !== null && isInView(window, selected.extent);
  const isOnItsWay = view.window === null && selected !== null && !inView;
  return { onStep, bringIntoView, isAtRest: isKnown && !isOnItsWay, isInView: inView };
}
