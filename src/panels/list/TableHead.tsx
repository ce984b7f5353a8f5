// The heads of the columns: each sorts by its column, and a second press turns the order round.
import type { PageQuestion } from '#domain/question.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/Icon.tsx';
import styles from './EventTable.module.css';
import { LIST_COLUMNS } from './list-columns.ts';
import { COLUMN_HEADER, ROW, ROW_GROUP } from './table-roles.ts';

export interface TableHeadProps {
  readonly sort: PageQuestion['sort'];
  readonly onSort: (sort: PageQuestion['sort']) => void;
}

export function TableHead({ sort, onSort }: TableHeadProps) {
  const { t } = useWords();
  return (
    <thead {...ROW_GROUP} className={styles['head']}>
      <tr {...ROW} aria-rowindex={1} className={styles['row']}>
        {LIST_COLUMNS.map((column) => {
          const isSorted = sort.by === column;
          const order = sort.descending ? 'descending' : 'ascending';
          return (
            <th
              key={column}
              {...COLUMN_HEADER}
              scope="col"
              className={styles[column]}
              aria-sort={isSorted ? order : 'none'}
            >
              <button
                type="button"
                className={styles['sort']}
                title={t(`list.sort.${column}`)}
                onClick={() => onSort({ by: column, descending: isSorted && !sort.descending })}
              >
                {t(`list.column.${column}`)}
                {isSorted && <Icon name="chevron" className={styles[order]} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
