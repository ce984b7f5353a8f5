// Asks the open file a question for as long as a component shows its answer.
import { hashKey, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AnswerTo } from '#domain/answer.ts';
import type { Question } from '#domain/question.ts';
import { answerKey, answerQuery, isOfOpening, type AskedDataset } from './answer-query.ts';
import { useEventStore } from './store-context.ts';
import { useDataset } from './use-dataset.ts';

export interface Answered<Q extends Question> {
  /** `null` before the first answer, and while there is no question. */
  readonly answer: AnswerTo<Q> | null;
  /** The answer shown is that of an earlier question; the newest is on its way. */
  readonly isStale: boolean;
  readonly error: Error | null;
}

export interface AnswerOptions {
  /** Show the answer to the question before until the new one is there. Never one of another file. Default: true. */
  readonly keepPrevious?: boolean;
}

interface Asked<Q> {
  readonly dataset: AskedDataset;
  readonly question: Q;
}

const hashOf = (asked: Asked<Question> | null): string | null =>
  asked && hashKey(answerKey(asked.dataset, asked.question));

/**
 * The answer to the newest question. One question is under way at a time and only the newest waits behind it: a gesture
 * that asks faster than it is answered still sees every answer that is worked out, and leaves no queue behind.
 */
export function useAnswer<Q extends Question>(
  question: Q | null,
  { keepPrevious = true }: AnswerOptions = {},
): Answered<Q> {
  const store = useEventStore();
  const client = useQueryClient();
  const dataset = useDataset();
  const wanted: Asked<Q> | null = question && { dataset, question };
  const [asked, setAsked] = useState(wanted);
  const query = useQuery<AnswerTo<Q>>({
    ...(asked ? answerQuery(store, asked.dataset, asked.question) : { queryKey: ['answer'], queryFn: skipToken }),
    placeholderData: (previous, earlier) =>
      keepPrevious && asked && earlier && isOfOpening(earlier.queryKey, asked.dataset.opening) ? previous : undefined,
  });

  const isNewest = hashOf(asked) === hashOf(wanted);
  const isFree = query.fetchStatus === 'idle' || asked?.dataset.key !== dataset.key;
  if (!isNewest && (isFree || wanted === null || isKnown(wanted))) setAsked(wanted);

  function isKnown(next: Asked<Q>): boolean {
    return client.getQueryData(answerKey(next.dataset, next.question)) !== undefined;
  }
  const answer = wanted === null ? null : (query.data ?? null);
  return {
    answer,
    isStale: answer !== null && (!isNewest || query.isPlaceholderData),
    error: isNewest ? query.error : null,
  };
}

/** For event handlers: asks once, of the file that is open when it is called. */
export function useAsk(): <Q extends Question>(question: Q) => Promise<AnswerTo<Q>> {
  const store = useEventStore();
  const client = useQueryClient();
  const dataset = useDataset();
  return useCallback(
    <Q extends Question>(question: Q) => client.fetchQuery(answerQuery(store, dataset, question)),
    [store, client, dataset],
  );
}
