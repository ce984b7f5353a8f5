// Opens what the file says of itself, on screens without a column for it.
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import styles from './AboutButton.module.css';
import { useHasWords } from './AboutFile.tsx';
import { lazyPart } from './lazy-part.ts';

const AboutDialog = lazyPart(() => import('./AboutDialog.tsx').then((module) => module.AboutDialog));

export function AboutButton({ onCheckWording }: { readonly onCheckWording: (() => void) | null }) {
  const { t } = useWords();
  const hasWords = useHasWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!hasWords) return null;
  return (
    <div className={styles['place']}>
      <Button variant="quiet" size="small" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('about.title')}
      </Button>
      {isOpen && <AboutDialog onClose={() => setIsOpen(false)} onCheckWording={onCheckWording} />}
    </div>
  );
}
