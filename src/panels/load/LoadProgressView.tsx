// A file on its way: how far it is, and how to stop it.
import { useWords } from '#i18n/use-words.ts';
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
  const text = progressText(progress, name, words);
  const place =
    look === 'card' ? styles['card'] : [styles['bar'], look === 'foot' && styles['foot']].filter(Boolean).join(' ');
  return (
    <div className={[styles['progress'], place].join(' ')}>
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
