// Which file is shown: the last that could be opened. It comes into sight together with the address that fits it.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import type { ShownFile } from './events-file-context.ts';
import type { WantedFile } from './use-wanted-file.ts';

/** @param opened the last good file, of whichever input */
export function useShownFile(opened: DatasetInfo | null, wanted: WantedFile): ShownFile | null {
  const [shown, setShown] = useState<ShownFile | null>(null);
  const { file, isSettled, isBundled, settle } = wanted;
  const isNew = opened !== null && opened !== shown?.dataset;

  // Before paint: the new file is never seen with the old one's event and window.
  useLayoutEffect(() => {
    if (isNew && file && !isSettled) settle(file);
  }, [isNew, file, isSettled, settle]);
  if (isNew && isSettled) setShown({ dataset: opened, isBundled, by: shown === null ? 'link' : 'reader' });

  useAnnounceOpened(shown);
  return shown;
}

/** Says which file has come, but for the first: nobody asked for that. */
function useAnnounceOpened(shown: ShownFile | null): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const said = useRef<ShownFile | null>(null);
  useEffect(() => {
    const earlier = said.current;
    said.current = shown;
    if (shown === null || earlier === null || earlier === shown) return;
    announce(t('load.opened', { name: shown.dataset.name, n: shown.dataset.eventCount }));
  }, [shown, announce, t]);
}
