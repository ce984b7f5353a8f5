// The dialogs that need no open file.
import { lazy, Suspense } from 'react';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { DatasetContext } from '#queries/dataset-context.ts';
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
  const { shown } = useEventsFile();
  return (
    <Suspense fallback={null}>
      {/* The help names the file that is open, where one is. */}
      <DatasetContext value={shown?.dataset ?? null}>
        {dialog?.name === 'settings' && <SettingsDialog onClose={onClose} />}
        {dialog?.name === 'help' && <HelpDialog onClose={onClose} />}
      </DatasetContext>
    </Suspense>
  );
}
