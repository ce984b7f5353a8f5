// Takes actors out of the filter that the open file does not have: of a link they are told, of the file before they just go.
import { useEffect } from 'react';
import { VALUES_LIMIT } from '#panels/filters/values-limit.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useViewState } from '#url/use-view-state.ts';

/** @param by who asked for the file that is open */
export function useDropUnknown(by: 'link' | 'reader'): void {
  const { view, dropUnknown } = useViewState();
  const { filter } = view;
  const { isGrowing } = useDataset();
  const hasActors = filter.actors.length > 0 || Object.values(filter.roles).some((ids) => ids.length > 0);
  // The question of the filters panel, so that it is worked out once.
  const question = { type: 'facets', filter, limit: VALUES_LIMIT } as const;
  const { answer, isStale } = useAnswer(hasActors && !isGrowing ? question : null);
  const unknown = isStale ? undefined : answer?.unknown;
  useEffect(() => {
    if (unknown && unknown.length > 0) dropUnknown(unknown, { tell: by === 'link' });
  }, [unknown, by, dropUnknown]);
}
