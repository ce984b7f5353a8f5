// The button that writes the file; while it is written, how far it is; and what became of it.
import { formatBytes } from '#i18n/format-bytes.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import styles from './ExportDialog.module.css';
import type { ExportState, Exporting } from './use-export.ts';

interface ExportFooterProps {
  readonly exporting: Exporting;
  /** Events to write. */
  readonly count: number;
  /** More of the file is still coming. */
  readonly isGrowing: boolean;
  readonly onStart: () => void;
}

export function ExportFooter({ exporting, count, isGrowing, onStart }: ExportFooterProps) {
  const { t, locale } = useWords();
  const { state, cancel } = exporting;
  if (state.is === 'running') {
    const { done, total } = state.progress;
    const share = total === 0 ? 0 : done / total;
    const text = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
    return (
      <>
        <div className={styles['progress']}>
          <ProgressBar label={t('export.writing')} value={total === 0 ? null : share} text={text} />
          <span className={styles['told']} aria-hidden="true">
            {text}
          </span>
        </div>
        <Button onClick={cancel}>{t('export.cancel')}</Button>
      </>
    );
  }
  const hindrance = isGrowing ? t('export.growing') : count === 0 ? t('export.nothing') : null;
  return (
    <>
      <p className={styles['told']} role={state.is === 'failed' ? 'alert' : 'status'}>
        {hindrance ?? <Outcome state={state} />}
      </p>
      <Button variant="primary" disabled={hindrance !== null} onClick={onStart}>
        {t('export.download')}
      </Button>
    </>
  );
}

function Outcome({ state }: { state: ExportState }) {
  const { t, locale } = useWords();
  if (state.is === 'failed') return t('export.failed');
  if (state.is !== 'done') return null;
  const { name, bytes, leftOut } = state;
  return (
    <>
      {t('export.done')} <bdi className={styles['name']}>{name}</bdi> ({formatBytes(bytes, locale)}).
      {leftOut > 0 && ` ${t('export.leftOut', { n: leftOut })}`}
    </>
  );
}
