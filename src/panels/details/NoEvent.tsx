// The panel before anything is chosen: calm, and a hint of what can be done.
import { useWords } from '#i18n/use-words.ts';
import { Kbd } from '#ui/Kbd.tsx';
import styles from './DetailsPanel.module.css';

export function NoEvent() {
  const { t, rich } = useWords();
  return (
    <div className={styles['none']}>
      <p className={styles['noneTitle']}>{t('details.none')}</p>
      <p>{rich('details.none.keys', { previous: <Kbd>,</Kbd>, next: <Kbd>.</Kbd> })}</p>
    </div>
  );
}
