// The store in a worker keeps the contract, in a browser.
import { expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { eventId, UTC } from '#domain/ids.ts';
import { testEventStore } from '#testing/event-store-contract.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import { WorkerEventStore } from './worker-event-store.ts';

testEventStore('WorkerEventStore', () => new WorkerEventStore());

it('reads the details of any event of a file that does not stay in memory', async () => {
  const file = makeEventsFile(20_000);
  const store = new WorkerEventStore();
  const { key } = await store.open({
    kind: 'file',
    file: new File([JSON.stringify(file)], 'large.json'),
    name: 'large.json',
  });
  for (const record of [file.events[0], file.events[11_111], file.events.at(-1)]) {
    const answer = await store.ask(key, {
      type: 'event',
      id: record?.id ?? eventId('?'),
      filter: NO_FILTER,
      zone: UTC,
    });
    expect(answer).toMatchObject({ found: true, detail: { record } });
  }
  store.dispose();
});
