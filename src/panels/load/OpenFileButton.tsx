// Opens the system's file chooser, and the file that is chosen in it.
import { type ChangeEvent, useRef } from 'react';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useEventsFile } from './events-file-context.ts';

interface OpenFileButtonProps {
  readonly label: string;
  /** `icon`: where there is no room for words. */
  readonly look?: 'plain' | 'quiet' | 'icon';
}

export function OpenFileButton({ label, look = 'plain' }: OpenFileButtonProps) {
  const { openFile } = useEventsFile();
  const chooser = useRef<HTMLInputElement>(null);
  const choose = () => chooser.current?.click();
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // So that choosing the same file again, changed since, is a change too.
    event.target.value = '';
    if (file) openFile(file);
  };
  return (
    <>
      {look === 'icon' ? (
        <IconButton icon="open" label={label} onClick={choose} />
      ) : (
        <Button variant={look} onClick={choose}>
          {label}
        </Button>
      )}
      {/* No `accept`: a file is told by what is in it, whatever its name, and on a phone a filter hides more than it should. */}
      <input ref={chooser} type="file" hidden onChange={open} />
    </>
  );
}
