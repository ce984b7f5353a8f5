// Offers the reader's own file again at later visits, once all of it has come.
import { useEffect } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { OpenInput } from '#domain/opening.ts';
import { rememberFile } from '#queries/remember-file.ts';
import { handleOf } from './file-handles.ts';
import { recentFlag } from './recent-flag.ts';

/** @param dataset what came of `input`; null while nothing has */
export function useRememberFile(input: OpenInput | null, dataset: DatasetInfo | null): void {
  const file = input?.kind === 'file' ? input.file : null;
  useEffect(() => {
    if (file === null || dataset === null) return;
    void rememberFile(file, dataset.eventCount, handleOf(file)).then(() => recentFlag.set('some'));
  }, [file, dataset]);
}
