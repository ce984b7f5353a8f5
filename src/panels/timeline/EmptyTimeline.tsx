// Why nothing is drawn, and what would change that.
import type { ReactNode } from 'react';
import type { ExtentAnswer } from '#domain/answer.ts';
import type { TimeWindow } from '#domain/extent.ts';
import { withoutFilterPart } from '#domain/filter-values.ts';
import type { ZoneId } from '#domain/ids.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { AXIS, windowShowing } from '#timeline/window-math.ts';
import { Button } from '#ui/Button.tsx';
import { useLiveWindow, useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './TimelinePanel.module.css';

interface EmptyTimelineProps {
  readonly extent: ExtentAnswer;
  readonly zone: ZoneId;
  readonly onShowAll: () => void;
  readonly goTo: (window: TimeWindow) => void;
}

export function EmptyTimeline(props: EmptyTimelineProps) {
  const { t } = useWords();
  const { extent } = props;
  if (extent.total === 0) return <Message text={t('timeline.empty.file')} />;
  return extent.passing === 0 ? <NothingPasses /> : <NothingInWindow {...props} />;
}

function Message({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{text}</p>
      {children && <div className={styles['ways']}>{children}</div>}
    </div>
  );
}

function NothingPasses() {
  const { t, number, facet } = useWords();
  const { view, setView } = useViewState();
  const { filter } = view;
  const { answer } = useAnswer({ type: 'relax', filter });
  return (
    <Message text={t('timeline.empty.filters')}>
      {answer?.options.map(({ part, count }) => (
        <Button key={part} size="small" onClick={() => setView({ filter: withoutFilterPart(filter, part) }, 'push')}>
          {t('timeline.drop', {
            filter: part === 'q' ? t('timeline.drop.words') : facet(part),
            count,
            shown: number(count),
          })}
        </Button>
      ))}
    </Message>
  );
}

/** The nearest event on one side of the window; `null` when there is none, or none is known yet. */
function useNearest(zone: ZoneId, side: 'before' | 'after') {
  const { filter } = useViewState().view;
  const window = useSettledWindow();
  const { answer } = useAnswer({
    type: 'page',
    filter,
    zone,
    window: side === 'before' ? { from: AXIS.from, to: window.from } : { from: window.to, to: AXIS.to },
    sort: { by: 'date', descending: side === 'before' },
    offset: 0,
    limit: 1,
    locate: null,
    locale: 'en',
  });
  return answer?.rows[0] ?? null;
}

function NothingInWindow({ zone, onShowAll, goTo }: EmptyTimelineProps) {
  const { t } = useWords();
  const live = useLiveWindow();
  const before = useNearest(zone, 'before');
  const after = useNearest(zone, 'after');
  return (
    <Message text={t('timeline.empty.window')}>
      {before && (
        <Button size="small" icon="prev" onClick={() => goTo(windowShowing(live.get(), before.extent))}>
          {t('timeline.nearest.before')}
        </Button>
      )}
      <Button size="small" icon="fit" onClick={onShowAll}>
        {t('timeline.showAllEvents')}
      </Button>
      {after && (
        <Button size="small" icon="next" onClick={() => goTo(windowShowing(live.get(), after.extent))}>
          {t('timeline.nearest.after')}
        </Button>
      )}
    </Message>
  );
}
