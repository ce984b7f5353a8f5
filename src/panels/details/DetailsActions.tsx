// What can be done with an event: link to it, cite it, put it into a calendar.
import type { EventDetail } from '#domain/answer.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { useCopyAndSay } from '#ui/use-copy-and-say.ts';
import { useLinks } from '#url/use-links.ts';
import styles from './DetailsPanel.module.css';

export interface DetailsActionsProps {
  readonly detail: EventDetail;
  readonly onCite: (detail: EventDetail) => void;
  readonly onAddToCalendar: (detail: EventDetail) => void;
}

export function DetailsActions({ detail, onCite, onAddToCalendar }: DetailsActionsProps) {
  const { t } = useWords();
  return (
    <div className={styles['actions']}>
      <CopyLink key={detail.record.id} detail={detail} />
      <Button onClick={() => onCite(detail)}>{t('details.cite')}</Button>
      <Button onClick={() => onAddToCalendar(detail)}>{t('details.calendar')}</Button>
    </div>
  );
}

function CopyLink({ detail }: Pick<DetailsActionsProps, 'detail'>) {
  const { t } = useWords();
  const links = useLinks();
  const { state, copy } = useCopyAndSay({ copied: t('details.linkCopied'), refused: t('details.notCopied') });
  return (
    <Button
      variant="primary"
      icon={state === 'copied' ? 'check' : 'link'}
      onClick={() => copy(links.event(detail.record.id))}
    >
      {t('details.copyLink')}
    </Button>
  );
}
