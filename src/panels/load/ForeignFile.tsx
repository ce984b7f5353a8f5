// Asks before anything is requested from another site: a link alone must not be enough to make the reader's device call there.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEventsFile } from './events-file-context.ts';

export function ForeignFile({ look }: { readonly look: 'card' | 'bar' }) {
  const { t, rich } = useWords();
  const { foreignHost, allowForeign, showBundled } = useEventsFile();
  return (
    <Notice
      tone="warning"
      look={look}
      title={rich('load.ask.text', { host: <bdi key="host">{foreignHost}</bdi> })}
      actions={
        <>
          <Button variant="primary" onClick={allowForeign}>
            {t('load.ask.yes')}
          </Button>
          <Button onClick={showBundled}>{t('load.ask.bundled')}</Button>
        </>
      }
    >
      <p>{t('load.ask.more')}</p>
    </Notice>
  );
}
