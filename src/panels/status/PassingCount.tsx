// "12 of 21 events": how many pass the filters, whatever the window, of all in the file.
import { axisZone } from '#domain/zone.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './StatusLine.module.css';

export function PassingCount() {
  const { t, number } = useWords();
  const { view } = useViewState();
  const dataset = useDataset();
  const zone = axisZone(view.tz, dataset.zone);
  const { answer } = useAnswer({ type: 'extent', filter: view.filter, zone });
  if (answer === null) return null;
  const { passing, total } = answer;
  return (
    <span className={styles['count']}>
      {t(dataset.isGrowing ? 'status.countSoFar' : 'status.count', {
        passing: number(passing),
        total: number(total),
        n: total,
      })}
    </span>
  );
}
