// Gives the hooks of this room a store, and a cache for its answers.
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { EventStore } from '#event-store/event-store.ts';
import { makeQueryClient } from './query-client.ts';
import { EventStoreContext } from './store-context.ts';

/** The store belongs to whoever made it: it is not disposed of here. */
export function EventStoreProvider({ store, children }: { readonly store: EventStore; readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <EventStoreContext value={store}>{children}</EventStoreContext>
    </QueryClientProvider>
  );
}
