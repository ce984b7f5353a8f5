// The drawing in its place: a quiet picture of lanes until it is there, the note on bars and on lanes left out under it.
import { useCallback, useState, type Ref } from 'react';
import type { WindowAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventId, ZoneId } from '#domain/ids.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { axisHeightStyle } from '#timeline/axis-height.ts';
import type { TimelineHandle } from '#timeline/Timeline.tsx';
import { createKindIcon } from '#ui/kind-drawing.ts';
import { PHONE, useMedia } from '#ui/use-media.ts';
import { usePrinting } from '#ui/use-printing.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './TimelinePanel.module.css';
import { useTimelineRoom } from './use-timeline-room.ts';
import { useTimelineWords } from './use-timeline-words.ts';

interface DrawingProps {
  readonly ref: Ref<TimelineHandle>;
  readonly answer: WindowAnswer | null;
  readonly keep: readonly EventId[];
  readonly zone: ZoneId;
  readonly onResize: (width: number) => void;
  readonly onFocus: (id: EventId) => void;
  /** @param height of all lanes together, in pixels */
  readonly onDrawn: (height: number) => void;
  /** As high as all lanes together. */
  readonly isWhole: boolean;
}

/** Who moves the window, for the others that follow it. */
const US = 'timeline';
const ICON_SIZE = 15;
/** Bars of so few events need no explanation. */
const LEAST_LEGEND = 3;

const drawIcon = (kind: Kind): Element => createKindIcon(kind, ICON_SIZE);

export function Drawing({ answer, zone, onDrawn, ...rest }: DrawingProps) {
  const [tallest, setTallest] = useState(0);
  const { t, number, dir } = useWords();
  const { view, setView } = useViewState();
  const room = useTimelineRoom();
  const words = useTimelineWords(view.tz, zone);
  const namesInside = useMedia(PHONE);
  const isForPaper = usePrinting();
  const live = useLiveWindow();
  const follow = useCallback(
    (onMove: (window: TimeWindow) => void) => live.subscribe((window, by) => by !== US && onMove(window)),
    [live],
  );
  const onMove = useCallback((window: TimeWindow) => live.move(window, US), [live]);
  const onSettle = useCallback((window: TimeWindow) => live.settle(window), [live]);
  const onOpen = (id: EventId) => {
    if (id !== view.event) setView({ event: id }, 'push');
  };
  if (!room) return <div className={styles['placeholder']} style={axisHeightStyle} aria-hidden="true" />;
  return (
    <>
      <room.Timeline
        {...rest}
        answer={answer}
        window={live.get}
        follow={follow}
        zone={zone}
        rtl={dir === 'rtl'}
        words={words}
        drawIcon={drawIcon}
        namesInside={namesInside}
        isForPaper={isForPaper}
        selected={view.event}
        onMove={onMove}
        onSettle={onSettle}
        onOpen={onOpen}
        onDrawn={(picture) => {
          setTallest(picture.tallest);
          onDrawn(picture.lanes.reduce((sum, lane) => sum + lane.height, 0));
        }}
      />
      {tallest > LEAST_LEGEND && (
        <p className={styles['legend']}>{t('timeline.legend', { full: tallest, half: Math.round(tallest / 4) })}</p>
      )}
      {answer !== null && answer.moreLanes > 0 && (
        <p className={styles['more']}>{t('lane.more', { count: answer.moreLanes, shown: number(answer.moreLanes) })}</p>
      )}
    </>
  );
}
