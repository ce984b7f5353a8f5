// The title of the browser's tab: the event that is open, and the file.
import { useEffect } from 'react';
import { axisZone } from '#domain/zone.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { useViewState } from '#url/use-view-state.ts';

export function useDocumentTitle(): void {
  const dataset = useDataset();
  const { view } = useViewState();
  const zone = axisZone(view.tz, dataset.zone);
  // The same question as the details ask: one answer for both.
  const { answer, isStale } = useAnswer(
    view.event === null ? null : { type: 'event', id: view.event, filter: view.filter, zone },
  );
  const event = answer?.found && !isStale ? answer.detail.summary.title : null;
  const { title } = dataset.meta;
  useEffect(() => {
    document.title = event === null ? title : `${event} · ${title}`;
  }, [event, title]);
}
