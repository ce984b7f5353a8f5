// Which file is wanted: the one that the address names, or one of the reader's own in its place.
import { useCallback, useMemo, useState } from 'react';
import { visibleName } from '#base/visible-text.ts';
import type { OpenInput } from '#domain/opening.ts';
import { forOtherFile } from '#url/permalink.ts';
import { useViewState, useViewStore } from '#url/use-view-state.ts';
import { eventsInput } from './events-input.ts';

export interface WantedFile {
  /** Null while the reader has to agree to a request to `foreignHost`. */
  readonly input: OpenInput | null;
  readonly name: string;
  readonly isBundled: boolean;
  /** The reader's own, when it is that. */
  readonly file: File | null;
  readonly foreignHost: string | null;
  readonly allowForeign: () => void;
  readonly openFile: (file: File) => void;
  readonly showBundled: () => void;
  /** False for a file of the reader's until the address has let go of the one before. */
  readonly isSettled: boolean;
  /** To be called when the reader's file is there: drops from the address what belonged to the one before. */
  readonly settle: (file: File) => void;
}

/** A file of the reader's, for as long as the address names the one that it was opened over. */
interface Picked {
  readonly file: File;
  readonly over: string | null;
  readonly isSettled: boolean;
}

export function useWantedFile(): WantedFile {
  const { view, setView } = useViewState();
  const { events } = view;
  const { bar } = useViewStore();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set<string>());
  const named = useMemo(() => eventsInput(events, bar.href()), [events, bar]);
  const file = picked?.over === events ? picked.file : null;
  const isAsking = file === null && named.foreignHost !== null && !allowed.has(named.input.url);

  const input = useMemo<OpenInput | null>(() => {
    if (file) return { kind: 'file', file, name: visibleName(file.name) };
    return isAsking ? null : named.input;
  }, [file, isAsking, named]);
  const openFile = useCallback((next: File) => setPicked({ file: next, over: events, isSettled: false }), [events]);
  const allowForeign = useCallback(() => setAllowed((urls) => new Set(urls).add(named.input.url)), [named]);
  const showBundled = useCallback(() => {
    setPicked(null);
    setView(forOtherFile(null), 'push');
  }, [setView]);
  const settle = useCallback(
    (there: File) => {
      setPicked({ file: there, over: null, isSettled: true });
      setView(forOtherFile(null), 'push');
    },
    [setView],
  );
  return {
    input,
    name: input?.name ?? named.input.name,
    isBundled: file === null && events === null,
    file,
    foreignHost: isAsking ? named.foreignHost : null,
    allowForeign,
    openFile,
    showBundled,
    isSettled: file === null || picked?.isSettled === true,
    settle,
  };
}
