// On a phone the details lie over the lower half of the page: what they are about is brought above them, the focus into them.
import { useEffect, useRef } from 'react';
import { DETAILS_HEADING_ID } from '#panels/details/heading.ts';
import { PHONE, useMedia } from '#ui/use-media.ts';
import { useViewState } from '#url/use-view-state.ts';
import { drawnEvent, LIST_PLACE, selectedRow, whenThere } from './places.ts';

export function useSheet(): void {
  const { event } = useViewState().view;
  const isPhone = useMedia(PHONE);
  /** What the page was opened with: the timeline gives the focus to that. */
  const before = useRef(event);

  useEffect(() => {
    const isOpening = before.current !== event;
    before.current = event;
    if (!isPhone || event === null) return undefined;
    const isFromList = document.activeElement?.closest(`#${LIST_PLACE}`) !== null;
    const stopShowing = whenThere(
      () => (isFromList ? selectedRow() : drawnEvent(event)),
      // As far as the padding that the page has for the sheet (Page.module.css).
      (element) => element.scrollIntoView({ block: 'nearest' }),
    );
    const stopFocusing = isOpening
      ? whenThere(headingOfDetails, (heading) => heading.focus({ preventScroll: true }))
      : null;
    return () => {
      stopShowing();
      stopFocusing?.();
    };
  }, [event, isPhone]);
}

const headingOfDetails = () => document.getElementById(DETAILS_HEADING_ID);
