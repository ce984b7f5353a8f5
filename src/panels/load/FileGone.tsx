// The reader's own file was to be shown again, and is not kept any more: said until it is read.
import { useEffect } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useEventsFile } from './events-file-context.ts';
import { OpenFileButton } from './OpenFileButton.tsx';

export function FileGone({ name }: { readonly name: string }) {
  const { t, rich } = useWords();
  const { dismissGone } = useEventsFile();
  const announce = useAnnounce();
  useEffect(() => announce(t('load.gone', { name }), { isQuiet: true }), [announce, t, name]);
  return (
    <Notice
      tone="warning"
      title={rich('load.gone', { name: <bdi key="name">{name}</bdi> })}
      actions={
        <>
          <OpenFileButton label={t('load.choose')} />
          <Button variant="quiet" onClick={dismissGone}>
            {t('load.close')}
          </Button>
        </>
      }
    >
      <p>{t('load.gone.instead')}</p>
    </Notice>
  );
}
