// What the filters leave, and the way back to everything.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import styles from './FiltersPanel.module.css';

export interface FiltersFooterProps {
  /** `null` until the first answer. */
  readonly passing: number | null;
  readonly total: number | null;
  readonly canClear: boolean;
  readonly onClear: () => void;
}

/** "12 of 21 events" and "Clear filters". The button stays in place and keeps the focus when there is nothing left to clear. */
export function FiltersFooter({ passing, total, canClear, onClear }: FiltersFooterProps) {
  const { t, rich, number } = useWords();
  return (
    <div className={styles['footer']}>
      <span>
        {passing !== null &&
          total !== null &&
          rich('filters.passing', {
            passing: <b key="passing">{number(passing)}</b>,
            total: number(total),
            count: total,
          })}
      </span>
      <Button
        variant="quiet"
        className={styles['clear']}
        aria-disabled={!canClear}
        onClick={() => {
          if (canClear) onClear();
        }}
      >
        {t('filters.clear')}
      </Button>
    </div>
  );
}
