// The rows that would be printed, asked for ahead: the browser lays the page out for paper without waiting for answers.
import { useEffect, useState } from 'react';
import type { EventSummary } from '#domain/answer.ts';
import type { ZoneId } from '#domain/ids.ts';
import type { PageQuestion } from '#domain/question.ts';
import { useWords } from '#i18n/use-words.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { BY_DATE } from './list-question.ts';
import { PAGE_SIZE } from './use-list-rows.ts';

/** More than these would be a book. */
export const PRINTED_ROWS = 500;
/** Milliseconds without a change of what is listed, before more rows than the list itself needs are asked for. */
const REST = 1000;

export interface PrintedRows {
  /** By date, PRINTED_ROWS at most. */
  readonly rows: readonly EventSummary[];
  /** In view. */
  readonly total: number;
}

export function usePrintedRows(zone: ZoneId): PrintedRows {
  const { locale } = useWords();
  const { filter } = useViewState().view;
  const window = useSettledWindow();
  const question = (limit: number): PageQuestion => ({
    type: 'page',
    filter,
    zone,
    window,
    sort: BY_DATE,
    locale,
    offset: 0,
    limit,
    locate: null,
  });
  // Usually the one that the list has asked already, and all there is.
  const first = useAnswer(question(PAGE_SIZE));
  const isLong = !first.isStale && (first.answer?.total ?? 0) > PAGE_SIZE;
  const isAtRest = useRest(isLong ? JSON.stringify(question(PRINTED_ROWS)) : null);
  const all = useAnswer(isAtRest ? question(PRINTED_ROWS) : null, { keepPrevious: false });
  const answer = all.answer ?? first.answer;
  return { rows: answer?.rows ?? [], total: answer?.total ?? 0 };
}

/** Whether `key` has been the same for a while; `null` never is. */
function useRest(key: string | null): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST);
    return () => clearTimeout(timer);
  }, [key]);
  return key !== null && rested === key;
}
