// Closes the details, and gives the focus back to where the event is: the row it was opened from, the drawing, the list.
import { useCallback, useEffect, useRef } from 'react';
import { useViewState } from '#url/use-view-state.ts';
import { drawnEvent, LIST_PLACE, selectedRow, TIMELINE_PLACE } from './places.ts';

/** The same function for as long as the event stays. Does nothing when none is open. */
export function useCloseDetails(): () => void {
  const { view, setView } = useViewState();
  const { event } = view;
  const isFromList = useRef(false);
  useEffect(() => {
    if (event === null) return;
    isFromList.current = document.activeElement?.closest(`#${LIST_PLACE}`) !== null;
  }, [event]);

  return useCallback(() => {
    if (event === null) return;
    const drawn = drawnEvent(event);
    const row = selectedRow();
    const target = (isFromList.current ? (row ?? drawn) : (drawn ?? row)) ?? document.getElementById(TIMELINE_PLACE);
    // Before the panel goes away with what has the focus now.
    target?.focus({ preventScroll: true });
    setView({ event: null }, 'push');
  }, [event, setView]);
}
