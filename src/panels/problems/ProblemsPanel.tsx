// What is wrong with the open file, record by record. Nothing when all is well.
import { useEffect, useId, useState } from 'react';
import type { ProblemSummary } from '#domain/dataset.ts';
import { useWords } from '#i18n/use-words.ts';
import type { Words } from '#i18n/make-words.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import styles from './ProblemsPanel.module.css';
import { ProblemTable } from './ProblemTable.tsx';
import { ReportButtons } from './ReportButtons.tsx';

/** `region` "Problems in this file". Open at first when records were held back. */
export function ProblemsPanel() {
  const dataset = useDataset();
  if (dataset.problems.list.length === 0) return null;
  return <Problems key={dataset.key} name={dataset.name} problems={dataset.problems} />;
}

interface ProblemsProps {
  readonly name: string;
  readonly problems: ProblemSummary;
}

function Problems({ name, problems }: ProblemsProps) {
  const words = useWords();
  const { t } = words;
  const [isOpen, setIsOpen] = useState(problems.errors > 0);
  const title = useId();
  const table = useId();
  useAnnounceProblems(problems, words);
  return (
    <section
      className={styles['panel']}
      aria-labelledby={title}
      data-severity={problems.errors > 0 ? 'error' : 'warning'}
    >
      <div className={styles['bar']}>
        <Icon name="warning" className={styles['icon']} />
        <h2 id={title} className={styles['title']}>
          {t('problems.title')}
        </h2>
        <p className={styles['count']}>{countText(problems, words)}</p>
        <span className={styles['buttons']}>
          <ReportButtons name={name} problems={problems.list} />
          <Button
            size="small"
            variant="quiet"
            aria-expanded={isOpen}
            aria-controls={table}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? 'problems.hide' : 'problems.show')}
          </Button>
        </span>
      </div>
      <div id={table} className={styles['list']} hidden={!isOpen}>
        <ProblemTable name={name} problems={problems} />
      </div>
    </section>
  );
}

/** "2 errors, 1 warning · 2 records are held back" */
function countText({ errors, warnings, heldBack }: ProblemSummary, { t }: Words): string {
  const count = t('problems.count', { errors, warnings, both: errors > 0 && warnings > 0 ? 'yes' : 'no' });
  return heldBack === 0 ? count : `${count} · ${t('problems.affected', { n: heldBack })}`;
}

function useAnnounceProblems(problems: ProblemSummary, words: Words): void {
  const announce = useAnnounce();
  useEffect(() => {
    announce(`${words.t('problems.title')}: ${countText(problems, words)}`, { isQuiet: true });
  }, [announce, problems, words]);
}
