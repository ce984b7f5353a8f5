// The store in a worker keeps the contract, in a browser.
import { testEventStore } from '#testing/event-store-contract.ts';
import { WorkerEventStore } from './worker-event-store.ts';

testEventStore('WorkerEventStore', () => new WorkerEventStore());
