// The file that the system opens the installed page with.
import { useEffect, useEffectEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { useEventsFile } from './events-file-context.ts';
import { readHandle } from './file-handles.ts';

export function useLaunchedFile(): void {
  const { t } = useWords();
  const { openFile } = useEventsFile();
  const announce = useAnnounce();
  const onLaunch = useEffectEvent(({ files }: LaunchParams) => {
    const [handle] = files;
    // Launched without a file.
    if (!(handle instanceof FileSystemFileHandle)) return;
    readHandle(handle).then(openFile, () => announce(t('recent.unreadable', { name: handle.name })));
  });
  useEffect(() => {
    // Whatever came before is kept for the first who asks.
    window.launchQueue?.setConsumer((params) => onLaunch(params));
  }, []);
}
