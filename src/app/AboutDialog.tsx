// What the file says of itself, where there is no column for it.
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { AboutText } from './AboutFile.tsx';

interface AboutDialogProps {
  readonly onClose: () => void;
  readonly onCheckWording: (() => void) | null;
}

export function AboutDialog({ onClose, onCheckWording }: AboutDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('about.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <AboutText
        onCheckWording={
          onCheckWording &&
          (() => {
            onClose();
            onCheckWording();
          })
        }
      />
    </Dialog>
  );
}
