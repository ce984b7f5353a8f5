// Why the list is empty, and what would fill it.
import type { ExtentAnswer } from '#domain/answer.ts';
import { defaultWindow } from '#domain/default-window.ts';
import { withoutFilterPart } from '#domain/filter-values.ts';
import type { ZoneId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { Button } from '#ui/Button.tsx';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './ListPanel.module.css';

export interface EmptyListProps {
  readonly extent: ExtentAnswer;
  /** The zone of the axis. */
  readonly zone: ZoneId;
}

export function EmptyList({ extent, zone }: EmptyListProps) {
  const { t } = useWords();
  if (extent.total === 0) return <p className={styles['empty']}>{t('list.empty.file')}</p>;
  if (extent.passing === 0) return <NothingPasses />;
  return <NothingInWindow extent={extent} zone={zone} />;
}

function NothingInWindow({ extent, zone }: EmptyListProps) {
  const { t, number } = useWords();
  const live = useLiveWindow();
  // Without the file's own view: that one may not hold the events that pass.
  const all = defaultWindow({ title: '' }, zone, extent.window);
  return (
    <div className={styles['empty']}>
      <p>{t('list.empty.window', { count: extent.passing, passing: number(extent.passing) })}</p>
      <Button onClick={() => live.settle(all)}>{t('list.showAllTimes')}</Button>
    </div>
  );
}

/** Names the filters of which dropping one alone would show something. */
function NothingPasses() {
  const { t, number, facet } = useWords();
  const { view, setView } = useViewState();
  const { filter } = view;
  const { answer } = useAnswer({ type: 'relax', filter });
  const options = answer?.options ?? [];
  return (
    <div className={styles['empty']}>
      <p>{t(options.length > 0 || answer === null ? 'list.empty.filters' : 'list.empty.filters.several')}</p>
      {options.map(({ part, count }) => (
        <Button key={part} size="small" onClick={() => setView({ filter: withoutFilterPart(filter, part) }, 'push')}>
          {t('list.drop', {
            filter: part === 'q' ? t('list.drop.words') : facet(part),
            count,
            shown: number(count),
          })}
        </Button>
      ))}
    </div>
  );
}
