// The first stop of the keyboard: past the header and the filters, to the events themselves.
import type { MouseEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { focusList, LIST_PLACE } from './places.ts';
import styles from './SkipLink.module.css';

export function SkipLink() {
  const { t } = useWords();
  return (
    <a className={styles['skip']} href={`#${LIST_PLACE}`} onClick={skip}>
      {t('app.skip.list')}
    </a>
  );
}

function skip(event: MouseEvent): void {
  // The address is the view's: no fragment is written into it.
  event.preventDefault();
  focusList();
}
