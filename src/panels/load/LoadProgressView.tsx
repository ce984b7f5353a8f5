// A file on its way: how far it is, and how to stop it.
import { useEffect, useState } from 'react';
import type { LoadProgress } from '#domain/opening.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { useEventsFile } from './events-file-context.ts';
import styles from './LoadPanel.module.css';
import { progressShare, progressText } from './progress.ts';
import { useLoadProgress } from './use-load-progress.ts';

/** Fades in a little late: most files are there before anybody has to be told. */
export function LoadProgressView({ look }: { readonly look: 'card' | 'bar' | 'foot' }) {
  const words = useWords();
  const { name, cancel } = useEventsFile();
  const progress = useLoadProgress((now) => now);
  const isSilent = useSilence(progress);
  const soFar = progressText(progress, name, words);
  const text = isSilent ? `${soFar}. ${words.t('load.silent')}` : soFar;
  const place =
    look === 'card' ? styles['card'] : [styles['bar'], look === 'foot' && styles['foot']].filter(Boolean).join(' ');
  return (
    <div className={[styles['progress'], place].join(' ')} data-over-foot={look === 'foot' ? 'progress' : undefined}>
      <p className={styles['name']}>
        <bdi>{name}</bdi>
      </p>
      <ProgressBar label={words.t('load.name')} value={progressShare(progress)} text={text} />
      <p className={styles['text']}>{text}</p>
      <Button size="small" onClick={cancel}>
        {words.t('load.cancel')}
      </Button>
    </div>
  );
}

/** Long before it is given up, the reader knows that they need not wait. */
const SILENT_MS = 4000;

/** Whether a host has sent nothing for a while. */
function useSilence(progress: LoadProgress | null): boolean {
  const { t } = useWords();
  const announce = useAnnounce();
  const [silentSince, setSilentSince] = useState<LoadProgress | 'never' | null>('never');
  const isAwaited = progress === null || (progress.phase === 'read' && progress.bytes !== progress.totalBytes);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setTimeout(() => {
      setSilentSince(progress);
      announce(t('load.silent'), { isQuiet: true });
    }, SILENT_MS);
    return () => clearTimeout(timer);
  }, [progress, isAwaited, announce, t]);
  return isAwaited && silentSince === progress;
}
