// The active filters as a row of buttons, each of which drops its filter: for phones, and wherever the rail is not in sight.
import { useRef } from 'react';
import type { MouseEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { FileText } from '#ui/FileText.tsx';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { filterChips } from '#i18n/filter-chips.ts';
import type { Chip } from '#i18n/filter-chips.ts';
import styles from './FilterChips.module.css';
import { VALUES_LIMIT } from './values-limit.ts';

/** Buttons "Remove filter: Mediator Qatar". Ids that the file lacks are shown as they are, so that they can be removed. */
export function FilterChips() {
  const words = useWords();
  const { view, setView } = useViewState();
  const { filter } = view;
  const row = useRef<HTMLDivElement>(null);
  const { answer, isStale } = useAnswer({ type: 'facets', filter, limit: VALUES_LIMIT });
  const chips = filterChips(words, filter, answer?.chosen ?? []).filter(
    ({ isNamed }) => isNamed || (answer && !isStale),
  );

  const remove = (event: MouseEvent<HTMLButtonElement>, chip: Chip) => {
    const button = event.currentTarget;
    const neighbour = button.nextElementSibling ?? button.previousElementSibling;
    (neighbour instanceof HTMLElement ? neighbour : row.current)?.focus();
    setView({ filter: chip.without }, 'push');
  };
  return (
    <div ref={row} className={styles['chips']} tabIndex={-1}>
      {chips.map((chip) => (
        <button key={chip.key} type="button" className={styles['chip']} onClick={(event) => remove(event, chip)}>
          <VisuallyHidden>{words.t('filters.remove')} </VisuallyHidden>
          <span className={styles['label']}>{chip.label} </span>
          {chip.name.isOfFile ? <FileText text={chip.name.text} lang={chip.name.lang} /> : chip.name.text}
          <Icon name="close" />
        </button>
      ))}
    </div>
  );
}
