// The selected event in the drawing: brought into view when it is chosen elsewhere, and by the key F.
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { Extent } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { overlaps } from '#timeline/window-counts.ts';
import { isInView, windowFilledBy, windowShowing } from '#timeline/window-math.ts';
import { useLiveWindow, useSettledWindow } from '#url/use-live-window.ts';
import { useTravel } from '#url/use-travel.ts';
import { useViewState } from '#url/use-view-state.ts';
import type { Movements } from './use-movements.ts';
import { useOnceKnown } from './use-once-known.ts';

interface Selected {
  readonly id: EventId;
  readonly extent: Extent;
}

/** The selected event as it stands on the axis; `null` while it is not known, or when the filters hide it. */
function useSelected(zone: ZoneId): { readonly selected: Selected | null; readonly isKnown: boolean } {
  const { view } = useViewState();
  const { isGrowing } = useDataset();
  const { event, filter, rest } = view;
  const { answer, isStale } = useAnswer(event === null ? null : { type: 'event', id: event, filter, zone });
  // What is not found may stand in the part of the file that is still coming.
  const isKnown = answer !== null && !isStale && (answer.found || !isGrowing);
  const isDrawn = isKnown && answer.found && (answer.passes || rest === 'fade');
  return { selected: isDrawn ? answer.detail.summary : null, isKnown };
}

/**
 * @returns `onStep` for an event that this panel itself leads to, `bringIntoView` for the key F; whether it is known where
 * the event stands and no movement there is due
 */
export function useSelectedEvent(zone: ZoneId, { goTo, reveal }: Pick<Movements, 'goTo' | 'reveal'>) {
  const live = useLiveWindow();
  const window = useSettledWindow();
  const { view } = useViewState();
  const { selected, isKnown } = useSelected(zone);
  /** Nothing has to be done for this one any more. A link that says its window means it. */
  const settled = useRef<EventId | null>(view.window === null ? null : view.event);
  useTravel(
    useCallback((travelled) => {
      // After going back or forward everything stands where it stood.
      settled.current = travelled.event;
    }, []),
  );

  const show = useCallback(
    ({ id, extent }: Selected) => {
      const target = windowShowing(live.get(), extent);
      if (target !== live.get()) goTo(target);
      reveal(id);
    },
    [live, goTo, reveal],
  );
  const onStep = useCallback(
    (event: EventSummary) => {
      settled.current = event.id;
      show(event);
    },
    [show],
  );
  const onSelected = useEffectEvent((event: Selected) => {
    const isSettled = settled.current === event.id;
    settled.current = event.id;
    if (isSettled) return;
    // What was chosen where it stands should not move away under the pointer.
    if (overlaps(event.extent, live.get())) reveal(event.id);
    else show(event);
  });
  useEffect(() => {
    if (selected) onSelected(selected);
  }, [selected]);
  useEffect(() => {
    if (view.event === null) settled.current = null;
  }, [view.event]);

  const showSelected = useCallback(() => {
    if (!selected) return;
    if (!isInView(live.get(), selected.extent)) return show(selected);
    goTo(windowFilledBy(selected.extent));
    reveal(selected.id);
  }, [selected, live, goTo, show, reveal]);
  const bringIntoView = useOnceKnown(isKnown || view.event === null ? showSelected : null);
  const inView = selected !== null && isInView(window, selected.extent);
  const isOnItsWay = view.window === null && selected !== null && !inView;
  return { onStep, bringIntoView, isAtRest: isKnown && !isOnItsWay, isInView: inView };
}
