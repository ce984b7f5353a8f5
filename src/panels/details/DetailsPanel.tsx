// Everything that the file knows of the chosen event; or why there is nothing to show.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { EventDetail } from '#domain/answer.ts';
import type { EventId } from '#domain/ids.ts';
import { searchTerms } from '#domain/search-terms.ts';
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './DetailsPanel.module.css';
import { EventDetails } from './EventDetails.tsx';
import { focusHeading } from './heading.ts';
import { readingOf } from './reading.ts';
import { UnknownEvent } from './UnknownEvent.tsx';

export interface DetailsPanelProps {
  /** Closes the details and gives the focus back. */
  readonly onClose: () => void;
  readonly onCite: (detail: EventDetail) => void;
  readonly onAddToCalendar: (detail: EventDetail) => void;
}

/** `complementary` "Event details"; nothing while no event is chosen. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { t } = useWords();
  const { event } = useViewState().view;
  if (event === null) return null;
  return (
    <aside className={styles['panel']} aria-label={t('details.title')}>
      <ChosenEvent {...props} event={event} />
    </aside>
  );
}

function ChosenEvent({ event, ...props }: DetailsPanelProps & { readonly event: EventId }) {
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const { answer, isStale, error } = useAnswer({ type: 'event', id: event, filter: view.filter, zone });
  const terms = useMemo(() => searchTerms(view.filter.q), [view.filter.q]);
  const detail = answer?.found ? answer.detail : null;
  const reading = useMemo(() => detail && readingOf(detail, terms), [detail, terms]);
  const onFollow = useHeadingFocus(isStale ? null : event);
  if (error) throw error;
  if (answer === null) return null;
  if (answer.found) {
    return reading && <EventDetails {...props} answer={answer} reading={reading} zone={zone} onFollow={onFollow} />;
  }
  // It may stand in the part of the file that is still coming.
  if (isStale || dataset.isGrowing) return null;
  return <UnknownEvent id={event} nearest={answer.nearest} onClose={props.onClose} onFollow={onFollow} />;
}

/**
 * A link inside the panel goes away with the event that it stood in: the focus then goes to the heading of the next one.
 * @param shown the event whose answer is there
 * @returns to be called when such a link is followed
 */
function useHeadingFocus(shown: EventId | null): () => void {
  const isFollowing = useRef(false);
  useEffect(() => {
    if (shown === null || !isFollowing.current) return;
    isFollowing.current = false;
    focusHeading();
  }, [shown]);
  return useCallback(() => {
    isFollowing.current = true;
  }, []);
}
