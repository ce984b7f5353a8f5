// The reader's own file: chosen just now, or shown by the entry of the history that the page is at.
import { useCallback, useState } from 'react';
import { fileIdentity } from '#domain/opening.ts';
import type { EntryFile } from '#url/entry-file.ts';
import { forOtherFile } from '#url/permalink.ts';
import { useEntryFile, useViewState, useViewStore } from '#url/use-view-state.ts';

export interface ReadersFile {
  /** Null where it was opened before the page came: it is then only in what this browser has kept of it. */
  readonly file: File | null;
  /** Of the entry; null while it shows the file of its address. */
  readonly entry: EntryFile | null;
  /** `file`, when it was chosen and is not there yet: address and entry still belong to the one before. */
  readonly chosen: File | null;
  readonly openFile: (file: File) => void;
  /** A newer state of the file that is shown: it takes its place, in the same view. */
  readonly reviseFile: (file: File) => void;
  /** From what this browser has kept of it. */
  readonly openKept: (file: EntryFile) => void;
  /** Shows the file of an http(s) address in place of one of the reader's own. */
  readonly openAddress: (url: string) => void;
  readonly showBundled: () => void;
  /** To be called when the chosen file is there: drops from the address what belonged to the one before. */
  readonly settle: (file: File) => void;
  /** To be called when what was kept of the file is not there any more: wants the bundled one instead. */
  readonly giveUp: (name: string) => void;
  /** The name of the file that was given up, until the reader has read it. */
  readonly goneName: string | null;
  readonly dismissGone: () => void;
}

/** A file that the reader has chosen, for as long as the page is where it was chosen. */
interface Choice {
  readonly file: File;
  readonly events: string | null;
  readonly entry: EntryFile | null;
}

const revisions = new WeakSet<File>();

/** Whether it was opened in place of an earlier state of it. */
export const isRevision = (file: File): boolean => revisions.has(file);

export function useReadersFile(): ReadersFile {
  const store = useViewStore();
  const { view, setView } = useViewState();
  const { events } = view;
  const [files] = useState(() => new Map<string, File>());
  const [choice, setChoice] = useState<Choice | null>(null);
  const gone = useGone();
  const { dismissGone } = gone;
  const ofEntry = useEntryFile();
  const entry = events === null ? ofEntry : null;
  const chosen = choice?.events === events && choice.entry === entry ? choice.file : null;

  /** Into an entry of its own, without what belonged to the file before. */
  const show = useCallback(
    (next: EntryFile | null, address: string | null = null) => {
      setChoice(null);
      store.setFile(next, 'push');
      setView(forOtherFile(address), 'push');
    },
    [store, setView],
  );
  const settle = useCallback(
    (there: File) => {
      const identity = fileIdentity(there);
      files.set(identity, there);
      dismissGone();
      const next = { identity, name: there.name };
      if (isRevision(there)) {
        setChoice(null);
        store.setFile(next, 'replace');
      } else {
        show(next);
      }
    },
    [files, show, store, dismissGone],
  );
  const choose = useCallback((file: File) => setChoice({ file, events, entry }), [events, entry]);
  return {
    file: chosen ?? (entry && files.get(entry.identity)) ?? null,
    entry,
    chosen,
    openFile: choose,
    reviseFile: useCallback(
      (file: File) => {
        revisions.add(file);
        choose(file);
      },
      [choose],
    ),
    openKept: useCallback((kept: EntryFile) => show(kept), [show]),
    openAddress: useCallback((url: string) => show(null, url), [show]),
    showBundled: useCallback(() => show(null), [show]),
    settle,
    ...gone,
  };
}

function useGone(): Pick<ReadersFile, 'giveUp' | 'goneName' | 'dismissGone'> {
  const store = useViewStore();
  const { setView } = useViewState();
  const [goneName, setGoneName] = useState<string | null>(null);
  const giveUp = useCallback(
    (name: string) => {
      setGoneName(name);
      store.setFile(null, 'replace');
      setView(forOtherFile(null), 'replace');
    },
    [store, setView],
  );
  return { giveUp, goneName, dismissGone: useCallback(() => setGoneName(null), []) };
}
