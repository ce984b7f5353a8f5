// The problems of one sort, under a heading that opens and closes them.
import { useState } from 'react';
import type { Advice } from '#domain/advice.ts';
import type { Problem, ProblemGroup } from '#domain/problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { AT_FIRST } from './listed-groups.ts';
import { problemLine } from './problem-report.ts';
import styles from './ProblemsPanel.module.css';

interface ProblemRowsProps {
  /** What they have in common. */
  readonly title: string;
  /** `field`: '' where the title says of what. */
  readonly group: Pick<ProblemGroup, 'list' | 'field' | 'count'>;
  readonly problems: readonly (Problem | Advice)[];
  readonly isOpenAtFirst: boolean;
}

export function ProblemRows({ title, group, problems, isOpenAtFirst }: ProblemRowsProps) {
  const { t, number } = useWords();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [isWhole, setIsWhole] = useState(false);
  const drawn = isOpen ? problems.slice(0, isWhole ? problems.length : AT_FIRST) : [];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles['group']}>
          <button type="button" className={styles['fold']} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <Icon name="chevron" className={styles['arrow']} />
            <span className={styles['sort']}>{title}</span>
            <span className={styles['of']}>
              {group.field !== '' && (
                <>
                  {t(`problems.list.${group.list}`)} <bdi>{group.field === '*' ? '' : group.field}</bdi>
                </>
              )}
            </span>
            <span className={styles['many']}>{number(group.count)}</span>
          </button>
        </th>
      </tr>
      {drawn.map((problem, place) => (
        // A list that never changes: the place is the key.
        // oxlint-disable-next-line react/no-array-index-key
        <ProblemRow key={place} problem={problem} />
      ))}
      {isOpen && drawn.length < problems.length && (
        <tr>
          <td colSpan={5}>
            <Button size="small" onClick={() => setIsWhole(true)}>
              {t('problems.showAll', { n: number(problems.length) })}
            </Button>
          </td>
        </tr>
      )}
      {isOpen && problems.length < group.count && (
        <tr>
          <td colSpan={5} className={styles['first']}>
            {t('problems.first', { n: number(problems.length), all: number(group.count) })}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem | Advice }) {
  const words = useWords();
  const { list, record, field, place, found, expected } = problemLine(problem, words);
  const { suggestion } = problem;
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
        {suggestion !== undefined && (
          <bdi className={styles['suggestion']}>{words.t('problems.suggestion', { suggestion })}</bdi>
        )}
      </td>
    </tr>
  );
}
