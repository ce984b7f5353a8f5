// The rows that can be seen, asked for in pages.
import type { EventSummary } from '#domain/answer.ts';
import type { EventId } from '#domain/ids.ts';
import type { PageQuestion } from '#domain/question.ts';
import { useAnswer } from '#queries/use-answer.ts';
import type { ListQuestion } from './list-question.ts';

/** Rows asked for at once. */
export const PAGE_SIZE = 100;

export interface ListRows {
  /** `null` until the first answer. */
  readonly total: number | null;
  /** Rows of an earlier question are shown until those of the new one are there. */
  readonly isStale: boolean;
  /** `null` while its page is under way. */
  readonly rowAt: (index: number) => EventSummary | null;
}

/** Pages of PAGE_SIZE rows, from 0; the same twice when one holds all the rows in sight. */
export interface PagesInSight {
  readonly first: number;
  readonly last: number;
}

/** The pages that hold the rows from `first` to `last`; fewer than PAGE_SIZE rows fit a screen, so two pages hold them. */
export const pagesOf = (first: number, last: number): PagesInSight => ({
  first: Math.floor(first / PAGE_SIZE),
  last: Math.floor(last / PAGE_SIZE),
});

export function useListRows(question: ListQuestion, { first, last }: PagesInSight): ListRows {
  const upper = useAnswer(pageOf(question, first));
  const lower = useAnswer(last > first ? pageOf(question, last) : null);
  const error = upper.error ?? lower.error;
  if (error) throw error;

  const answers = [upper, lower].flatMap(({ answer, isStale }) => (answer === null ? [] : [{ answer, isStale }]));
  const fresh = answers.filter(({ isStale }) => !isStale);
  const shown = (fresh.length > 0 ? fresh : answers).map(({ answer }) => answer);
  return {
    total: shown[0]?.total ?? null,
    isStale: fresh.length === 0,
    rowAt: (index) => {
      for (const { offset, rows } of shown) {
        const row = rows[index - offset];
        if (row !== undefined) return row;
      }
      return null;
    },
  };
}

/** Where the event stands in these rows, from 0; `null` when it is not among them, or not known yet. */
export function useLocated(question: ListQuestion, event: EventId | null, rows: ListRows): number | null {
  const { answer, isStale } = useAnswer(
    event === null ? null : { type: 'page', ...question, offset: 0, limit: 0, locate: event },
  );
  // Of a file that is being opened one answer can be ahead of the other.
  const isOfRows = !isStale && !rows.isStale && answer?.total === rows.total;
  return isOfRows ? (answer?.located ?? null) : null;
}

function pageOf(question: ListQuestion, page: number): PageQuestion {
  return { type: 'page', ...question, offset: page * PAGE_SIZE, limit: PAGE_SIZE, locate: null };
}
