// What the panel asks of the drawing: smooth once there is one, at once before that.
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import type { TimelineHandle } from '#timeline/Timeline.tsx';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';

export interface Movements {
  readonly goTo: (window: TimeWindow) => void;
  /** Scrolls the lanes to the event when it has been drawn. */
  readonly reveal: (id: EventId) => void;
  /** False when it is not drawn. */
  readonly focusEvent: (id: EventId) => boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Towards the left or the right of the screen. */
  readonly panLeft: () => void;
  readonly panRight: () => void;
}

/** Of the window's length, for a press of a button or key. */
const ZOOM_STEP = 0.6;
const PAN_STEP = 0.2;

/** @returns the movements, and what the drawing is to be given as its ref */
export function useMovements(): readonly [Movements, (handle: TimelineHandle | null) => void] {
  const { dir } = useWords();
  const { event } = useViewState().view;
  const live = useLiveWindow();
  const [handle, setHandle] = useState<TimelineHandle | null>(null);
  const onHandle = useEffectEvent(() => {
    if (event !== null) handle?.reveal(event);
  });
  useEffect(() => {
    if (handle) onHandle();
  }, [handle]);

  const goTo = useCallback(
    (window: TimeWindow) => {
      if (handle) handle.goTo(window);
      else live.settle(window);
    },
    [handle, live],
  );
  const later = dir === 'rtl' ? -PAN_STEP : PAN_STEP;
  const movements = useMemo(
    () => ({
      goTo,
      reveal: (id: EventId) => handle?.reveal(id),
      focusEvent: (id: EventId) => handle?.focusEvent(id) ?? false,
      zoomIn: () => handle?.zoomBy(ZOOM_STEP),
      zoomOut: () => handle?.zoomBy(1 / ZOOM_STEP),
      panLeft: () => handle?.panBy(-later),
      panRight: () => handle?.panBy(later),
    }),
    [handle, goTo, later],
  );
  return [movements, setHandle];
}
