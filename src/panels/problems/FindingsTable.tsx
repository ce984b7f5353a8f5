// A table of what was found in a file: where, what it was, and in the last column what there is to say of it.
import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './ProblemsPanel.module.css';

interface FindingsTableProps {
  /** Of the file. */
  readonly name: string;
  /** The name of the last column. */
  readonly said: string;
  /** Bodies of the table. */
  readonly children: ReactNode;
}

export function FindingsTable({ name, said, children }: FindingsTableProps) {
  const { t } = useWords();
  return (
    <table className={styles['table']}>
      <caption className={styles['file']}>
        <bdi>{name}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('problems.column.record')}</th>
          <th scope="col">{t('problems.column.field')}</th>
          <th scope="col">{t('problems.column.place')}</th>
          <th scope="col">{t('problems.column.found')}</th>
          <th scope="col">{said}</th>
        </tr>
      </thead>
      {children}
    </table>
  );
}
