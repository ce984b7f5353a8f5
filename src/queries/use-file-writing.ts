// Writes events of the open file as a file. Nothing of it is remembered: a file is made once, and may be large.
import { useMemo } from 'react';
import type { AnswerTo } from '#domain/answer.ts';
import type { ExportRequest } from '#domain/exporting.ts';
import type { Question } from '#domain/question.ts';
import type { ExportOptions } from '#event-store/event-store.ts';
import { useEventStore } from './store-context.ts';
import { useDataset } from './use-dataset.ts';

export interface FileWriting {
  /** As EventStore.exportEvents. */
  readonly exportEvents: (request: ExportRequest, options: ExportOptions) => Promise<Blob>;
  readonly ask: <Q extends Question>(question: Q, signal: AbortSignal) => Promise<AnswerTo<Q>>;
}

export function useFileWriting(): FileWriting {
  const store = useEventStore();
  const { key } = useDataset();
  return useMemo(
    () => ({
      exportEvents: (request, options) => store.exportEvents(key, request, options),
      ask: (question, signal) => store.ask(key, question, signal),
    }),
    [store, key],
  );
}
