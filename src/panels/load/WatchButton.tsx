// Loads a file again whenever it changes, for those who write it: a button that stays pressed, only where that can work.
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useViewStore } from '#url/use-view-state.ts';
import { useEventsFile } from './events-file-context.ts';
import { readHandle } from './file-handles.ts';
import { useWatchedFile, watchableOf, type Watchable } from './use-watched-file.ts';

/** @param className where it stands */
export function WatchButton({ className }: { readonly className?: string | undefined }) {
  const { t } = useWords();
  const { input, name, reviseFile, reviseAddress } = useEventsFile();
  const { bar } = useViewStore();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Watchable | null>(null);
  const watchable = watchableOf(input, bar.href());
  const isOn = watchable !== null && chosen === watchable;
  useWatchedFile({
    watched: isOn ? watchable : null,
    shown: input?.kind === 'file' ? input.file : null,
    onChange: (file) => (file ? reviseFile(file) : reviseAddress()),
    onMissing: () => announce(t('watch.missing', { name })),
    onEnd: (why) => {
      setChosen(null);
      announce(t(why === 'lost' ? 'watch.lost' : 'watch.cannot', { name }));
    },
  });
  const pick = usePickToWatch(setChosen);
  if (watchable === null && pick === null) return null;
  const toggle = () => {
    if (watchable === null) return void pick?.();
    setChosen(isOn ? null : watchable);
    return announce(t(isOn ? 'watch.off' : 'watch.on', { name }));
  };
  return (
    <IconButton
      icon="watch"
      size="small"
      className={className}
      label={t('watch.title')}
      aria-pressed={isOn}
      onClick={toggle}
    />
  );
}

/**
 * Of a file that was chosen without a handle the page has no more than its bytes: the reader chooses it once more, in the browser's
 * other chooser. Null where there is none, or where the file is of no device.
 */
function usePickToWatch(watch: (handle: FileSystemFileHandle) => void): (() => Promise<void>) | null {
  const { t } = useWords();
  const { name, isFromDevice, openFile, reviseFile } = useEventsFile();
  const announce = useAnnounce();
  if (!isFromDevice || typeof window.showOpenFilePicker !== 'function') return null;
  return async () => {
    announce(t('watch.pick', { name }));
    try {
      const [handle] = (await window.showOpenFilePicker?.()) ?? [];
      if (!handle) return;
      const file = await readHandle(handle);
      watch(handle);
      if (file.name === name) reviseFile(file);
      else openFile(file);
      announce(t('watch.on', { name: file.name }));
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) announce(t('recent.unreadable', { name }));
    }
  };
}
