// Advice on the wording of the open file, apart from what is wrong with it: nothing of it is an error.
import { useEffect, useId, useRef, useState } from 'react';
import { ADVICE_CODES } from '#domain/advice.ts';
import type { Words } from '#i18n/make-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAdvice, type AdviceSoFar } from '#queries/use-advice.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import { ProblemRows } from './ProblemRows.tsx';
import styles from './ProblemsPanel.module.css';
import { ReportButtons } from './ReportButtons.tsx';

interface AdvicePanelProps {
  /** Somebody has asked for it: what there is is shown at once, and also that there is nothing. */
  readonly isAsked: boolean;
  /** There is something to be seen. */
  readonly onFound: () => void;
}

/** `region` "Advice on wording". For a file that is there as a whole. */
export function AdvicePanel({ isAsked, onFound }: AdvicePanelProps) {
  const words = useWords();
  const { name, eventCount } = useDataset();
  const soFar = useAdvice();
  /** Null until somebody has opened or closed it. */
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? isAsked;
  const [title, table] = [useId(), useId()];
  const { t } = words;
  const list = ADVICE_CODES.flatMap((code) => soFar.lists[code]);
  const hasFound = list.length > 0 && soFar.state === 'done';
  useEffect(() => {
    if (hasFound) onFound();
  }, [hasFound, onFound]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that asked is gone by then, and may have stood at the other end of the page.
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  if (!isAsked && !hasFound) return null;
  return (
    <section className={styles['panel']} aria-labelledby={title} data-severity="advice">
      <div className={styles['bar']}>
        <Icon name="help" className={styles['icon']} />
        <h2 ref={heading} id={title} tabIndex={-1} className={styles['title']}>
          {t('advice.title')}
        </h2>
        <p className={styles['count']} aria-live="polite">
          {countText(soFar, eventCount, words)}
        </p>
        {list.length > 0 && (
          <span className={styles['buttons']}>
            {soFar.state === 'done' && <ReportButtons name={name} problems={list} suffix="advice" />}
            <Button
              size="small"
              variant="quiet"
              aria-expanded={isOpen}
              aria-controls={table}
              onClick={() => setChoice(!isOpen)}
            >
              {t(isOpen ? 'problems.hide' : 'problems.show')}
            </Button>
          </span>
        )}
      </div>
      <div id={table} className={styles['list']} hidden={!isOpen || list.length === 0}>
        <p className={styles['hint']}>{t('advice.hint')}</p>
        <AdviceTable name={name} soFar={soFar} />
      </div>
    </section>
  );
}

function AdviceTable({ name, soFar }: { readonly name: string; readonly soFar: AdviceSoFar }) {
  const { t } = useWords();
  const found = ADVICE_CODES.filter((code) => soFar.counts[code] > 0);
  return (
    <FindingsTable name={name} said={t('advice.column')}>
      {found.map((code) => (
        <ProblemRows
          key={code}
          title={t(`advice.sort.${code}`)}
          group={{ list: 'events', field: '', count: soFar.counts[code] }}
          problems={soFar.lists[code]}
          isOpenAtFirst={found.length === 1}
        />
      ))}
    </FindingsTable>
  );
}

/** "12 pieces of advice", and while it is looked for, how far that has come. */
function countText({ counts, checked, state }: AdviceSoFar, total: number, { t, number }: Words): string {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (state === 'failed') return t('advice.failed');
  if (state === 'running') return t('advice.running', { checked: number(checked), total: number(total), n });
  return t('advice.count', { n });
}
