// Takes actors out of the filter that the open file does not have: of a link they are told, of the file before they just go.
import { useEffect } from 'react';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useViewState } from '#url/use-view-state.ts';

/** @param by who asked for the file that is open */
export function useDropUnknown(by: 'link' | 'reader'): void {
  const { view, dropUnknown } = useViewState();
  const { filter } = view;
  const { isGrowing } = useDataset();
  const hasActors = filter.actors.length > 0 || Object.values(filter.roles).some((ids) => ids.length > 0);
  const { answer, isStale } = useAnswer(hasActors && !isGrowing ? { type: 'facets', filter, limit: 1 } : null);
  const unknown = isStale ? undefined : answer?.unknown;
  useEffect(() => {
    if (unknown && unknown.length > 0) dropUnknown(unknown, { tell: by === 'link' });
  }, [unknown, by, dropUnknown]);
}
