// The dialogs that are about the open file.
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { PHONE, useMedia } from '#ui/use-media.ts';
import { DialogBoundary } from './DialogBoundary.tsx';
import { lazyPart } from './lazy-part.ts';
import type { OnDialog, OpenDialog } from './open-dialog.ts';

const FiltersDialog = lazyPart(() => import('./FiltersDialog.tsx').then((module) => module.FiltersDialog));
const ShareDialog = lazyPart(() => import('#panels/share/ShareDialog.tsx').then((module) => module.ShareDialog));
const ExportDialog = lazyPart(() => import('#panels/share/ExportDialog.tsx').then((module) => module.ExportDialog));
const CiteDialog = lazyPart(() => import('#panels/share/CiteDialog.tsx').then((module) => module.CiteDialog));

interface FileDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
  readonly onDialog: OnDialog;
}

export function FileDialogs({ dialog, onClose, onDialog }: FileDialogsProps) {
  const { isFromDevice } = useEventsFile();
  const isPhone = useMedia(PHONE);
  return (
    <DialogBoundary dialog={dialog} onClose={onClose}>
      {dialog?.name === 'filters' && <FiltersDialog onClose={onClose} />}
      {dialog?.name === 'share' && (
        <ShareDialog
          onClose={onClose}
          isLocalFile={isFromDevice}
          {...(isPhone && { onExport: () => onDialog({ name: 'export' }) })}
        />
      )}
      {dialog?.name === 'export' && <ExportDialog onClose={onClose} isLocalFile={isFromDevice} />}
      {dialog?.name === 'cite' && <CiteDialog event={dialog.event} onClose={onClose} />}
    </DialogBoundary>
  );
}
