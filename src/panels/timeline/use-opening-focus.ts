// A link to an event gives the focus to its drawing; where it is not drawn, somebody else may take it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EventId } from '#domain/ids.ts';
import { useViewState } from '#url/use-view-state.ts';

interface OpeningFocusOptions {
  /** Whether it is known where the event stands, and everything there is drawn and at rest. */
  readonly isReady: boolean;
  /** Whether the event stands in the window. */
  readonly isInView: boolean;
  readonly focusEvent: (id: EventId) => boolean;
  readonly onNotDrawn: ((id: EventId) => void) | undefined;
}

/** @returns to be called when something has been drawn: before, the drawing cannot know whether it has the event */
export function useOpeningFocus({ isReady, isInView, focusEvent, onNotDrawn }: OpeningFocusOptions): () => void {
  const { event } = useViewState().view;
  /** The event that the page was opened with, until the focus has found its place. */
  const opened = useRef(event);
  const [hasDrawn, setHasDrawn] = useState(false);
  useEffect(() => {
    const id = opened.current;
    if (id === null || !isReady || !hasDrawn) return;
    opened.current = null;
    // The reader has begun elsewhere, or has gone on to another event.
    if (id !== event || (document.activeElement !== null && document.activeElement !== document.body)) return;
    if (!isInView || !focusEvent(id)) onNotDrawn?.(id);
  }, [event, isReady, hasDrawn, isInView, focusEvent, onNotDrawn]);
  return useCallback(() => setHasDrawn(true), []);
}
