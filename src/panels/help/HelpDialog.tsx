// The keys, how to read the drawing, what the words mean, and where to report a mistake.
import { useContext } from 'react';
import type { MessageId } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.ts';
import { DatasetContext } from '#queries/dataset-context.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useSingleKeys } from '#ui/single-keys.ts';
import { useViewState } from '#url/use-view-state.ts';
import styles from './HelpDialog.module.css';
import { KeyTable } from './KeyTable.tsx';
import { LegendDrawing, type LegendSign } from './LegendDrawing.tsx';

const LEGEND: readonly { readonly sign: LegendSign; readonly text: MessageId }[] = [
  { sign: 'kind', text: 'help.drawing.kind' },
  { sign: 'claimed', text: 'help.drawing.claimed' },
  { sign: 'fuzzy', text: 'help.drawing.fuzzy' },
  { sign: 'openStart', text: 'help.drawing.openStart' },
  { sign: 'openEnd', text: 'help.drawing.openEnd' },
  { sign: 'density', text: 'help.drawing.density' },
];

/** `dialog` "Help". Open for as long as it is rendered. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [hasSingleKeys] = useSingleKeys();
  return (
    <Dialog title={t('help.title')} closeLabel={t('dialog.close')} onClose={onClose} width="wide">
      {/* Nothing in it takes the focus by itself, and it has to be scrolled by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['help']} tabIndex={0} role="group" aria-label={t('help.title')}>
        <section className={styles['forKeys']}>
          <h3>{t('help.keys')}</h3>
          <p className={styles['hint']}>{t('help.keys.where')}</p>
          {!hasSingleKeys && (
            <div className={styles['off']}>
              <Notice>{t('help.keys.singleOff')}</Notice>
            </div>
          )}
          <KeyTable />
        </section>
        <section>
          <h3>{t('help.pointer')}</h3>
          <p>{t('help.pointer.zoom')}</p>
          <p>{t('help.pointer.pan')}</p>
        </section>
        <section>
          <h3>{t('help.drawing')}</h3>
          <ul className={styles['legend']}>
            {LEGEND.map(({ sign, text }) => (
              <li key={sign}>
                <LegendDrawing sign={sign} />
                <span>{t(text)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('help.words')}</h3>
          <p>{t('help.words.roles')}</p>
          <p>{t('help.words.said')}</p>
          <p>{t('help.words.judged')}</p>
        </section>
        <ReportMistake />
      </div>
    </Dialog>
  );
}

function ReportMistake() {
  const { rich, t } = useWords();
  const dataset = useContext(DatasetContext);
  const { event } = useViewState().view;
  // There is none yet, or it could not be opened.
  if (dataset === null) return null;
  const file = <bdi key="file">{dataset.name}</bdi>;
  return (
    <section>
      <h3>{t('help.mistake')}</h3>
      <p>{t('help.mistake.text')}</p>
      <p>
        {event === null
          ? rich('help.mistake.file', { file })
          : rich('help.mistake.event', { file, id: <code key="id">{event}</code> })}
      </p>
    </section>
  );
}
