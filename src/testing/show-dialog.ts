// Shows one dialog as the page would, about a file that need not be there, with an address bar of its own.
import { createElement, type ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { DatasetInfo } from '#domain/dataset.ts';
import { LocalEventStore } from '#event-store/local-event-store.ts';
import '#ui/base.css';
import '#ui/tokens.css';
import { aDatasetInfo } from './dataset-info.ts';
import { memoryAddressBar, type MemoryAddressBar } from './memory-address-bar.ts';
import { PanelStage } from './PanelStage.tsx';

/** The window that is shown by default: two days of October 2025. */
const DEFAULT_WINDOW = { from: Date.UTC(2025, 9, 6), to: Date.UTC(2025, 9, 8) };

/**
 * @param search the query that the page is opened with
 * @param dataset what matters of the file; there are no events in it
 */
export async function showDialog(
  dialog: ReactNode,
  search = '',
  dataset: Partial<DatasetInfo> = {},
): Promise<MemoryAddressBar> {
  const bar = memoryAddressBar(search);
  const store = new LocalEventStore();
  const stage = { bar, store, dataset: aDatasetInfo(dataset), defaultWindow: DEFAULT_WINDOW };
  await render(createElement(PanelStage, stage, dialog));
  return bar;
}
