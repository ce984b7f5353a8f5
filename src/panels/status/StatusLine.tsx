// How many events pass, always; and what else there is to say, for a while or until it is taken back.
import { useDeferredValue } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import { useWords } from '#i18n/use-words.ts';
import { DatasetProvider } from '#queries/DatasetProvider.tsx';
import { AddressTrouble } from './AddressTrouble.tsx';
import { LatestMessage } from './LatestMessage.tsx';
import { PassingCount } from './PassingCount.tsx';
import styles from './StatusLine.module.css';

interface StatusLineProps {
  /** Null before the first file is there. */
  readonly dataset: DatasetInfo | null;
  /** Share of a file that is loading, from 0 to 1; null when nothing is, or nobody knows. */
  readonly loading: number | null;
  /** `hidden`: for assistive technology only, because the count stands elsewhere too. */
  readonly count?: 'shown' | 'hidden';
}

/** `status`: it is on the page from the beginning, so that what changes in it is read out. */
export function StatusLine({ dataset, loading, count = 'shown' }: StatusLineProps) {
  return (
    <div className={styles['line']} role="status" data-count={count}>
      {dataset && (
        <DatasetProvider dataset={dataset}>
          <PassingCount />
        </DatasetProvider>
      )}
      <Milestone loading={loading} />
      <AddressTrouble />
      <LatestMessage />
    </div>
  );
}

/** A quarter at a time: a voice that counts every percent says nothing else. */
function Milestone({ loading }: { readonly loading: number | null }) {
  const { t } = useWords();
  const quarters = useDeferredValue(loading === null ? 0 : Math.floor(loading * 4));
  if (quarters < 1 || quarters > 3) return null;
  return <span className={styles['unseen']}>{t('status.progress', { percent: quarters * 25 })}</span>;
}
