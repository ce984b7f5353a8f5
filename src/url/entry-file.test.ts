// Each entry of the history knows which of the reader's own files it shows.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventId } from '#domain/ids.ts';
import { memoryAddressBar } from '#testing/memory-address-bar.ts';
import { openViewStore, tick } from '#testing/open-view-store.ts';
import { ViewStore } from './view-store.ts';

const a = eventId('a');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the reader's own file", () => {
  const mine = { identity: 'mine.json 12', name: 'mine.json' };
  const yours = { identity: 'yours.json 7', name: 'yours.json' };

  it('is an entry of its own, of the same address, and Back leads to the file before', async () => {
    const { bar, store, seen } = openViewStore('?kind=talks');
    store.setFile(mine, 'push');
    store.setView({ event: null }, 'push');
    await tick();
    expect(bar.entries).toEqual(['?kind=talks', '?kind=talks']);
    expect(store.getFile()).toEqual(mine);
    bar.back();
    expect(store.getFile()).toBeNull();
    seen.mockClear();
    bar.forward();
    expect(store.getFile()).toEqual(mine);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('is that of the entries after it too', async () => {
    const { bar, store } = openViewStore();
    store.setFile(mine, 'push');
    await tick();
    store.setView({ event: a }, 'push');
    await tick();
    store.setFile(yours, 'push');
    store.setView({ event: null }, 'push');
    await tick();
    bar.back();
    expect([store.getFile(), store.get().view.event]).toEqual([mine, 'a']);
    bar.back();
    expect([store.getFile(), store.get().view.event]).toEqual([mine, null]);
    bar.back();
    expect(store.getFile()).toBeNull();
  });

  it('is there again when the page is loaded anew', async () => {
    const { bar, store } = openViewStore();
    store.setFile(mine, 'push');
    store.setView({ event: a }, 'push');
    await tick();
    expect(new ViewStore(bar).getFile()).toEqual(mine);
  });

  it('stays while a link inside the page is followed', async () => {
    const { bar, store } = openViewStore();
    store.setFile(mine, 'push');
    await tick();
    // As a browser does when only the fragment changes.
    bar.write('', 'push', null);
    bar.back();
    bar.forward();
    expect([store.getFile(), new ViewStore(bar).getFile()]).toEqual([mine, mine]);
  });

  it('is none in an entry that somebody else wrote', () => {
    for (const state of [7, 'text', [], {}, { file: 3 }, { file: { identity: 3, name: 'a' } }, { file: null }]) {
      const bar = memoryAddressBar();
      bar.write('', 'replace', state);
      expect(new ViewStore(bar).getFile()).toBeNull();
    }
  });

  it('can be given up within its entry', async () => {
    const { bar, store } = openViewStore();
    store.setFile(mine, 'push');
    await tick();
    store.setFile(null, 'replace');
    await vi.runAllTimersAsync();
    expect([bar.entries.length, new ViewStore(bar).getFile()]).toEqual([2, null]);
  });
});
