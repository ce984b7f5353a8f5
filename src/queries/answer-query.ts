// A question as React Query sees it: its key, how it is asked, how long its answer is kept.
import { queryOptions, type QueryKey } from '@tanstack/react-query';
import type { AnswerTo } from '#domain/answer.ts';
import type { Question } from '#domain/question.ts';
import type { EventStore } from '#event-store/event-store.ts';

/** Milliseconds that an answer nobody looks at is kept. A gesture asks for many windows and comes back to few. */
const KEPT_FOR = { window: 2_000, density: 10_000, page: 10_000 } as const;
const KEPT_FOR_OTHERS = 60_000;

const keptFor = (type: Question['type']): number =>
  type === 'window' || type === 'density' || type === 'page' ? KEPT_FOR[type] : KEPT_FOR_OTHERS;

/** All answers of one file lie under this key. */
export const answersKey = (datasetKey: string): QueryKey => ['answer', datasetKey];

export const answerKey = (datasetKey: string, question: Question): QueryKey => [...answersKey(datasetKey), question];

export const isOfFile = (key: QueryKey, datasetKey: string): boolean => key[1] === datasetKey;

/** Aborted by React Query when nobody waits for the answer any more. */
export function answerQuery<Q extends Question>(store: EventStore, datasetKey: string, question: Q) {
  return queryOptions<AnswerTo<Q>>({
    queryKey: answerKey(datasetKey, question),
    queryFn: ({ signal }) => store.ask(datasetKey, question, signal),
    gcTime: keptFor(question.type),
  });
}
