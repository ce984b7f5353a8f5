// The active filters in words alone, for paper.
import { Fragment } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { FileText } from '#ui/FileText.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { filterChips } from '#i18n/filter-chips.ts';
import { VALUES_LIMIT } from './values-limit.ts';

/** "Mediator Qatar · Kind Talks", or "none". */
export function FilterWords() {
  const words = useWords();
  const { filter } = useViewState().view;
  const { answer } = useAnswer({ type: 'facets', filter, limit: VALUES_LIMIT });
  const chips = filterChips(words, filter, answer?.chosen ?? []);
  if (chips.length === 0) return words.t('filters.none');
  return chips.map(({ key, label, name }, index) => (
    <Fragment key={key}>
      {index > 0 && ' · '}
      {label} {name.isOfFile ? <FileText text={name.text} lang={name.lang} /> : name.text}
    </Fragment>
  ));
}
