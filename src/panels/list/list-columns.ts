// The columns of the list, on the screen as on paper.
import type { SortKey } from '#domain/question.ts';

export const LIST_COLUMNS = ['date', 'kind', 'title', 'place', 'mediators'] as const satisfies readonly SortKey[];
