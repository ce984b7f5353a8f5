// A file without events to show: valid and empty, or with all of them held back. No error, and a way on.
import { useWords } from '#i18n/use-words.ts';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { OpenFileButton } from '#panels/load/OpenFileButton.tsx';
import { useDataset } from '#queries/use-dataset.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { isMisread } from './is-misread.ts';

export function EmptyFile() {
  const { t } = useWords();
  const dataset = useDataset();
  const { heldBack } = dataset.problems;
  const { showBundled, mapTable } = useEventsFile();
  const mapping = dataset.mapping ? 'load.mapping.change' : isMisread(dataset) ? 'load.mapping' : null;
  return (
    <Notice
      look="card"
      title={t(heldBack > 0 ? 'load.empty.heldBack' : 'load.empty')}
      actions={
        <>
          {mapping && heldBack > 0 && (
            <Button variant="primary" aria-haspopup="dialog" onClick={mapTable}>
              {t(mapping)}
            </Button>
          )}
          <OpenFileButton label={t('load.choose')} />
          <Button onClick={showBundled}>{t('load.ask.bundled')}</Button>
        </>
      }
    >
      <p>{t(heldBack > 0 ? 'load.empty.heldBack.more' : 'load.empty.more')}</p>
    </Notice>
  );
}
