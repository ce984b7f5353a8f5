// The panels that a first look at the list can do without: fetched beside the events file, not before the page stands.
import { fetchLaterMessages } from '#i18n/languages.ts';
import { lazyPart } from './lazy-part.ts';

const filters = () => import('#panels/filters/FiltersPanel.tsx');
const timeline = () => import('#panels/timeline/TimelinePanel.tsx');
const overview = () => import('#panels/overview/OverviewPanel.tsx');
const details = () => import('#panels/details/DetailsPanel.tsx');
const printHead = () => import('./PrintHead.tsx');
const printedList = () => import('#panels/list/PrintedList.tsx');
const problems = () => import('#panels/problems/ProblemsPanel.tsx');

export const FiltersPanel = lazyPart(() => filters().then((module) => module.FiltersPanel));
export const TimelinePanel = lazyPart(() => timeline().then((module) => module.TimelinePanel));
export const OverviewPanel = lazyPart(() => overview().then((module) => module.OverviewPanel));
export const DetailsPanel = lazyPart(() => details().then((module) => module.DetailsPanel));
export const PrintHead = lazyPart(() => printHead().then((module) => module.PrintHead));
export const PrintedList = lazyPart(() => printedList().then((module) => module.PrintedList));
export const ProblemsPanel = lazyPart(() => problems().then((module) => module.ProblemsPanel));

/** Begins to fetch what every visit needs. A failure is met, and told, where the panel is shown. */
export function fetchPanels(): void {
  const needed = [fetchLaterMessages, filters, timeline, overview, details, printHead, printedList];
  for (const fetchIt of needed) fetchIt().catch(() => undefined);
}
