// The panels that a first look at the list can do without: fetched beside the events file, not before the page stands.
import { lazy } from 'react';

const filters = () => import('#panels/filters/FiltersPanel.tsx');
const timeline = () => import('#panels/timeline/TimelinePanel.tsx');
const overview = () => import('#panels/overview/OverviewPanel.tsx');
const details = () => import('#panels/details/DetailsPanel.tsx');
const problems = () => import('#panels/problems/ProblemsPanel.tsx');

export const FiltersPanel = lazy(() => filters().then((module) => ({ default: module.FiltersPanel })));
export const TimelinePanel = lazy(() => timeline().then((module) => ({ default: module.TimelinePanel })));
export const OverviewPanel = lazy(() => overview().then((module) => ({ default: module.OverviewPanel })));
export const DetailsPanel = lazy(() => details().then((module) => ({ default: module.DetailsPanel })));
export const ProblemsPanel = lazy(() => problems().then((module) => ({ default: module.ProblemsPanel })));

/** Begins to fetch what every visit needs. A failure is met, and told, where the panel is shown. */
export function fetchPanels(): void {
  for (const panel of [filters, timeline, overview, details]) panel().catch(() => undefined);
}
