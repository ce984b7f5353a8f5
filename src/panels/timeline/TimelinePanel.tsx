// The timeline: what is drawn in the window, and every way to move it.
import { useCallback, useMemo, useState } from 'react';
import type { EventId } from '#domain/ids.ts';
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { isEmptyIn } from '#timeline/window-counts.ts';
import { frameWindow } from '#timeline/window-math.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { Drawing } from './Drawing.tsx';
import { EmptyTimeline } from './EmptyTimeline.tsx';
import styles from './TimelinePanel.module.css';
import { TimelineToolbar } from './TimelineToolbar.tsx';
import { useSeenSize } from './use-seen-size.ts';
import { useMovements } from './use-movements.ts';
import { useOpeningFocus } from './use-opening-focus.ts';
import { useSelectedEvent } from './use-selected-event.ts';
import { useStepping } from './use-stepping.ts';
import { useWholeLanes } from './use-whole-lanes.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useWindowAnswer } from './use-window-answer.ts';

export interface TimelinePanelProps {
  /** The page was opened with an event that is not drawn: outside the window, hidden, or unknown. */
  readonly onNotDrawn?: (id: EventId) => void;
}

/** In pixels; until the drawing has told its own. */
const FIRST_WIDTH = 900;

/** `region` "Timeline". As high as its place; on a phone, on request, as high as its lanes. */
export function TimelinePanel({ onNotDrawn }: TimelinePanelProps) {
  const { t } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const [movements, setHandle] = useMovements();
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [focused, setFocused] = useState<EventId | null>(null);
  const { answer, isStale, error, keep } = useWindowAnswer(zone, width, focused);
  const { answer: extent } = useAnswer({ type: 'extent', filter: view.filter, zone });
  const window = useSettledWindow();
  const { goTo, focusEvent } = movements;
  const showAll = useCallback(() => {
    if (extent?.window) goTo(frameWindow(extent.window));
  }, [extent, goTo]);

  const selected = useSelectedEvent(zone, movements);
  const step = useStepping(zone, selected.onStep);
  const actions = useMemo(
    () => ({ ...movements, showAll, step, findSelected: selected.bringIntoView }),
    [movements, showAll, step, selected.bringIntoView],
  );
  useTimelineKeys(actions);
  const isReady = !isStale && answer !== null && selected.isAtRest;
  const onDrawn = useOpeningFocus({ isReady, isInView: selected.isInView, focusEvent, onNotDrawn });
  const { stage, isWhole, isToggle, toggle, onDrawn: onLanesDrawn } = useWholeLanes();
  const onSize = useSeenSize(stage);
  if (error) throw error;

  const isEmpty = extent?.passing === 0 || (answer !== null && !isStale && isEmptyIn(answer, window));
  return (
    <section className={styles['panel']} aria-label={t('timeline.title')} data-lanes={isWhole ? 'whole' : 'part'}>
      <TimelineToolbar zone={zone} actions={actions} />
      <div ref={stage} className={styles['stage']}>
        <Drawing
          ref={setHandle}
          answer={answer}
          keep={keep}
          zone={zone}
          onResize={setWidth}
          onFocus={setFocused}
          isWhole={isWhole}
          onDrawn={(height) => {
            onLanesDrawn(height);
            onSize(height);
            onDrawn();
          }}
        />
        {isEmpty && extent && <EmptyTimeline extent={extent} zone={zone} onShowAll={showAll} goTo={goTo} />}
      </div>
      {isToggle && (
        <Button variant="quiet" size="small" className={styles['whole']} onClick={toggle}>
          {t(isWhole ? 'timeline.lanes.fewer' : 'timeline.lanes.all')}
        </Button>
      )}
    </section>
  );
}
