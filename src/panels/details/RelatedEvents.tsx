// Events that this one is related to, in either direction.
import type { RelatedEvent } from '#domain/answer.ts';
import type { ZoneId } from '#domain/ids.ts';
import { describeTime } from '#i18n/format-time.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { KindIcon } from '#ui/KindIcon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { EventLink } from './EventLink.tsx';
import styles from './RelatedEvents.module.css';

export interface RelatedEventsProps {
  readonly related: readonly RelatedEvent[];
  /** The zone of the axis. */
  readonly zone: ZoneId;
  readonly terms: readonly string[];
  readonly onFollow: () => void;
}

export function RelatedEvents({ related, zone, terms, onFollow }: RelatedEventsProps) {
  const words = useWords();
  const { tz } = useViewState().view;
  return (
    <ul className={styles['list']}>
      {related.map(({ type, direction, event }) => (
        <li key={`${type} ${direction} ${event.id}`} className={styles['item']}>
          <span className={styles['relation']}>{words.relation(type, direction)}</span>
          <span className={styles['event']}>
            <KindIcon kind={event.kind} />
            <VisuallyHidden>{words.kind(event.kind)} </VisuallyHidden>
            <span>
              <EventLink id={event.id} onFollow={onFollow}>
                <FileText text={event.title} lang={event.lang} terms={terms} />
              </EventLink>
              <span className={styles['date']}>{describeTime(event, { tz, axisZone: zone, words }).short}</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
