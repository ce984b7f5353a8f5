// The filters leave this event out: says so, and offers to change no more of them than needed.
import type { EventDetail } from '#domain/answer.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { useViewState } from '#url/use-view-state.ts';
import styles from './DetailsPanel.module.css';
import { focusHeading } from './heading.ts';
import { filterShowing } from './show-event.ts';

export interface HiddenNoticeProps {
  readonly detail: EventDetail;
}

export function HiddenNotice({ detail }: HiddenNoticeProps) {
  const { t } = useWords();
  const { view, setView } = useViewState();
  return (
    <div className={styles['hidden']}>
      <p>{t('details.hidden')}</p>
      <Button
        size="small"
        onClick={() => {
          // The notice goes away with its button.
          focusHeading();
          setView({ filter: filterShowing(detail, view.filter) }, 'push');
        }}
      >
        {t('details.hidden.show')}
      </Button>
    </div>
  );
}
