// Whose file is shown, for as long as it is, when whoever publishes this page does not vouch for it.
import { useWords } from '#i18n/use-words.ts';
import { useEventsFile } from './events-file-context.ts';
import styles from './LoadPanel.module.css';

export function FileFromElsewhere() {
  const { rich } = useWords();
  const host = useEventsFile().shown?.foreignHost ?? null;
  if (host === null) return null;
  return <p className={styles['elsewhere']}>{rich('load.elsewhere', { host: <bdi key="host">{host}</bdi> })}</p>;
}
