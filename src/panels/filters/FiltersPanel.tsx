// The filters: which values the file has, what ticking each would give, and how many events pass.
import { useCallback, useId } from 'react';
import type { FacetGroup } from '#domain/answer.ts';
import { FACETS, isUntouched, toggleFilterValue } from '#domain/filter-values.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { Filter } from '#domain/filter.ts';
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { FilterGroup } from './FilterGroup.tsx';
import styles from './FiltersPanel.module.css';
import { FiltersFooter } from './FiltersFooter.tsx';
import { VALUES_LIMIT } from './values-limit.ts';
import { withChosen } from './with-chosen.ts';

/** Region "Filters": one group for each parameter of the address that the file can fill, and "Clear filters". */
export function FiltersPanel() {
  const { t } = useWords();
  const titleId = useId();
  const { view, setView } = useViewState();
  const { filter } = view;
  const { zone } = useDataset();
  const facets = useAnswer({ type: 'facets', filter, limit: VALUES_LIMIT });
  const extent = useAnswer({ type: 'extent', filter, zone: axisZone(view.tz, zone) });
  const setFilter = useCallback((next: Filter) => setView({ filter: next }, 'push'), [setView]);

  if (facets.error) throw facets.error;
  const all = facets.answer ? withChosen(facets.answer, filter) : [];
  const groups = all.filter(({ values }) => values.length > 0).toSorted(byPlace);

  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <VisuallyHidden>
        <h2 id={titleId}>{t('filters.title')}</h2>
      </VisuallyHidden>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <FilterGroup
            key={group.facet}
            group={group}
            filter={filter}
            onToggle={(value) => setFilter(toggleFilterValue(filter, group.facet, value))}
            onMatch={(match) => setFilter({ ...filter, match })}
          />
        ))}
      </div>
      <FiltersFooter
        passing={extent.answer?.passing ?? null}
        total={extent.answer?.total ?? null}
        canClear={!isUntouched(filter)}
        onClear={() => setFilter(NO_FILTER)}
      />
    </section>
  );
}

const byPlace = (a: FacetGroup, b: FacetGroup): number => FACETS.indexOf(a.facet) - FACETS.indexOf(b.facet);
