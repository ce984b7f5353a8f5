// What the panel asks of the drawing: smooth once there is one, at once before that.
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import type { TimelineHandle } from '#timeline/Timeline.tsx';
import { panWindow, zoomWindow } from '#timeline/window-math.ts';
import type { LiveWindow } from '#url/live-window.ts';
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

const middleOf = ({ from, to }: TimeWindow): number => (from + to) / 2;

/** Keys and buttons work while the drawing is on its way. */
function withoutDrawing(live: LiveWindow): TimelineHandle {
  return {
    goTo: live.settle,
    zoomBy: (factor) => live.settle(zoomWindow(live.get(), factor, middleOf(live.get()))),
    panBy: (share) => live.settle(panWindow(live.get(), share)),
    reveal: () => undefined,
    focusEvent: () => false,
  };
}

/** @returns the movements, and what the drawing is to be given as its ref */
export function useMovements(): readonly [Movements, (handle: TimelineHandle | null) => void] {
  const { dir } = useWords();
  const { event } = useViewState().view;
  const live = useLiveWindow();
  const drawing = useRef<TimelineHandle | null>(null);
  const [arrived, setArrived] = useState<TimelineHandle | null>(null);
  const setHandle = useCallback((handle: TimelineHandle | null) => {
    drawing.current = handle;
    setArrived(handle);
  }, []);
  const onArrival = useEffectEvent(() => {
    if (event !== null) arrived?.reveal(event);
  });
  useEffect(() => {
    if (arrived) onArrival();
  }, [arrived]);

  const later = dir === 'rtl' ? -PAN_STEP : PAN_STEP;
  const movements = useMemo(() => {
    const none = withoutDrawing(live);
    // Asked for when it moves: a step that waits for an answer may find a drawing that was not there when it began.
    const now = (): TimelineHandle => drawing.current ?? none;
    return {
      goTo: (window: TimeWindow) => now().goTo(window),
      reveal: (id: EventId) => now().reveal(id),
      focusEvent: (id: EventId) => now().focusEvent(id),
      zoomIn: () => now().zoomBy(ZOOM_STEP),
      zoomOut: () => now().zoomBy(1 / ZOOM_STEP),
      panLeft: () => now().panBy(-later),
      panRight: () => now().panBy(later),
    };
  }, [live, later]);
  return [movements, setHandle];
}
