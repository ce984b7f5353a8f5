// One event, from its kind to its last source.
import type { EventAnswer, EventDetail } from '#domain/answer.ts';
import type { ZoneId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { Claims } from './Claims.tsx';
import { DetailsActions } from './DetailsActions.tsx';
import { DetailsHeader } from './DetailsHeader.tsx';
import styles from './DetailsPanel.module.css';
import { Entry } from './Entry.tsx';
import { Facts } from './Facts.tsx';
import { Figures } from './Figures.tsx';
import { DETAILS_HEADING_ID } from './heading.ts';
import { HiddenNotice } from './HiddenNotice.tsx';
import type { Reading } from './reading.ts';
import { RelatedEvents } from './RelatedEvents.tsx';
import { Section } from './Section.tsx';
import { Sources } from './Sources.tsx';

export interface EventDetailsProps {
  readonly answer: Extract<EventAnswer, { found: true }>;
  readonly reading: Reading;
  /** The zone of the axis. */
  readonly zone: ZoneId;
  readonly onClose: () => void;
  readonly onCite: (detail: EventDetail) => void;
  readonly onAddToCalendar: (detail: EventDetail) => void;
  /** Called when a link to another event is followed. */
  readonly onFollow: () => void;
}

export function EventDetails({ answer, reading, zone, onFollow, ...actions }: EventDetailsProps) {
  const { t } = useWords();
  const { detail, terms } = reading;
  const { record, related } = detail;
  return (
    <>
      <DetailsHeader answer={answer} onClose={actions.onClose} />
      {/* A new event starts at its top. */}
      <div key={record.id} className={styles['body']}>
        {!answer.passes && <HiddenNotice detail={detail} />}
        <h2 id={DETAILS_HEADING_ID} tabIndex={-1} className={styles['title']}>
          <FileText className={styles['text']} text={record.title} terms={terms} lang={record.lang} />
        </h2>
        <Facts reading={reading} zone={zone} />
        {record.summary !== undefined && (
          <p className={styles['summary']}>
            <FileText className={styles['text']} text={record.summary} terms={terms} lang={record.lang} />
          </p>
        )}
        <Claims reading={reading} />
        <Figures reading={reading} />
        {related.length > 0 && (
          <Section title={t('details.related')}>
            <RelatedEvents related={related} zone={zone} terms={terms} onFollow={onFollow} />
          </Section>
        )}
        <Sources reading={reading} />
        <Entry reading={reading} />
      </div>
      <DetailsActions detail={detail} onCite={actions.onCite} onAddToCalendar={actions.onAddToCalendar} />
    </>
  );
}
