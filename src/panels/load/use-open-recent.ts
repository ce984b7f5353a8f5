// Opens a file again: from the device, after the reader has let the page read it there, else from what is kept of it.
import { useWords } from '#i18n/use-words.ts';
import type { RecentFile } from '#queries/use-recent-files.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { useEventsFile } from './events-file-context.ts';
import { readHandle } from './file-handles.ts';

/** @returns a function to call while the reader is at it: else the browser does not ask them */
export function useOpenRecent(): (file: RecentFile) => Promise<void> {
  const { t } = useWords();
  const { openFile, openKept } = useEventsFile();
  const announce = useAnnounce();
  return async ({ identity, name, handle, isKept }) => {
    const file = handle && (await readAllowed(handle));
    if (file) return openFile(file);
    if (handle && !isKept) return announce(t('recent.unreadable', { name }));
    if (handle) announce(t('recent.fromKept', { name }));
    return openKept({ identity, name });
  };
}

/** Null for a file that is gone, and when the reader does not let the page read it. */
async function readAllowed(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    const mode = { mode: 'read' } as const;
    const isGranted = (await handle.queryPermission?.(mode)) === 'granted';
    if (!isGranted && (await handle.requestPermission?.(mode)) === 'denied') return null;
    return await readHandle(handle);
  } catch {
    return null;
  }
}
