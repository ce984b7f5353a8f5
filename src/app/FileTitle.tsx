// What the open file is called, and what it is made of.
import { ownZone } from '#domain/zone.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import { parseWhen } from '#domain/when.ts';
import type { Words } from '#i18n/make-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { oneText } from '#i18n/when-text.ts';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { FileText } from '#ui/FileText.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Extra } from './Extra.tsx';
import styles from './FileTitle.module.css';
import { isMisread } from './is-misread.ts';
import { WatchButton } from './lazy-panels.ts';

export function FileTitle() {
  const words = useWords();
  const { shown, showBundled, mapTable } = useEventsFile();
  if (shown === null) {
    return (
      <div className={styles['title']}>
        <h1 className={styles['name']}>{words.t('app.name')}</h1>
        <p className={styles['facts']}>&nbsp;</p>
      </div>
    );
  }
  const { dataset, isBundled } = shown;
  const { title, description, lang } = dataset.meta;
  return (
    <div className={styles['title']}>
      <h1 className={styles['name']} title={description}>
        <FileText text={title} lang={lang} />
      </h1>
      <p className={styles['facts']}>
        <span className={styles['text']}>
          {!isBundled && (
            <>
              <bdi>{dataset.name}</bdi> ·{' '}
            </>
          )}
          {factsText(dataset, words)}
        </span>
        {(dataset.mapping || isMisread(dataset)) && (
          <button type="button" className={styles['mapping']} aria-haspopup="dialog" onClick={mapTable}>
            {words.t(dataset.mapping ? 'load.mapping.change' : 'load.mapping')}
          </button>
        )}
        {!isBundled && (
          <Extra>
            <WatchButton className={styles['close']} />
          </Extra>
        )}
        {!isBundled && (
          <IconButton
            icon="close"
            size="small"
            className={styles['close']}
            label={words.t('app.closeFile')}
            onClick={showBundled}
          />
        )}
      </p>
    </div>
  );
}

/** "21 events · 1 source · updated 7 October 2025" */
function factsText({ eventCount, sourceCount, meta, zone }: DatasetInfo, words: Words): string {
  const { t } = words;
  const updated = meta.updated === undefined ? null : parseWhen(meta.updated);
  return [
    t('app.facts.events', { n: eventCount }),
    sourceCount > 0 ? t('app.facts.sources', { n: sourceCount }) : '',
    updated ? t('app.facts.updated', { date: oneText(updated, { zone: ownZone(zone), words, isLong: false }) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
