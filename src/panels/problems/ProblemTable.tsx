// The problems one by one, sort by sort: where, what was found, what was expected.
import type { ProblemSummary } from '#domain/dataset.ts';
import { useWords } from '#i18n/use-words.ts';
import { FindingsTable } from './FindingsTable.tsx';
import { ProblemRows } from './ProblemRows.tsx';
import styles from './ProblemsPanel.module.css';
import { listedGroups } from './listed-groups.ts';

interface ProblemTableProps {
  /** Of the file. */
  readonly name: string;
  readonly problems: ProblemSummary;
}

export function ProblemTable({ name, problems }: ProblemTableProps) {
  const { t } = useWords();
  const groups = listedGroups(problems);
  return (
    <FindingsTable name={name} said={t('problems.column.expected')}>
      {(['error', 'warning'] as const).map((severity) => {
        const those = groups.filter(({ group }) => group.severity === severity);
        return those.length === 0 ? null : (
          <Severity key={severity} severity={severity}>
            {those.map(({ group, problems: listed, isOpen }, place) => (
              // A list that never changes: the place is the key.
              // oxlint-disable-next-line react/no-array-index-key
              <ProblemRows
                key={place}
                title={t(`problems.sort.${group.code}`)}
                group={group}
                problems={listed}
                isOpenAtFirst={isOpen}
              />
            ))}
          </Severity>
        );
      })}
    </FindingsTable>
  );
}

interface SeverityProps {
  readonly severity: 'error' | 'warning';
  readonly children: React.ReactNode;
}

function Severity({ severity, children }: SeverityProps) {
  const { t } = useWords();
  return (
    <>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={5} className={styles['severity']} data-severity={severity}>
            {t(severity === 'error' ? 'problems.errors' : 'problems.warnings')}
          </th>
        </tr>
      </tbody>
      {children}
    </>
  );
}
