// The store in the thread that asks keeps the contract.
import { testEventStore } from '#testing/event-store-contract.ts';
import { LocalEventStore } from './local-event-store.ts';

testEventStore('LocalEventStore', () => new LocalEventStore());
