// Begins to fetch the drawing when the events file is on its way: beside its reading, and not before the list's own needs.
import { useEffect } from 'react';
import { useLoadProgress } from '#panels/load/use-load-progress.ts';
import { fetchDrawing } from '#panels/timeline/fetch-drawing.ts';

export function useFetchDrawing(): void {
  const isComing = useLoadProgress((progress) => progress !== null);
  useEffect(() => {
    // A failure is met, and told, where the drawing is shown.
    if (isComing) fetchDrawing().catch(() => undefined);
  }, [isComing]);
}
