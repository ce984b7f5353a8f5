// The filters: which values the file has, what ticking each would give, and how many events pass.
import { useCallback, useId, useMemo } from 'react';
import type { FacetGroup, FacetsAnswer } from '#domain/answer.ts';
import { FACETS, isUntouched, toggleFilterValue } from '#domain/filter-values.ts';
import { NO_FILTER } from '#domain/filter.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
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
  // From the filter as it then is: neither changes from one tick to the next, and no value is drawn again because of them.
  const onToggle = useCallback(
    (facet: FacetKey, value: string) =>
      setView((now) => ({ filter: toggleFilterValue(now.filter, facet, value) }), 'push'),
    [setView],
  );
  const onMatch = useCallback(
    (match: Filter['match']) => setView((now) => ({ filter: { ...now.filter, match } }), 'push'),
    [setView],
  );
  const groups = useMemo(() => groupsOf(facets.answer, filter), [facets.answer, filter]);
  if (facets.error) throw facets.error;

  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <VisuallyHidden>
        <h2 id={titleId}>{t('filters.title')}</h2>
      </VisuallyHidden>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <FilterGroup key={group.facet} group={group} filter={filter} onToggle={onToggle} onMatch={onMatch} />
        ))}
      </div>
      <FiltersFooter
        passing={extent.answer?.passing ?? null}
        total={extent.answer?.total ?? null}
        canClear={!isUntouched(filter)}
        onClear={() => setView({ filter: NO_FILTER }, 'push')}
      />
    </section>
  );
}

function groupsOf(answer: FacetsAnswer | null, filter: Filter): readonly FacetGroup[] {
  const all = answer ? withChosen(answer, filter) : [];
  return all.filter(({ values }) => values.length > 0).toSorted(byPlace);
}

const byPlace = (a: FacetGroup, b: FacetGroup): number => FACETS.indexOf(a.facet) - FACETS.indexOf(b.facet);
