// The reader's own files that were opened here before.
import { useEffect, useState } from 'react';
import { forgetFile, forgetFiles, onRecentFiles, recentFiles, type RecentFile } from '#event-store/recent-files.ts';

export type { RecentFile } from '#event-store/recent-files.ts';

export interface RecentFiles {
  /** Newest first; null until they are read. */
  readonly files: readonly RecentFile[] | null;
  /** Resolve when nothing is left of it. */
  readonly forget: (file: RecentFile) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

/** As they are, whatever this page opens or forgets. */
export function useRecentFiles(): RecentFiles {
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = () => void recentFiles().then((found) => isWanted && setFiles(found));
    read();
    const stop = onRecentFiles(read);
    return () => {
      isWanted = false;
      stop();
    };
  }, []);
  return { files, forget: ({ identity }) => forgetFile(identity), forgetAll: forgetFiles };
}
