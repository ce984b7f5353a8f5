// The window that the file is shown in at first, and the one that all panels then move together.
import { type ReactNode, useMemo } from 'react';
import { defaultWindow } from '#domain/default-window.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { axisZone } from '#domain/zone.ts';
import { useAnswer } from '#queries/use-answer.ts';
import { useDataset } from '#queries/use-dataset.ts';
import { LiveWindowProvider } from '#url/LiveWindowProvider.tsx';
import { useViewState } from '#url/use-view-state.ts';

/** Shows nothing until it is known how far the file reaches on an axis of another zone: one question, answered before anybody notices. */
export function WindowProvider({ children }: { readonly children: ReactNode }) {
  const dataset = useDataset();
  const { tz } = useViewState().view;
  const zone = axisZone(tz, dataset.zone);
  const { meta, reach } = dataset;
  const isOwn = zone === dataset.zone;
  const { answer, error } = useAnswer(isOwn ? null : { type: 'extent', filter: NO_FILTER, zone });
  const first = useMemo(() => {
    if (isOwn) return defaultWindow(meta, zone, reach);
    return answer && defaultWindow(meta, zone, answer.window);
  }, [isOwn, meta, zone, reach, answer]);
  if (error) throw error;
  return first && <LiveWindowProvider defaultWindow={first}>{children}</LiveWindowProvider>;
}
