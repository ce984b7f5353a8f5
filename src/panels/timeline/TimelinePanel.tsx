// The timeline: what is drawn in the window, and every way to move it.
import { useCallback, useMemo } from 'react';
import type { EventId } from '#domain/ids.ts';
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { frameWindow } from '#timeline/window-math.ts';
import { useViewState } from '#url/use-view-state.ts';
import { DrawnWindow } from './DrawnWindow.tsx';
import styles from './TimelinePanel.module.css';
import { TimelineToolbar } from './TimelineToolbar.tsx';
import { useSeenSize } from './use-seen-size.ts';
import { useMovements } from './use-movements.ts';
import { useOnceKnown } from './use-once-known.ts';
import { useSelectedEvent } from './use-selected-event.ts';
import { useStepping } from './use-stepping.ts';
import { useWholeLanes } from './use-whole-lanes.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';

export interface TimelinePanelProps {
  /** The page was opened with an event that is not drawn: outside the window, hidden, or unknown. */
  readonly onNotDrawn?: (id: EventId) => void;
}

/** `region` "Timeline". As high as its place; on a phone, on request, as high as its lanes. */
export function TimelinePanel({ onNotDrawn }: TimelinePanelProps) {
  const { t } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const [movements, setHandle] = useMovements();
  const { answer: extent } = useAnswer({ type: 'extent', filter: view.filter, zone });
  const { goTo, focusEvent } = movements;
  const goToAll = useCallback(() => {
    if (extent?.window) goTo(frameWindow(extent.window));
  }, [extent, goTo]);
  const showAll = useOnceKnown(extent && goToAll);

  const selected = useSelectedEvent(zone, movements);
  const step = useStepping(zone, selected.onStep);
  const actions = useMemo(
    () => ({ ...movements, showAll, step, findSelected: selected.bringIntoView }),
    [movements, showAll, step, selected.bringIntoView],
  );
  useTimelineKeys(actions);
  const { stage, isWhole, isToggle, toggle, onDrawn: onLanesDrawn } = useWholeLanes();
  const onSize = useSeenSize(stage);

  return (
    <section className={styles['panel']} aria-label={t('timeline.title')} data-lanes={isWhole ? 'whole' : 'part'}>
      <TimelineToolbar zone={zone} actions={actions} />
      <div ref={stage} className={styles['stage']}>
        <DrawnWindow
          ref={setHandle}
          zone={zone}
          extent={extent}
          isAtRest={selected.isAtRest}
          isInView={selected.isInView}
          focusEvent={focusEvent}
          onNotDrawn={onNotDrawn}
          goTo={goTo}
          onShowAll={showAll}
          isWhole={isWhole}
          onDrawn={(height) => {
            onLanesDrawn(height);
            onSize(height);
          }}
        />
      </div>
      {isToggle && (
        <Button variant="quiet" size="small" className={styles['whole']} onClick={toggle}>
          {t(isWhole ? 'timeline.lanes.fewer' : 'timeline.lanes.all')}
        </Button>
      )}
    </section>
  );
}
