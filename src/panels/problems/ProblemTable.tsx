// The problems one by one: where, what was found, what was expected.
import { useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import styles from './ProblemsPanel.module.css';
import { inReadingOrder, problemLine } from './problem-report.ts';

/** So many are drawn at first: the first ones usually explain the rest. */
const AT_FIRST = 100;

interface ProblemTableProps {
  /** Of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

export function ProblemTable({ name, problems }: ProblemTableProps) {
  const { t, number } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const ordered = inReadingOrder(problems);
  const drawn = isWhole ? ordered : ordered.slice(0, AT_FIRST);
  const groups = (['error', 'warning'] as const).map((severity) => ({
    severity,
    rows: drawn.filter((problem) => problem.severity === severity),
  }));
  return (
    <>
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
            <th scope="col">{t('problems.column.expected')}</th>
          </tr>
        </thead>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ severity, rows }) => (
            <tbody key={severity}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={styles['group']} data-severity={severity}>
                  {t(severity === 'error' ? 'problems.errors' : 'problems.warnings')}
                </th>
              </tr>
              {rows.map((problem, place) => (
                // A list that never changes: the place is the key.
                // oxlint-disable-next-line react/no-array-index-key
                <ProblemRow key={place} problem={problem} />
              ))}
            </tbody>
          ))}
      </table>
      {drawn.length < ordered.length && (
        <Button size="small" className={styles['all']} onClick={() => setIsWhole(true)}>
          {t('problems.showAll', { n: number(ordered.length) })}
        </Button>
      )}
    </>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const { list, record, field, place, found, expected } = problemLine(problem, words);
  return (
    <tr>
      <th scope="row">
        <span className={styles['kind']}>{list}</span> <bdi>{record}</bdi>
      </th>
      <td>
        <bdi>{field}</bdi>
      </td>
      <td className={styles['place']}>{place}</td>
      <td>
        <bdi className={styles['found']}>{found}</bdi>
      </td>
      <td className={styles['expected']}>
        <bdi>{expected}</bdi>
      </td>
    </tr>
  );
}
