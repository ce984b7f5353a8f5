// Opens the filters on a phone, and says how many of them narrow what is shown.
import { useId } from 'react';
import { filterParts, filterValues } from '#domain/filter-values.ts';
import type { Filter } from '#domain/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { useViewState } from '#url/use-view-state.ts';
import styles from './FiltersButton.module.css';

interface FiltersButtonProps {
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** `button` "Filters"; the count is its description. */
export function FiltersButton({ disabled, onClick }: FiltersButtonProps) {
  const { t, number } = useWords();
  const { filter } = useViewState().view;
  const description = useId();
  const active = activeValues(filter);
  return (
    <>
      <Button
        size="small"
        icon="filter"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-describedby={active > 0 ? description : undefined}
        onClick={onClick}
      >
        {t('app.filters')}
        {active > 0 && (
          <span className={styles['badge']} aria-hidden="true">
            {number(active)}
          </span>
        )}
      </Button>
      <span id={description} hidden>
        {t('app.filters.count', { n: active })}
      </span>
    </>
  );
}

/** Ticked values, and the search as one. */
function activeValues(filter: Filter): number {
  return filterParts(filter).reduce((sum, part) => sum + (part === 'q' ? 1 : filterValues(filter, part).length), 0);
}
