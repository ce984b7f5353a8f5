// Where hooks find the store of the page.
import { createContext, useContext } from 'react';
import { defined } from '#base/assert.ts';
import type { EventStore } from '#event-store/event-store.ts';

export const EventStoreContext = createContext<EventStore | null>(null);

/** The store that EventStoreProvider was given; throws outside of it. */
export function useEventStore(): EventStore {
  return defined(useContext(EventStoreContext), 'EventStoreProvider');
}
