// The reader stopped the first file on its way: nothing to show, and two ways on.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEventsFile } from './events-file-context.ts';

export function LoadCancelled() {
  const { t } = useWords();
  const { retry, isBundled, showBundled } = useEventsFile();
  return (
    <Notice
      look="card"
      title={t('load.cancelled')}
      actions={
        <>
          <Button onClick={retry}>{t('load.retry')}</Button>
          {!isBundled && <Button onClick={showBundled}>{t('load.ask.bundled')}</Button>}
        </>
      }
    />
  );
}
