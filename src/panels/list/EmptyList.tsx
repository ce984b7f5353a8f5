// Why the list is empty. What would fill it is offered once, by the timeline above.
import type { ExtentAnswer } from '#domain/answer.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './ListPanel.module.css';

export function EmptyList({ extent: { total, passing } }: { readonly extent: ExtentAnswer }) {
  const { t, number } = useWords();
  if (total === 0) return <p className={styles['empty']}>{t('list.empty.file')}</p>;
  if (passing === 0) return <p className={styles['empty']}>{t('list.empty.filters')}</p>;
  return <p className={styles['empty']}>{t('list.empty.window', { count: passing, passing: number(passing) })}</p>;
}
