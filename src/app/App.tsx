// The page with all that it stands on: the store behind the port, the address, the language, the messages.
import { type ReactNode, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { EventStore } from '#event-store/event-store.ts';
import { WordsProvider } from '#i18n/WordsProvider.tsx';
import { EventsFileProvider } from '#panels/load/EventsFileProvider.tsx';
import { EventStoreProvider } from '#queries/EventStoreProvider.tsx';
import { AnnouncementsContext, makeAnnouncements } from '#ui/announcements.ts';
import { ViewStateProvider } from '#url/ViewStateProvider.tsx';
import { useViewState } from '#url/use-view-state.ts';
import { CrashNotice } from './CrashNotice.tsx';
import { Page } from './Page.tsx';

export function App({ store }: { readonly store: EventStore }) {
  const [announcements] = useState(makeAnnouncements);
  return (
    <EventStoreProvider store={store}>
      <ViewStateProvider>
        <SpokenWords>
          <AnnouncementsContext value={announcements}>
            <ErrorBoundary FallbackComponent={CrashNotice}>
              <EventsFileProvider>
                <Page />
              </EventsFileProvider>
            </ErrorBoundary>
          </AnnouncementsContext>
        </SpokenWords>
      </ViewStateProvider>
    </EventStoreProvider>
  );
}

function SpokenWords({ children }: { readonly children: ReactNode }) {
  const { view } = useViewState();
  return <WordsProvider lang={view.lang}>{children}</WordsProvider>;
}
