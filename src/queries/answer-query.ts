// A question as React Query sees it: its key, how it is asked, how long its answer is kept.
import { queryOptions, type QueryKey } from '@tanstack/react-query';
import type { AnswerTo } from '#domain/answer.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { Question } from '#domain/question.ts';
import type { EventStore } from '#event-store/event-store.ts';

/** Milliseconds that an answer nobody looks at is kept. A gesture asks for many windows and comes back to few. */
const KEPT_FOR: Partial<Record<Question['type'], number>> = { window: 2_000, density: 10_000, page: 10_000 };
const KEPT_FOR_OTHERS = 60_000;

/** Of whom is asked: a file, or a part of one that is still coming. */
export type AskedDataset = Pick<DatasetInfo, 'key' | 'opening'>;

/** All answers of one dataset lie under this key. */
export const answersKey = ({ opening, key }: AskedDataset): QueryKey => ['answer', opening, key];

export const answerKey = (dataset: AskedDataset, question: Question): QueryKey => [...answersKey(dataset), question];

/** Of the same file, or of an earlier part of it. */
export const isOfOpening = (key: QueryKey, opening: string): boolean => key[1] === opening;

/** Aborted by React Query when nobody waits for the answer any more. */
export function answerQuery<Q extends Question>(store: EventStore, dataset: AskedDataset, question: Q) {
  return queryOptions<AnswerTo<Q>>({
    queryKey: answerKey(dataset, question),
    queryFn: ({ signal }) => store.ask(dataset.key, question, signal),
    gcTime: KEPT_FOR[question.type] ?? KEPT_FOR_OTHERS,
  });
}
