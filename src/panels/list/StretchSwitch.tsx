// Moves through a list too long for one scroller; nothing for any other.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import styles from './EventTable.module.css';
import { STRETCH_ROWS } from './stretch.ts';
import type { Stretch } from './stretch.ts';

export interface StretchSwitchProps {
  readonly stretch: Stretch;
  readonly total: number;
  /** Reveals the row at this position of the whole list. */
  readonly onGo: (index: number) => void;
}

export function StretchSwitch({ stretch, total, onGo }: StretchSwitchProps) {
  const { t, number } = useWords();
  if (total <= STRETCH_ROWS) return null;
  const end = stretch.start + stretch.count;
  return (
    <div className={styles['stretch']}>
      <Button
        variant="quiet"
        size="small"
        aria-disabled={stretch.start === 0}
        onClick={() => stretch.start > 0 && onGo(stretch.start - STRETCH_ROWS)}
      >
        {t('list.stretch.earlier')}
      </Button>
      <span>{t('list.stretch', { first: number(stretch.start + 1), last: number(end), total: number(total) })}</span>
      <Button variant="quiet" size="small" aria-disabled={end >= total} onClick={() => end < total && onGo(end)}>
        {t('list.stretch.later')}
      </Button>
    </div>
  );
}
