// The dialogs that need no open file.
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { DatasetContext } from '#queries/dataset-context.ts';
import { DialogBoundary } from './DialogBoundary.tsx';
import { lazyPart } from './lazy-part.ts';
import type { OpenDialog } from './open-dialog.ts';

const HelpDialog = lazyPart(() => import('#panels/help/HelpDialog.tsx').then((module) => module.HelpDialog));
const SettingsDialog = lazyPart(() =>
  import('#panels/settings/SettingsDialog.tsx').then((module) => module.SettingsDialog),
);
const MappingDialog = lazyPart(() =>
  import('#panels/load/mapping/MappingDialog.tsx').then((module) => module.MappingDialog),
);

interface DialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
}

export function PageDialogs({ dialog, onClose }: DialogsProps) {
  const { shown, toMap } = useEventsFile();
  return (
    <>
      {toMap && (
        <DialogBoundary dialog={null} onClose={toMap.close}>
          <MappingDialog key={toMap.name} {...toMap} />
        </DialogBoundary>
      )}
      <DialogBoundary dialog={dialog} onClose={onClose}>
        {/* The help names the file that is open, where one is. */}
        <DatasetContext value={shown?.dataset ?? null}>
          {dialog?.name === 'settings' && <SettingsDialog onClose={onClose} />}
          {dialog?.name === 'help' && <HelpDialog onClose={onClose} />}
        </DatasetContext>
      </DialogBoundary>
    </>
  );
}
