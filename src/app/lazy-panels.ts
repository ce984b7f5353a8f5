// The panels that a first look at the list can do without: fetched beside the events file, not before the page stands.
import { lazyPart } from './lazy-part.ts';

/** What every visit shows, but after the list. */
const AFTER_LIST = { isDrawnAfter: true };

export const FiltersPanel = lazyPart(
  () => import('#panels/filters/FiltersPanel.tsx').then((module) => module.FiltersPanel),
  AFTER_LIST,
);
export const TimelinePanel = lazyPart(
  () => import('#panels/timeline/TimelinePanel.tsx').then((module) => module.TimelinePanel),
  AFTER_LIST,
);
export const OverviewPanel = lazyPart(
  () => import('#panels/overview/OverviewPanel.tsx').then((module) => module.OverviewPanel),
  AFTER_LIST,
);
export const DetailsPanel = lazyPart(() =>
  import('#panels/details/DetailsPanel.tsx').then((module) => module.DetailsPanel),
);
export const PrintHead = lazyPart(() => import('./PrintHead.tsx').then((module) => module.PrintHead), AFTER_LIST);
export const GoToDate = lazyPart(
  () => import('#panels/list/GoToDate.tsx').then((module) => module.GoToDate),
  AFTER_LIST,
);
export const PrintedList = lazyPart(
  () => import('#panels/list/PrintedList.tsx').then((module) => module.PrintedList),
  AFTER_LIST,
);
export const ProblemsPanel = lazyPart(() =>
  import('#panels/problems/ProblemsPanel.tsx').then((module) => module.ProblemsPanel),
);
export const AdvicePanel = lazyPart(() =>
  import('#panels/problems/AdvicePanel.tsx').then((module) => module.AdvicePanel),
);
export const WaysIn = lazyPart(() => import('#panels/load/WaysIn.tsx').then((module) => module.WaysIn));
export const RecentFiles = lazyPart(() => import('#panels/load/RecentFiles.tsx').then((module) => module.RecentFiles));
export const WatchButton = lazyPart(() => import('#panels/load/WatchButton.tsx').then((module) => module.WatchButton));

/** Begins to fetch what every visit needs. A failure is met, and told, where the panel is shown. */
export function fetchPanels(): void {
  for (const panel of [
    FiltersPanel,
    TimelinePanel,
    OverviewPanel,
    DetailsPanel,
    GoToDate,
    PrintHead,
    PrintedList,
    WaysIn,
  ]) {
    panel.fetch().catch(() => undefined);
  }
}
