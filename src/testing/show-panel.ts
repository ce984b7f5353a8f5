// Shows one panel as the page would, over a small events file and an address bar of its own.
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import { defaultWindow } from '#domain/default-window.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { LocalEventStore } from '#event-store/local-event-store.ts';
import '#ui/base.css';
import '#ui/tokens.css';
import { memoryAddressBar } from './memory-address-bar.ts';
import type { MemoryAddressBar } from './memory-address-bar.ts';
import { PanelStage } from './PanelStage.tsx';

export interface ShownPanel {
  readonly bar: MemoryAddressBar;
  /** The query of the address as it is now. */
  readonly address: () => URLSearchParams;
}

const NAME = 'events.json';

/**
 * @param file the events file, as JSON would have it
 * @param search the query that the page is opened with
 * @throws LoadError when the file is not a usable one
 */
export async function showPanel(panel: ReactNode, file: object, search = ''): Promise<ShownPanel> {
  const store = new LocalEventStore();
  const dataset = await store.open({ kind: 'file', file: new File([JSON.stringify(file)], NAME), name: NAME });
  const question = { type: 'extent', filter: NO_FILTER, zone: dataset.zone } as const;
  const { window } = await store.ask(dataset.key, question);
  const bar = memoryAddressBar(search);
  const stage = { bar, store, dataset, defaultWindow: defaultWindow(dataset.meta, dataset.zone, window) };
  await render(createElement(PanelStage, stage, panel));
  return { bar, address: () => new URLSearchParams(bar.read()) };
}
