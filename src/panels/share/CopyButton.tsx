// Copies a text and says so; where the browser refuses, the text is selected for the reader to copy.
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { useCopy } from '#ui/use-copy.ts';
import styles from './CopyButton.module.css';

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  /** Selects the text where it stands. */
  readonly select: () => void;
  readonly isMain?: boolean;
}

/** The message stands beside the button: behind an open dialog no status line is heard. */
export function CopyButton({ label, text, select, isMain = false }: CopyButtonProps) {
  const { t } = useWords();
  const { state, copy } = useCopy();
  const copyOrSelect = async () => {
    if (!(await copy(text))) select();
  };
  return (
    <>
      <Button
        variant={isMain ? 'primary' : 'plain'}
        icon={state === 'copied' ? 'check' : 'copy'}
        onClick={() => void copyOrSelect()}
      >
        {label}
      </Button>
      <span role="status" className={state === 'failed' ? styles['refused'] : styles['done']}>
        {state === 'copied' && t('share.copied')}
        {state === 'failed' && t('share.notCopied')}
      </span>
    </>
  );
}
