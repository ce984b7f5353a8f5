// What stands between the reader and the events: a question, a wait, or a failure. Nothing when all is well.
import { useState } from 'react';
import type { LoadFailure } from '#domain/problem.ts';
import { useEventsFile } from './events-file-context.ts';
import { FileGone } from './FileGone.tsx';
import { ForeignFile } from './ForeignFile.tsx';
import { LoadCancelled } from './LoadCancelled.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { MappingRecalled } from './mapping/MappingRecalled.tsx';
import { LoadProgressView } from './LoadProgressView.tsx';

/** A card in the empty page before there is a file, a bar across the page after; at its foot while a file grows on it. */
export function LoadPanel() {
  const { shown, status, failure, foreignHost, goneName, isRecalling, isRecalled, toMap } = useEventsFile();
  const [dismissed, setDismissed] = useState<LoadFailure | null>(null);
  const look = shown === null ? 'card' : 'bar';
  if (foreignHost !== null) return <ForeignFile look={look} />;
  if (status === 'loading') return <LoadProgressView look={shown?.dataset.isGrowing ? 'foot' : look} />;
  if (status === 'ready' && isRecalled) return <MappingRecalled />;
  if (status === 'ready') return goneName === null ? null : <FileGone name={goneName} />;
  if (failure === null) return shown === null ? <LoadCancelled /> : null;
  if (failure === dismissed || isRecalling || toMap) return null;
  return <LoadFailed look={look} failure={failure} onDismiss={() => setDismissed(failure)} />;
}
