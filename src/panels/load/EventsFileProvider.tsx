// Opens the file that is wanted, and gives it to all below.
import { type ReactNode, useLayoutEffect } from 'react';
import { type OpenEvents, useOpenEvents } from '#queries/use-open-events.ts';
import { EventsFileContext } from './events-file-context.ts';
import { useMappedInput } from './mapping/use-mapped-input.ts';
import { useTableToMap } from './mapping/use-table-to-map.ts';
import { useRememberFile } from './use-remember-file.ts';
import { useShownFile } from './use-shown-file.ts';
import { useWantedFile, type WantedFile } from './use-wanted-file.ts';

export function EventsFileProvider({ children }: { readonly children: ReactNode }) {
  const wanted = useWantedFile();
  const mapped = useMappedInput(wanted.input);
  const { dataset, ...opening } = useOpenEvents(mapped.input);
  useGiveUp(wanted, opening);
  useRememberFile(wanted.input, opening.status === 'ready' ? dataset : null);
  const shown = useShownFile(dataset, wanted);
  const mapping = useTableToMap(mapped, opening.failure, shown?.dataset.mapping ?? null);
  return <EventsFileContext value={{ ...wanted, ...opening, ...mapping, shown }}>{children}</EventsFileContext>;
}

/** What was kept of the reader's file is not there any more: before paint, so that no failure is seen for a moment. */
function useGiveUp({ input, giveUp }: WantedFile, { failure }: Pick<OpenEvents, 'failure'>): void {
  useLayoutEffect(() => {
    if (input?.kind === 'kept' && failure && !failure.table) giveUp(input.name);
  }, [input, failure, giveUp]);
}
