// How far the wanted file is, or what a component makes of that: it is drawn anew only when the outcome is another one.
import { useSyncExternalStore } from 'react';
import type { LoadProgress } from '#domain/opening.ts';
import { useEventsFile } from './events-file-context.ts';

/** @param select gives the same object, or a plain value, for the same progress */
export function useLoadProgress<Outcome>(select: (progress: LoadProgress | null) => Outcome): Outcome {
  const { progress } = useEventsFile();
  return useSyncExternalStore(progress.subscribe, () => select(progress.get()));
}
