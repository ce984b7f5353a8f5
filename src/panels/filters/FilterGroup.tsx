// One group of filter values: open, or folded away where it is seldom needed.
import { memo, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { FacetGroup } from '#domain/answer.ts';
import { filterValues } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './FilterGroup.module.css';
import { FilterValues } from './FilterValues.tsx';
import { MatchSwitch } from './MatchSwitch.tsx';

export interface FilterGroupProps {
  readonly group: FacetGroup;
  readonly filter: Filter;
  readonly onToggle: (facet: FacetKey, value: string) => void;
  readonly onMatch: (match: Filter['match']) => void;
}

const ALWAYS_OPEN: ReadonlySet<FacetKey> = new Set(['mediator', 'kind', 'actor', 'certainty']);
/** An event has one kind and one certainty: "every one of them" would find nothing. */
const ONE_EACH: ReadonlySet<FacetKey> = new Set(['kind', 'certainty']);

/** A `group` named by its heading. */
export const FilterGroup = memo(function FilterGroup({ group, filter, onToggle, onMatch }: FilterGroupProps) {
  const { t, facet: nameOfFacet } = useWords();
  const titleId = useId();
  const { facet } = group;
  const title = nameOfFacet(facet);
  const ticked = filterValues(filter, facet);
  const offersMatch = !ONE_EACH.has(facet) && (facet === 'mediator' || ticked.length > 1);

  const match = offersMatch && <MatchSwitch match={filter.match} groupId={titleId} onMatch={onMatch} />;
  const values = <FilterValues group={group} title={title} filter={filter} onToggle={onToggle} />;
  if (!ALWAYS_OPEN.has(facet)) {
    return (
      <FoldedGroup title={title} titleId={titleId} isTicked={ticked.length > 0} aside={match}>
        {values}
      </FoldedGroup>
    );
  }
  const hidesRetracted = facet === 'certainty' && ticked.length === 0 && group.values.some(isRetracted);
  return (
    <div role="group" aria-labelledby={titleId} className={styles['group']}>
      <div className={styles['head']}>
        <h3 id={titleId} className={styles['title']}>
          {title}
        </h3>
        {match}
      </div>
      {values}
      {hidesRetracted && <p className={styles['hint']}>{t('filters.retractedHidden')}</p>}
    </div>
  );
});

const isRetracted = ({ id }: { readonly id: string }): boolean => id === 'retracted';

interface FoldedGroupProps {
  readonly title: string;
  readonly titleId: string;
  readonly isTicked: boolean;
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** `details` has the role `group` of its own. It opens by itself when something in it gets ticked, by a link too. */
function FoldedGroup({ title, titleId, isTicked, aside, children }: FoldedGroupProps) {
  const [isOpen, setOpen] = useState(isTicked);
  const [wasTicked, setWasTicked] = useState(isTicked);
  if (isTicked !== wasTicked) {
    setWasTicked(isTicked);
    if (isTicked) setOpen(true);
  }
  return (
    <details
      className={styles['group']}
      aria-labelledby={titleId}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles['summary']}>
        <Icon name="chevron" />
        <h3 id={titleId} className={styles['title']}>
          {title}
        </h3>
      </summary>
      {aside && <div className={styles['aside']}>{aside}</div>}
      {children}
    </details>
  );
}
