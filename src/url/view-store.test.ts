import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '#domain/calendar.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { actorId, eventId } from '#domain/ids.ts';
import { openViewStore, tick } from '#testing/open-view-store.ts';
import { LiveWindow } from './live-window.ts';

const MONDAY = Date.UTC(2025, 9, 6);
const a = eventId('a');
const b = eventId('b');
const days = (from: number, to: number) => ({ from: MONDAY + from * DAY, to: MONDAY + to * DAY });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a choice', () => {
  it('shows at once and makes an entry', async () => {
    const { bar, store, seen } = openViewStore();
    store.setView({ event: a }, 'push');
    expect(store.get().view.event).toBe('a');
    expect(seen).toHaveBeenCalledOnce();
    await tick();
    expect(bar.entries).toEqual(['', '?event=a']);
  });

  it('is one entry with all that changes in the same tick', async () => {
    const { bar, store } = openViewStore();
    store.setView({ event: a }, 'push');
    store.setView({ lanes: 'mediator' }, 'push');
    store.setView({ window: days(0, 2) }, 'replace');
    await tick();
    expect(bar.entries).toEqual(['', '?event=a&from=2025-10-06T00:00Z&to=2025-10-08T00:00Z&lanes=mediator']);
  });

  it('that changes nothing makes no entry', async () => {
    const { bar, store } = openViewStore('?event=a');
    store.setView({ event: a }, 'push');
    await tick();
    expect(bar.entries).toEqual(['?event=a']);
  });

  it('leaves the entry before it as it was on screen', async () => {
    const { bar, store } = openViewStore();
    store.setView({ window: days(0, 1) }, 'replace');
    await vi.runAllTimersAsync();
    store.setView({ window: days(0, 2) }, 'replace');
    store.setView({ event: a }, 'push');
    await tick();
    expect(bar.entries[0]).toBe('?from=2025-10-06T00:00Z&to=2025-10-08T00:00Z');
    bar.back();
    expect(store.get().view).toMatchObject({ event: null, window: days(0, 2) });
  });

  it('made from the view as it is then does not undo another of the same tick', async () => {
    const { store } = openViewStore();
    const tickRole = (actor: string) =>
      store.setView(
        ({ filter }) => ({
          filter: { ...filter, roles: { mediator: [...(filter.roles.mediator ?? []), actorId(actor)] } },
        }),
        'push',
      );
    tickRole('qatar');
    tickRole('egypt');
    await tick();
    expect(store.get().view.filter.roles.mediator).toEqual(['egypt', 'qatar']);
  });
});

describe('panning and typing', () => {
  it('replace the entry, together, within a second', async () => {
    const { bar, store } = openViewStore();
    for (const q of ['c', 'ce', 'cea']) store.setView({ filter: { ...NO_FILTER, q } }, 'replace');
    expect(store.get().view.filter.q).toBe('cea');
    await vi.advanceTimersByTimeAsync(1000);
    expect(bar.entries).toEqual(['?q=cea']);
  });

  it('never write more often than browsers allow', async () => {
    const { bar, store } = openViewStore();
    const write = vi.spyOn(bar, 'write');
    for (let i = 0; i < 300; i++) {
      store.setView({ window: days(0, i + 1) }, 'replace');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(100);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.get().view.window).toEqual(days(0, 300));
    expect(bar.read()).toContain('to=2026-08-02');
  });

  it('are written at last when the browser refuses at first', async () => {
    const { bar, store } = openViewStore();
    vi.spyOn(bar, 'write').mockImplementationOnce(() => {
      throw new DOMException('too often', 'SecurityError');
    });
    store.setView({ window: days(0, 1) }, 'replace');
    await vi.advanceTimersByTimeAsync(3000);
    expect(bar.read()).toContain('from=2025-10-06');
  });
});

describe('a key held down', () => {
  it('ends on the last event, without an entry for each', async () => {
    const { bar, store } = openViewStore();
    for (let i = 0; i < 200; i++) {
      store.setView({ event: eventId(`e${i}`) }, 'push');
      await vi.advanceTimersByTimeAsync(30);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(bar.read()).toBe('?event=e199');
    expect(bar.entries.length).toBeLessThan(60);
  });
});

describe('back and forward', () => {
  it('restore exactly what was on screen', async () => {
    const { bar, store, seen } = openViewStore('?kind=talks');
    store.setView({ event: a }, 'push');
    await tick();
    store.setView({ event: b, window: days(1, 3), rest: 'fade' }, 'push');
    await tick();
    const last = store.get().view;
    bar.back();
    expect(store.get().view).toMatchObject({ event: 'a', window: null, rest: 'hide' });
    bar.back();
    expect(store.get().view).toMatchObject({ event: null });
    expect(store.get().view.filter.kinds).toEqual(['talks']);
    bar.forward();
    bar.forward();
    expect(store.get().view).toEqual(last);
    expect(seen).toHaveBeenCalledTimes(6);
  });

  it('are told before the view that they lead to is shown', async () => {
    const { bar, store } = openViewStore('?event=a');
    store.setView({ event: b }, 'push');
    await tick();
    const heard: unknown[] = [];
    store.onTravel((view) => heard.push(['travel', view.event, store.get().view.event]));
    store.subscribe(() => heard.push(['shown', store.get().view.event]));
    store.setView({ lanes: 'actor' }, 'replace');
    bar.back();
    expect(heard).toEqual([
      ['shown', 'b'],
      ['travel', 'a', 'b'],
      ['shown', 'a'],
    ]);
  });

  it('leave what did not change the same object', async () => {
    const { bar, store } = openViewStore('?kind=talks&from=2025-10-06&to=2025-10-08');
    const { filter, window } = store.get().view;
    store.setView({ event: a }, 'push');
    await tick();
    bar.back();
    expect(store.get().view.filter).toBe(filter);
    expect(store.get().view.window).toBe(window);
  });
});

describe('what could not be read', () => {
  it('is told until the first choice, and leaves the address with the first writing', async () => {
    const { bar, store } = openViewStore('?kind=bogus');
    expect(store.get().problems).toEqual([{ parameter: 'kind', value: 'bogus' }]);
    store.setView({ window: days(0, 1) }, 'replace');
    await vi.advanceTimersByTimeAsync(1000);
    expect(bar.read()).not.toContain('bogus');
    expect(store.get().problems).toHaveLength(1);
    store.setView({ event: a }, 'push');
    expect(store.get().problems).toEqual([]);
  });

  it('includes actors that the file turns out to lack', async () => {
    const { bar, store } = openViewStore('?actor=egypt,nobody&mediator=nobody');
    const unknown = [
      { facet: 'actor', id: 'nobody' },
      { facet: 'mediator', id: 'nobody' },
    ] as const;
    store.dropUnknown(unknown, { tell: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.get().view.filter).toMatchObject({ actors: ['egypt'], roles: {} });
    expect(store.get().problems).toEqual([
      { parameter: 'actor', value: 'nobody' },
      { parameter: 'mediator', value: 'nobody' },
    ]);
    expect(bar.read()).toBe('?actor=egypt');
  });

  it('drops the strangers of a hostile link in one go', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `a${i}`);
    const { store } = openViewStore(`?mediator=egypt,${ids.join(',')}`);
    const seen = vi.fn<() => void>();
    store.subscribe(seen);
    const unknown = ids.map((id) => ({ facet: 'mediator', id }) as const);
    store.dropUnknown(unknown, { tell: true });
    expect(store.get().view.filter.roles).toEqual({ mediator: ['egypt'] });
    expect(store.get().problems).toHaveLength(ids.length);
    expect(seen).toHaveBeenCalledTimes(1);
  });
});

describe('the live window', () => {
  const byDefault = days(0, 4);
  function openWindow(search = '') {
    const { bar, store } = openViewStore(search);
    const live = new LiveWindow(store, byDefault);
    const moves = vi.fn<(window: unknown, by: string) => void>();
    live.subscribe(moves);
    return { bar, store, live, moves };
  }

  it("is the file's until the address has one, edge by edge", () => {
    expect(openWindow().live.get()).toEqual(byDefault);
    expect(openWindow('?from=2025-10-07').live.get()).toEqual(days(1, 4));
    expect(openWindow('?from=2025-10-07&to=2025-10-08').live.get()).toEqual(days(1, 2));
    expect(openWindow('?to=2025-10-01').live.get()).toEqual(byDefault);
  });

  it('moves without the address, and settles into it', async () => {
    const { bar, store, live, moves } = openWindow();
    live.move(days(1, 5), 'timeline');
    await vi.advanceTimersByTimeAsync(1000);
    expect(moves).toHaveBeenLastCalledWith(days(1, 5), 'timeline');
    expect(bar.entries).toEqual(['']);
    live.settle(days(2, 6));
    expect(store.get().view.window).toEqual(days(2, 6));
    await vi.advanceTimersByTimeAsync(0);
    expect(bar.entries).toEqual(['?from=2025-10-08T00:00Z&to=2025-10-12T00:00Z']);
  });

  it('leaves the address when it is the default again', async () => {
    const { bar, live } = openWindow('?from=2025-10-07&to=2025-10-08');
    live.settle(byDefault);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bar.read()).toBe('');
    expect(live.get()).toBe(byDefault);
  });

  it('is in the entry that a choice leaves behind, even in the midst of a gesture', async () => {
    const { bar, store, live } = openWindow();
    live.move(days(1, 5), 'timeline');
    store.setView({ event: a }, 'push');
    await tick();
    const window = 'from=2025-10-07T00:00Z&to=2025-10-11T00:00Z';
    expect(bar.entries).toEqual([`?${window}`, `?event=a&${window}`]);
  });

  it('follows back and forward', async () => {
    const { bar, live, moves } = openWindow();
    live.settle(days(1, 5));
    await vi.advanceTimersByTimeAsync(1000);
    bar.write('?event=a', 'push', null);
    bar.back();
    bar.forward();
    expect(live.get()).toEqual(byDefault);
    expect(moves).toHaveBeenLastCalledWith(byDefault, 'address');
    bar.back();
    expect(live.get()).toEqual(days(1, 5));
  });

  it('is left alone by other choices during a gesture', () => {
    const { store, live } = openWindow();
    live.move(days(1, 5), 'timeline');
    store.setView({ filter: { ...NO_FILTER, q: 'x' } }, 'replace');
    expect(live.get()).toEqual(days(1, 5));
  });

  it('refuses what is no window', () => {
    const { live } = openWindow();
    live.move({ from: MONDAY, to: MONDAY }, 'timeline');
    live.settle({ from: Number.NaN, to: MONDAY });
    expect(live.get()).toEqual(byDefault);
  });
});
