// Keeps a dialog that crashes, or whose code cannot be fetched, from taking the page with it.
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { OpenDialog } from './open-dialog.ts';

interface DialogBoundaryProps {
  /** Another dialog is another chance. */
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const failedOf = (onClose: () => void) => (props: FallbackProps) => <DialogFailed {...props} onClose={onClose} />;

export function DialogBoundary({ dialog, onClose, children }: DialogBoundaryProps) {
  return (
    <ErrorBoundary resetKeys={[dialog]} fallbackRender={failedOf(onClose)}>
      {children}
    </ErrorBoundary>
  );
}

type DialogFailedProps = FallbackProps & Pick<DialogBoundaryProps, 'onClose'>;

function DialogFailed({ onClose, resetErrorBoundary }: DialogFailedProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('app.crash.dialog.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <Notice
        role="alert"
        tone="error"
        look="card"
        actions={<Button onClick={() => resetErrorBoundary()}>{t('app.crash.again')}</Button>}
      >
        <p>{t('app.crash.dialog.text')}</p>
      </Notice>
    </Dialog>
  );
}
