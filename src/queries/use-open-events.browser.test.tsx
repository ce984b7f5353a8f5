// The page opens the file that is named, and keeps the last good one until another is as good.
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import type { OpenInput } from '#domain/opening.ts';
import { LoadError, type FailureCode } from '#domain/problem.ts';
import { aDatasetInfo } from '#testing/dataset-info.ts';
import { PuppetStore } from '#testing/puppet-store.ts';
import { EventStoreProvider } from './EventStoreProvider.tsx';
import { useOpenEvents } from './use-open-events.ts';

const at = (name: string): OpenInput => ({ kind: 'address', url: `https://example.org/${name}`, name });
const failure = (code: FailureCode) => new LoadError({ code, name: 'file', found: '', params: {} });

async function open(first: OpenInput | null) {
  const store = new PuppetStore();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <EventStoreProvider store={store}>{children}</EventStoreProvider>
  );
  const { result, rerender } = await renderHook((input?: OpenInput | null) => useOpenEvents(input ?? null), {
    ...(first && { initialProps: first }),
    wrapper,
  });
  return {
    store,
    rerender,
    file: () => result.current,
    shown: () => {
      const { dataset, status, failure: why, progress } = result.current;
      return [dataset?.key ?? null, status, why?.code ?? null, progress.get()?.phase ?? null];
    },
  };
}

async function openGood(name: string) {
  const page = await open(at(name));
  page.store.opened[0]?.resolve(aDatasetInfo({ key: name }));
  await expect.poll(page.shown).toEqual([name, 'ready', null, null]);
  return page;
}

it('tells how far it is, and then what it has', async () => {
  const { store, shown } = await open(at('one'));
  expect(shown()).toEqual([null, 'loading', null, null]);
  store.opened[0]?.tell({ phase: 'read', bytes: 1, totalBytes: 2, events: 0 });
  await expect.poll(shown).toEqual([null, 'loading', null, 'read']);
  store.opened[0]?.resolve(aDatasetInfo({ key: 'one' }));
  await expect.poll(shown).toEqual(['one', 'ready', null, null]);
});

it('opens nothing while nothing is named', async () => {
  const { store, shown } = await open(null);
  expect([shown(), store.opened]).toEqual([[null, 'failed', null, null], []]);
});

it('keeps the last good file while another opens, and lets it go when that is there', async () => {
  const { store, shown, rerender } = await openGood('one');
  await rerender(at('two'));
  expect(shown()).toEqual(['one', 'loading', null, null]);
  expect(store.released).toEqual([]);
  store.opened[1]?.resolve(aDatasetInfo({ key: 'two' }));
  await expect.poll(shown).toEqual(['two', 'ready', null, null]);
  expect(store.released).toEqual(['one']);
});

it('keeps the last good file when another fails', async () => {
  const { store, shown, rerender } = await openGood('one');
  await rerender(at('two'));
  store.opened[1]?.reject(failure('not-json'));
  await expect.poll(shown).toEqual(['one', 'failed', 'not-json', null]);
  expect(store.released).toEqual([]);
});

it('opens a file anew that was let go before', async () => {
  const { store, shown, rerender } = await openGood('one');
  await rerender(at('two'));
  store.opened[1]?.resolve(aDatasetInfo({ key: 'two' }));
  await expect.poll(shown).toEqual(['two', 'ready', null, null]);
  await rerender(at('one'));
  await expect.poll(() => store.opened.length).toBe(3);
  store.opened[2]?.resolve(aDatasetInfo({ key: 'one-again' }));
  await expect.poll(shown).toEqual(['one-again', 'ready', null, null]);
  expect(store.released).toEqual(['one', 'two']);
});

it('opens two files of one name as two, and one file once', async () => {
  const named = (text: string): OpenInput => ({ kind: 'file', file: new File([text], 'a.json'), name: 'a.json' });
  const [one, other] = [named('one'), named('other')];
  const { store, rerender } = await open(one);
  await rerender({ ...one });
  expect(store.opened).toHaveLength(1);
  await rerender(other);
  expect(store.opened).toHaveLength(2);
});

it('tries again by itself when the network failed', async () => {
  const { store, shown } = await open(at('one'));
  store.opened[0]?.reject(failure('network'));
  await expect.poll(() => store.opened.length, { timeout: 5_000 }).toBe(2);
  expect(shown()).toEqual([null, 'loading', null, null]);
  store.opened[1]?.resolve(aDatasetInfo({ key: 'one' }));
  await expect.poll(shown).toEqual(['one', 'ready', null, null]);
});

it('tries again when it is told to', async () => {
  const { store, file, shown } = await open(at('one'));
  store.opened[0]?.reject(failure('wrong-version'));
  await expect.poll(shown).toEqual([null, 'failed', 'wrong-version', null]);
  file().retry();
  await expect.poll(shown).toEqual([null, 'loading', null, null]);
  store.opened[1]?.resolve(aDatasetInfo({ key: 'one' }));
  await expect.poll(shown).toEqual(['one', 'ready', null, null]);
});

it('stops when it is told to, and can be told to begin anew', async () => {
  const { store, file, shown } = await open(at('one'));
  store.opened[0]?.tell({ phase: 'read', bytes: 1, totalBytes: 2, events: 0 });
  await expect.poll(shown).toEqual([null, 'loading', null, 'read']);
  file().cancel();
  await expect.poll(shown).toEqual([null, 'failed', null, null]);
  expect(store.opened[0]?.signal?.aborted).toBe(true);
  file().retry();
  await expect.poll(shown).toEqual([null, 'loading', null, null]);
});

it('shows a mistake of ours as a failure like any other', async () => {
  const { store, file } = await open(at('one'));
  store.opened[0]?.reject(new Error('undefined is not a function'));
  await expect
    .poll(() => file().failure)
    .toEqual({
      code: 'internal',
      name: 'one',
      found: 'undefined is not a function',
      params: {},
    });
});

const aPart = (opening: string, number: number) =>
  aDatasetInfo({ key: `${opening}~${number}`, opening, isGrowing: true });

it('shows what is there of a file that is still coming, and lets each part go when there is more', async () => {
  const { store, shown } = await open(at('one'));
  store.opened[0]?.grow(aPart('one', 1));
  await expect.poll(shown).toEqual(['one~1', 'loading', null, null]);
  store.opened[0]?.grow(aPart('one', 2));
  await expect.poll(shown).toEqual(['one~2', 'loading', null, null]);
  expect(store.released).toEqual(['one~1']);
  store.opened[0]?.resolve(aDatasetInfo({ key: 'one' }));
  await expect.poll(shown).toEqual(['one', 'ready', null, null]);
  expect(store.released).toEqual(['one~1', 'one~2']);
});

it('goes back to the last good file when one turns out bad after a part of it was shown', async () => {
  const { store, shown, rerender } = await openGood('one');
  await rerender(at('two'));
  store.opened[1]?.grow(aPart('two', 1));
  await expect.poll(shown).toEqual(['two~1', 'loading', null, null]);
  store.opened[1]?.reject(failure('not-json'));
  await expect.poll(shown).toEqual(['one', 'failed', 'not-json', null]);
  expect(store.released).toEqual(['two~1']);
});

it('shows nothing of a file that was cancelled on its way', async () => {
  const { store, file, shown } = await open(at('one'));
  store.opened[0]?.grow(aPart('one', 1));
  await expect.poll(shown).toEqual(['one~1', 'loading', null, null]);
  file().cancel();
  await expect.poll(shown).toEqual([null, 'failed', null, null]);
  expect(store.released).toEqual(['one~1']);
});
