// A file on its way to the reader: how far it is, what became of it, and how to give it up.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportProgress } from '#domain/exporting.ts';
import { useFileWriting } from '#queries/use-file-writing.ts';
import { downloadFile } from '#ui/download.ts';
import { makeExport, type ExportWish } from './make-export.ts';

export type ExportState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: ExportProgress }
  | { readonly is: 'done'; readonly name: string; readonly bytes: number; readonly leftOut: number }
  | { readonly is: 'failed' };

export interface Exporting {
  readonly state: ExportState;
  readonly start: (name: string, wish: ExportWish) => void;
  readonly cancel: () => void;
}

/** `total`: how many events there are to write. Given up when the component goes. */
export function useExport(total: number): Exporting {
  const writing = useFileWriting();
  const [state, setState] = useState<ExportState>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ is: 'idle' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(
    (name: string, wish: ExportWish) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      const { signal } = abort;
      /** Of a file that was given up nothing more is told. */
      const tell = (next: ExportState) => {
        if (!signal.aborted) setState(next);
      };
      const onProgress = (progress: ExportProgress) => tell({ is: 'running', progress });
      onProgress({ done: 0, total });
      const make = async () => {
        try {
          const { file, leftOut } = await makeExport(wish, { writing, signal, onProgress });
          signal.throwIfAborted();
          downloadFile(name, file);
          tell({ is: 'done', name, bytes: file.size, leftOut });
        } catch {
          tell({ is: 'failed' });
        }
      };
      void make();
    },
    [writing, total],
  );
  return { state, start, cancel };
}
