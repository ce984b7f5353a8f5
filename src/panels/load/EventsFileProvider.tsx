// Opens the file that is wanted, and gives it to all below.
import type { ReactNode } from 'react';
import { useOpenEvents } from '#queries/use-open-events.ts';
import { EventsFileContext } from './events-file-context.ts';
import { useShownFile } from './use-shown-file.ts';
import { useWantedFile } from './use-wanted-file.ts';

export function EventsFileProvider({ children }: { readonly children: ReactNode }) {
  const wanted = useWantedFile();
  const { dataset, ...opening } = useOpenEvents(wanted.input);
  const shown = useShownFile(dataset, wanted);
  const { name, isBundled, file, foreignHost, allowForeign, openFile, showBundled } = wanted;
  return (
    <EventsFileContext
      value={{
        ...opening,
        shown,
        name,
        isBundled,
        isFromDevice: file !== null,
        foreignHost,
        allowForeign,
        openFile,
        showBundled,
      }}
    >
      {children}
    </EventsFileContext>
  );
}
