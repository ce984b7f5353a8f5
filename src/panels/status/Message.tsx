// One message of the status line, over the page's foot.
import type { Ref } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './StatusLine.module.css';

interface MessageProps {
  readonly ref?: Ref<HTMLSpanElement>;
  readonly text: string;
  readonly onClose: () => void;
}

export function Message({ ref, text, onClose }: MessageProps) {
  const { t } = useWords();
  return (
    <span ref={ref} className={styles['message']} data-over-foot="message">
      <bdi>{text}</bdi>
      <IconButton icon="close" size="small" label={t('status.dismiss')} onClick={onClose} />
    </span>
  );
}
