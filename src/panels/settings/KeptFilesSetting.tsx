// Files that this browser keeps: how much that is, and to forget them.
import { formatBytes } from '#i18n/format-bytes.ts';
import { useWords } from '#i18n/use-words.ts';
import { useKeptFiles } from '#queries/use-kept-files.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { Button } from '#ui/Button.tsx';
import styles from './SettingsDialog.module.css';

/** Nothing while nothing is kept. */
export function KeptFilesSetting() {
  const { t, number, locale } = useWords();
  const announce = useAnnounce();
  const { files, bytes, forget } = useKeptFiles();
  if (files === 0) return null;
  const onForget = () => void forget().then(() => announce(t('settings.kept.forgotten')));
  return (
    <section>
      <h3>{t('settings.kept')}</h3>
      <p className={styles['hint']}>
        {t('settings.kept.hint', { n: files, files: number(files), size: formatBytes(bytes, locale) })}
      </p>
      <Button size="small" onClick={onForget}>
        {t('settings.kept.forget')}
      </Button>
    </section>
  );
}
