// A link to an event that the file does not have, and the ids that look most like it.
import type { EventId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './DetailsPanel.module.css';
import { EventLink } from './EventLink.tsx';
import { DETAILS_HEADING_ID } from './heading.ts';

export interface UnknownEventProps {
  readonly id: EventId;
  readonly nearest: readonly EventId[];
  readonly onClose: () => void;
  /** Called when one of the nearest is opened. */
  readonly onFollow: () => void;
}

export function UnknownEvent({ id, nearest, onClose, onFollow }: UnknownEventProps) {
  const { t } = useWords();
  return (
    <div className={styles['body']}>
      <div className={styles['top']}>
        <IconButton icon="close" label={t('details.close')} onClick={onClose} />
      </div>
      <div role="alert">
        <h2 id={DETAILS_HEADING_ID} tabIndex={-1} className={styles['unknownTitle']}>
          {t('details.unknown', { id })}
        </h2>
      </div>
      <p className={styles['quiet']}>{t('details.unknown.why')}</p>
      {nearest.length > 0 && (
        <>
          <p className={styles['nearest']}>{t('details.unknown.nearest')}</p>
          <ul className={styles['plainList']}>
            {nearest.map((near) => (
              <li key={near}>
                <EventLink id={near} onFollow={onFollow}>
                  {near}
                </EventLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
