// The dialogs that are about the open file.
import { lazy, Suspense } from 'react';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import type { OpenDialog } from './open-dialog.ts';

const FiltersDialog = lazy(() => import('./FiltersDialog.tsx').then((module) => ({ default: module.FiltersDialog })));
const ShareDialog = lazy(() =>
  import('#panels/share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const CiteDialog = lazy(() =>
  import('#panels/share/CiteDialog.tsx').then((module) => ({ default: module.CiteDialog })),
);

interface FileDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
}

export function FileDialogs({ dialog, onClose }: FileDialogsProps) {
  const { isFromDevice } = useEventsFile();
  return (
    <Suspense fallback={null}>
      {dialog?.name === 'filters' && <FiltersDialog onClose={onClose} />}
      {dialog?.name === 'share' && <ShareDialog onClose={onClose} isLocalFile={isFromDevice} />}
      {dialog?.name === 'cite' && <CiteDialog event={dialog.event} onClose={onClose} />}
    </Suspense>
  );
}
