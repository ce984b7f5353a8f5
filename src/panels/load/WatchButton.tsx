// Loads a file again whenever it changes, for those who write it: a button that stays pressed, only where that can work.
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useAnnounce } from '#ui/announcements.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useViewStore } from '#url/use-view-state.ts';
import { useEventsFile } from './events-file-context.ts';
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
    onEnd: (why) => {
      setChosen(null);
      announce(t(why === 'lost' ? 'load.watch.lost' : 'load.watch.cannot', { name }));
    },
  });
  if (watchable === null) return null;
  const toggle = () => {
    setChosen(isOn ? null : watchable);
    announce(t(isOn ? 'load.watch.off' : 'load.watch.on', { name }));
  };
  return (
    <IconButton
      icon="watch"
      size="small"
      className={className}
      label={t('load.watch')}
      aria-pressed={isOn}
      onClick={toggle}
    />
  );
}
