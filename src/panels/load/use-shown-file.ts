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
  const { chosen, isBundled, fromHost, settle } = wanted;
  const isNew = opened !== null && opened !== shown?.dataset;

  // Before paint: the new file is never seen with the old one's event and window.
  useLayoutEffect(() => {
    if (isNew && chosen) settle(chosen);
  }, [isNew, chosen, settle]);
  if (isNew && !chosen) setShown({ dataset: opened, isBundled, foreignHost: fromHost, by: openedBy(opened, shown) });
  // What there was of a file that then turned out bad.
  if (opened === null && shown !== null) setShown(null);

  useAnnounceOpened(shown, wanted.input?.version !== undefined);
  return shown;
}

function openedBy({ opening }: DatasetInfo, shown: ShownFile | null): ShownFile['by'] {
  if (shown === null) return 'link';
  return shown.dataset.opening === opening ? shown.by : 'reader';
}

/** Says which file has come, all of it, but for the first: nobody asked for that. */
function useAnnounceOpened(shown: ShownFile | null, isRevision: boolean): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (shown === null || shown.dataset.isGrowing) return;
    const { opening, name, eventCount, problems } = shown.dataset;
    const earlier = said.current;
    said.current = opening;
    if (earlier === null || earlier === opening) return;
    if (isRevision) announce(t('load.reloaded', { n: problems.errors + problems.warnings }));
    else announce(t('load.opened', { name, n: eventCount }));
  }, [shown, isRevision, announce, t]);
}
