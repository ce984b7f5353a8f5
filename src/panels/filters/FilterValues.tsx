// The values of one group: the first ones, "Show all", and a box to find one among many.
import { type CSSProperties, memo, useCallback, useId, useState } from 'react';
import type { FacetGroup } from '#domain/answer.ts';
import { filterValues } from '#domain/filter-values.ts';
import type { FacetKey, Filter } from '#domain/filter.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { FileText } from '#ui/FileText.tsx';
import { KindIcon } from '#ui/KindIcon.tsx';
import { valueName, type ValueName } from '#i18n/facet-words.ts';
import styles from './FilterGroup.module.css';
import { VALUES_LIMIT } from './values-limit.ts';
import { visibleValues } from './visible-values.ts';

/** So many values stand open. */
const FIRST_SHOWN = 8;
/** A group with more values than this has a box to find one. */
const FIND_FROM = 20;

export interface FilterValuesProps {
  readonly group: FacetGroup;
  /** The name of the group. */
  readonly title: string;
  readonly filter: Filter;
  readonly onToggle: (facet: FacetKey, value: string) => void;
}

export function FilterValues({ group, title, filter, onToggle }: FilterValuesProps) {
  const words = useWords();
  const { t, number } = words;
  const listId = useId();
  const [find, setFind] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const total = group.values.length + group.more;
  const wanted = find.trim();
  const found = useFound(group, filter, wanted);

  const ticked = new Set(filterValues(filter, group.facet));
  const isSearching = wanted !== '' && found !== null;
  const shown = isSearching ? found.values : visibleValues(group.values, ticked, showsAll ? Infinity : FIRST_SHOWN);
  const more = isSearching ? found.more : showsAll ? group.more : 0;
  const max = Math.max(1, ...group.values.map(({ count }) => count));
  // Counts of one width, so that the bars before them begin under each other.
  const digits = Math.max(0, ...shown.map(({ count }) => number(count).length));

  return (
    <>
      {total > FIND_FROM && <FindBox title={title} find={find} listId={listId} onFind={setFind} />}
      <div id={listId} className={styles['values']} style={{ '--count-width': `${digits}ch` } as CSSProperties}>
        {shown.map((value) => (
          <Value
            key={value.id}
            facet={group.facet}
            id={value.id}
            {...valueName(words, group.facet, value)}
            count={value.count}
            depth={value.depth}
            share={group.facet === 'mediator' && value.depth === 0 ? value.count / max : undefined}
            isTicked={ticked.has(value.id)}
            onToggle={onToggle}
          />
        ))}
      </div>
      {isSearching && shown.length === 0 && <p className={styles['hint']}>{t('filters.find.none')}</p>}
      {more > 0 && <p className={styles['hint']}>{t('filters.more', { count: more, shown: number(more) })}</p>}
      {!isSearching && total > FIRST_SHOWN && (
        <Button
          variant="quiet"
          className={styles['more']}
          size="small"
          aria-expanded={showsAll}
          aria-controls={listId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t('filters.showFewer') : t('filters.showAll', { total: number(total) })}
        </Button>
      )}
    </>
  );
}

interface FindBoxProps {
  /** The name of the group. */
  readonly title: string;
  readonly find: string;
  readonly listId: string;
  readonly onFind: (find: string) => void;
}

function FindBox({ title, find, listId, onFind }: FindBoxProps) {
  const { t } = useWords();
  return (
    <input
      type="text"
      className={styles['find']}
      value={find}
      aria-label={t('filters.find', { group: title })}
      placeholder={t('filters.find.placeholder')}
      aria-controls={listId}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      onChange={(event) => onFind(event.currentTarget.value)}
    />
  );
}

/** The group's values with this text in their names; `null` until they are there, and for no text. */
function useFound(group: FacetGroup, filter: Filter, text: string): FacetGroup | null {
  const { answer, error } = useAnswer(
    text === '' ? null : { type: 'facets', filter, limit: VALUES_LIMIT, find: { facet: group.facet, text } },
  );
  if (error) throw error;
  if (text === '' || answer === null) return null;
  return answer.groups.find(({ facet }) => facet === group.facet) ?? { facet: group.facet, values: [], more: 0 };
}

interface ValueProps extends ValueName {
  readonly facet: FacetKey;
  readonly id: string;
  readonly count: number;
  readonly depth: number;
  /** Of the highest count of the group. */
  readonly share: number | undefined;
  readonly isTicked: boolean;
  readonly onToggle: (facet: FacetKey, id: string) => void;
}

/**
 * A checkbox named exactly by the value, described by its count. Nothing to find is no reason to forbid the tick. A rail has
 * a hundred of them: each is drawn again only when something of its own has changed.
 */
const Value = memo(function Value({ facet, id, count, share, isTicked, onToggle, ...shown }: ValueProps) {
  const { t, number } = useWords();
  const { text, lang, isOfFile, depth } = shown;
  const onChange = useCallback(() => onToggle(facet, id), [onToggle, facet, id]);
  return (
    <Checkbox
      label={isOfFile ? <FileText text={text} lang={lang} /> : text}
      icon={facet === 'kind' ? <KindIcon kind={id as Kind} /> : undefined}
      checked={isTicked}
      count={number(count)}
      countLabel={t('filters.count', { count, shown: number(count) })}
      depth={depth}
      muted={count === 0}
      {...(share !== undefined && { share })}
      onChange={onChange}
    />
  );
});
