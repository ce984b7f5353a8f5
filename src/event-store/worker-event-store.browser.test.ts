// The store keeps the contract in a browser, with a worker and without one.
import { testEventStore } from '#testing/event-store-contract.ts';
import { NearbyWorker } from './nearby-worker.ts';
import { WorkerEventStore } from './worker-event-store.ts';

testEventStore('WorkerEventStore', () => new WorkerEventStore());
testEventStore('WorkerEventStore without a worker', () => new WorkerEventStore(() => new NearbyWorker()));
