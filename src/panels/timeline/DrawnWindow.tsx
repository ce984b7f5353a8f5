// What is drawn in the window, asked for as it moves. Apart from the panel around it, which need not follow every answer of a gesture.
import { useState, type Ref } from 'react';
import type { ExtentAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import type { TimelineHandle } from '#timeline/Timeline.tsx';
import { isEmptyIn } from '#timeline/window-counts.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { Drawing } from './Drawing.tsx';
import { EmptyTimeline } from './EmptyTimeline.tsx';
import { useOpeningFocus } from './use-opening-focus.ts';
import { useWindowAnswer } from './use-window-answer.ts';

interface DrawnWindowProps {
  readonly ref: Ref<TimelineHandle>;
  readonly zone: ZoneId;
  /** `null` while it is not known. */
  readonly extent: ExtentAnswer | null;
  /** It is known where the selected event stands, and no movement there is due. */
  readonly isAtRest: boolean;
  /** The selected event stands in the window. */
  readonly isInView: boolean;
  readonly focusEvent: (id: EventId) => boolean;
  readonly onNotDrawn: ((id: EventId) => void) | undefined;
  readonly goTo: (window: TimeWindow) => void;
  readonly onShowAll: () => void;
  readonly isWhole: boolean;
  /** @param height of all lanes together, in pixels */
  readonly onDrawn: (height: number) => void;
}

/** In pixels; until the drawing has told its own. */
const FIRST_WIDTH = 900;

export function DrawnWindow(props: DrawnWindowProps) {
  const { ref, zone, extent, isAtRest, isInView, focusEvent, onNotDrawn, goTo, onShowAll, isWhole, onDrawn } = props;
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [focused, setFocused] = useState<EventId | null>(null);
  const { answer, isStale, error, keep } = useWindowAnswer(zone, width, focused);
  const window = useSettledWindow();
  const isReady = !isStale && answer !== null && isAtRest;
  const onFirstDrawn = useOpeningFocus({ isReady, isInView, focusEvent, onNotDrawn });
  if (error) throw error;

  const isEmpty = extent?.passing === 0 || (answer !== null && !isStale && isEmptyIn(answer, window));
  return (
    <>
      <Drawing
        ref={ref}
        answer={answer}
        keep={keep}
        zone={zone}
        onResize={setWidth}
        onFocus={setFocused}
        isWhole={isWhole}
        onDrawn={(height) => {
          onDrawn(height);
          onFirstDrawn();
        }}
      />
      {isEmpty && extent && <EmptyTimeline extent={extent} zone={zone} onShowAll={onShowAll} goTo={goTo} />}
    </>
  );
}
