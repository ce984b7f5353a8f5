// In the worker, questions wait in line, and those that nobody waits for are never worked on.
import { expect, it, vi } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import type { Question, SortKey } from '#domain/question.ts';
import { makeEventsFile } from '#testing/make-events.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { WorkerDesk } from './worker-desk.ts';

const KEY = 'open';
const window = (hour: number): Question => ({
  type: 'window',
  filter: NO_FILTER,
  rest: 'hide',
  lanes: 'none',
  zone: UTC,
  window: { from: 0, to: Date.UTC(2026, 0, 1, hour) },
  columns: 10,
  budget: 0,
  keep: [],
});

const sortedBy = (by: SortKey): Question => ({
  type: 'page',
  filter: NO_FILTER,
  zone: UTC,
  window: null,
  sort: { by, descending: false },
  offset: 0,
  limit: 10,
  locate: null,
  locale: 'en',
});

/** A desk with one open file, whose work is done when the test says so. */
async function openDesk({ events = 20 } = {}) {
  const posted: FromWorker[] = [];
  const transferred: Transferable[][] = [];
  const tasks: (() => void)[] = [];
  const quiet: (() => void)[] = [];
  const desk = new WorkerDesk({
    post: (message, transfer) => {
      posted.push(message);
      transferred.push(transfer);
    },
    later: (work) => tasks.push(work),
    muchLater: (work) => quiet.push(work),
  });
  const file = new File([JSON.stringify(makeEventsFile(events, { seed: 1 }))], 'events.json');
  const open = (id: number, key: string): void => {
    const message: ToWorker = { type: 'open', id, key, input: { kind: 'file', file, name: 'events.json' } };
    desk.receive(message);
  };
  open(1, KEY);
  await vi.waitUntil(
    () => {
      tasks.shift()?.();
      return posted.some(({ type }) => type === 'opened');
    },
    { timeout: 30_000, interval: 1 },
  );
  posted.length = 0;
  return {
    posted,
    transferred,
    open,
    ask: (id: number, question: Question = window(id), key = KEY) => desk.receive({ type: 'ask', id, key, question }),
    cancel: (id: number) => desk.receive({ type: 'cancel', id }),
    /** Up to the next message: of itself it keeps the file. */
    workOnce: () => {
      const { length } = posted;
      while (tasks.length > 0 && posted.length === length) tasks.shift()?.();
    },
    /** As when nothing is asked for a while. */
    beQuiet: () => {
      for (const work of quiet.splice(0)) work();
    },
    workAll: () => {
      for (let task = tasks.shift(); task; task = tasks.shift()) task();
    },
  };
}

const idsOf = (posted: readonly FromWorker[]) => posted.map(({ id }) => id);

it('answers in the order asked, one at a time', async () => {
  const { posted, ask, workOnce, workAll } = await openDesk();
  ask(2);
  ask(3);
  ask(4);
  expect(posted).toEqual([]);
  workOnce();
  expect(idsOf(posted)).toEqual([2]);
  workAll();
  expect(idsOf(posted)).toEqual([2, 3, 4]);
});

it('answers first what stands in front of the reader: the count, the drawing, the list, and then what can be ticked', async () => {
  const { posted, ask, workAll } = await openDesk();
  ask(2, { type: 'facets', filter: NO_FILTER, limit: 1 });
  ask(3, sortedBy('kind'));
  ask(4, window(4));
  ask(5, { type: 'extent', filter: NO_FILTER, zone: UTC });
  workAll();
  expect(idsOf(posted)).toEqual([5, 4, 3, 2]);
});

it('lets others be answered while a long list is sorted for the first time', async () => {
  const { posted, ask, cancel, workAll } = await openDesk({ events: 1_500 });
  ask(2, sortedBy('title'));
  ask(3, sortedBy('place'));
  ask(4, { type: 'facets', filter: NO_FILTER, limit: 1 });
  cancel(3);
  workAll();
  expect(idsOf(posted)).toEqual([4, 2]);
});

it('makes ready what may be asked next, once nobody has asked for a while', async () => {
  const { posted, ask, beQuiet, workOnce, workAll } = await openDesk({ events: 1_500 });
  ask(2, sortedBy('date'));
  workAll();
  ask(3);
  workAll();
  // Not yet: there was another question.
  beQuiet();
  beQuiet();
  workAll();
  ask(4, sortedBy('title'));
  ask(5, { type: 'facets', filter: NO_FILTER, limit: 1 });
  workOnce();
  expect(idsOf(posted)).toEqual([2, 3, 4]);
});

it('drops questions cancelled while they wait', async () => {
  const { posted, ask, cancel, workOnce, workAll } = await openDesk();
  ask(2);
  ask(3);
  workOnce();
  ask(4);
  cancel(3);
  workAll();
  expect(idsOf(posted)).toEqual([2, 4]);
});

it('goes on when everything that waited was cancelled', async () => {
  const { posted, ask, cancel, workAll } = await openDesk();
  ask(2);
  cancel(2);
  workAll();
  ask(3);
  workAll();
  expect(idsOf(posted)).toEqual([3]);
});

it('tells of a question that cannot be answered, and answers the next', async () => {
  const { posted, ask, workAll } = await openDesk();
  ask(2, window(2), 'released');
  ask(3);
  workAll();
  expect(posted).toMatchObject([
    { type: 'failed', id: 2, error: { failure: null, message: expect.stringContaining('released') as string } },
    { type: 'answer', id: 3 },
  ]);
});

it('hands columns of counts over instead of copying them', async () => {
  const { posted, transferred, ask, workAll } = await openDesk();
  ask(2);
  workAll();
  const [message] = posted;
  const bins = message?.type === 'answer' && 'lanes' in message.answer ? (message.answer.lanes[0]?.bins ?? []) : [];
  const buffers = bins.flatMap(({ counts, starts }) => [counts.buffer, starts.buffer]);
  expect(buffers.length).toBeGreaterThan(0);
  expect(transferred.at(-1)).toEqual([...new Set(buffers)]);
});

it('answers what is asked while a file is read, before more of it is read', async () => {
  const { posted, ask, workAll, open } = await openDesk();
  open(2, 'large');
  await vi.waitUntil(() => posted.some(({ type }) => type === 'progress'), { timeout: 30_000 });
  ask(3);
  ask(4);
  await vi.waitUntil(
    () => {
      workAll();
      return posted.some(({ type }) => type === 'opened');
    },
    { timeout: 30_000 },
  );
  expect(posted.flatMap(({ type, id }) => (type === 'answer' || type === 'opened' ? [id] : []))).toEqual([3, 4, 2]);
});
