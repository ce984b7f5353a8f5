// The dialogs that need no open file.
import { lazy, Suspense } from 'react';
import type { OpenDialog } from './open-dialog.ts';

const HelpDialog = lazy(() => import('#panels/help/HelpDialog.tsx').then((module) => ({ default: module.HelpDialog })));
const SettingsDialog = lazy(() =>
  import('#panels/settings/SettingsDialog.tsx').then((module) => ({ default: module.SettingsDialog })),
);

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
}

export function PageDialogs({ dialog, onClose }: DialogsProps) {
  return (
    <Suspense fallback={null}>
      {dialog?.name === 'settings' && <SettingsDialog onClose={onClose} />}
      {dialog?.name === 'help' && <HelpDialog onClose={onClose} />}
    </Suspense>
  );
}
