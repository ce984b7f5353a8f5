// What the list shows, and where in it the reader has asked to be.
import type { PageQuestion } from '#domain/question.ts';

/** Apart from how far it is scrolled. */
export type ListQuestion = Pick<PageQuestion, 'filter' | 'zone' | 'window' | 'sort' | 'locale'>;

export const BY_DATE: PageQuestion['sort'] = { by: 'date', descending: false };

/** The same for lists with the same rows at the same places. */
export const keyOf = ({ filter, zone, window, sort, locale }: ListQuestion): string =>
  JSON.stringify([filter, zone, window, sort, locale]);

/** A row to bring to the top. */
export interface RowGoal {
  /** In the whole list, from 0. */
  readonly index: number;
  /** Whether it gets the focus too. */
  readonly focus: boolean;
}

export interface Arrival {
  /** `keyOf` the list in which the row is: it may be on its way. */
  readonly list: string;
  readonly goal: RowGoal;
}
