// Everything that stands above a panel in the page.
import type { ReactNode } from 'react';
import type { DatasetInfo } from '#domain/dataset.ts';
import type { TimeWindow } from '#domain/extent.ts';
import type { EventStore } from '#event-store/event-store.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { DatasetProvider } from '#queries/DatasetProvider.tsx';
import { EventStoreProvider } from '#queries/EventStoreProvider.tsx';
import type { AddressBar } from '#url/address-bar.ts';
import { LiveWindowProvider } from '#url/LiveWindowProvider.tsx';
import { ViewStateProvider } from '#url/ViewStateProvider.tsx';

export interface PanelStageProps {
  readonly bar: AddressBar;
  readonly store: EventStore;
  readonly dataset: DatasetInfo;
  readonly defaultWindow: TimeWindow;
  readonly children?: ReactNode;
}

export function PanelStage({ bar, store, dataset, defaultWindow, children }: PanelStageProps) {
  return (
    <ViewStateProvider bar={bar}>
      <WordsProvider lang="en">
        <EventStoreProvider store={store}>
          <DatasetProvider dataset={dataset}>
            <LiveWindowProvider defaultWindow={defaultWindow}>{children}</LiveWindowProvider>
          </DatasetProvider>
        </EventStoreProvider>
      </WordsProvider>
    </ViewStateProvider>
  );
}
