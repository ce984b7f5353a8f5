// A component sees the answer to its newest question, and asks no more than is needed.
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { ExtentAnswer } from '#domain/answer.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { UTC } from '#domain/ids.ts';
import type { ExtentQuestion } from '#domain/question.ts';
import { aDatasetInfo } from '#testing/dataset-info.ts';
import { PuppetStore } from '#testing/puppet-store.ts';
import { DatasetProvider } from './DatasetProvider.tsx';
import { EventStoreProvider } from './EventStoreProvider.tsx';
import { useAnswer, useAsk, type AnswerOptions } from './use-answer.ts';

const ask = (q: string): ExtentQuestion => ({ type: 'extent', filter: { ...NO_FILTER, q }, zone: UTC });
const answer = (passing: number): ExtentAnswer => ({ passing, total: 100, window: null });

interface Props {
  readonly q: string | null;
}

/** A component that asks; the file below it can be exchanged. */
async function showAnswer(q: string | null, options?: AnswerOptions) {
  const store = new PuppetStore();
  let datasetKey = 'first';
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <EventStoreProvider store={store}>
      <DatasetProvider dataset={aDatasetInfo({ key: datasetKey })}>{children}</DatasetProvider>
    </EventStoreProvider>
  );
  const hook = await renderHook((props?: Props) => useAnswer(props?.q == null ? null : ask(props.q), options), {
    initialProps: { q },
    wrapper,
  });
  return {
    store,
    asked: () => store.asked.map(({ what: { question } }) => ('filter' in question ? question.filter?.q : '')),
    shown: () => hook.result.current,
    change: (next: string | null) => hook.rerender({ q: next }),
    changeDataset: (key: string, next: string) => {
      datasetKey = key;
      return hook.rerender({ q: next });
    },
    unmount: hook.unmount,
  };
}

const shows = (passing: number, isStale = false) => ({ answer: answer(passing), isStale, error: null });
const NOTHING = { answer: null, isStale: false, error: null };

it('gives nothing, and then the answer', async () => {
  const { store, shown } = await showAnswer('a');
  expect(shown()).toEqual(NOTHING);
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
});

it('shows the earlier answer as stale until the new one is there', async () => {
  const { store, shown, change } = await showAnswer('a');
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
  await change('b');
  expect(shown()).toEqual(shows(1, true));
  store.asked[1]?.resolve(answer(2));
  await expect.poll(shown).toEqual(shows(2));
});

it('shows nothing instead where an earlier answer would mislead', async () => {
  const { store, shown, change } = await showAnswer('a', { keepPrevious: false });
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
  await change('b');
  expect(shown()).toEqual(NOTHING);
});

it('asks one question at a time, and of those that came meanwhile only the newest', async () => {
  const { store, shown, change, asked } = await showAnswer('a');
  await change('b');
  await change('c');
  expect(asked()).toEqual(['a']);
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1, true));
  expect(asked()).toEqual(['a', 'c']);
  store.asked[1]?.resolve(answer(3));
  await expect.poll(shown).toEqual(shows(3));
});

it('does not ask again what has been answered', async () => {
  const { store, shown, change, asked } = await showAnswer('a');
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
  await change('b');
  await change('a');
  expect(shown()).toEqual(shows(1));
  expect(asked()).toEqual(['a', 'b']);
});

it('tells of an error once, without asking again, and of none after the next question', async () => {
  const { store, shown, change, asked } = await showAnswer('a');
  store.asked[0]?.reject(new Error('broken'));
  await expect.poll(() => shown().error?.message).toBe('broken');
  expect(asked()).toEqual(['a']);
  await change('b');
  expect(shown().error).toBe(null);
});

it('asks nothing without a question, and forgets the answer to the last', async () => {
  const { store, shown, change, asked } = await showAnswer(null);
  expect([shown(), asked()]).toEqual([NOTHING, []]);
  await change('a');
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
  await change(null);
  expect(shown()).toEqual(NOTHING);
});

it('drops what it asked of a file when another takes its place, and shows none of its answers', async () => {
  const { store, shown, change, changeDataset } = await showAnswer('a');
  store.asked[0]?.resolve(answer(1));
  await expect.poll(shown).toEqual(shows(1));
  await change('b');
  await changeDataset('second', 'b');
  expect(shown()).toEqual(NOTHING);
  expect(store.asked[1]?.signal?.aborted).toBe(true);
  expect(store.asked[2]?.what.datasetKey).toBe('second');
});

it('drops its question when nobody is there to see the answer', async () => {
  const { store, unmount } = await showAnswer('a');
  await unmount();
  expect(store.asked[0]?.signal?.aborted).toBe(true);
});

it('lets an event handler ask', async () => {
  const store = new PuppetStore();
  const { result } = await renderHook(() => useAsk(), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <EventStoreProvider store={store}>
        <DatasetProvider dataset={aDatasetInfo({ key: 'first' })}>{children}</DatasetProvider>
      </EventStoreProvider>
    ),
  });
  const asking = result.current(ask('a'));
  await expect.poll(() => store.asked.length).toBe(1);
  store.asked[0]?.resolve(answer(4));
  expect(await asking).toEqual(answer(4));
});
