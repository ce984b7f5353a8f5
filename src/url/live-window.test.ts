// The window that everything on the page moves together.
import { describe, expect, it, vi } from 'vitest';
import { memoryAddressBar } from '#testing/memory-address-bar.ts';
import { LiveWindow } from './live-window.ts';
import { ViewStore } from './view-store.ts';

const at = (text: string): number => Date.parse(text);
const DEFAULT = { from: at('2025-10-05T15:00Z'), to: at('2025-10-08T03:00Z') };
/** Between whole minutes, as a gesture leaves it. */
const MOVED = { from: at('2025-10-06T14:31:12Z'), to: at('2025-10-07T03:28:48Z') };
const WRITTEN = { from: at('2025-10-06T14:31Z'), to: at('2025-10-07T03:29Z') };

function openWindow() {
  const store = new ViewStore(memoryAddressBar(''));
  return { store, live: new LiveWindow(store, DEFAULT) };
}

describe('LiveWindow', () => {
  it('settles on what is written, although a listener asks for the window meanwhile', () => {
    const { store, live } = openWindow();
    live.settle({ from: at('2025-10-06T10:12Z'), to: at('2025-10-07T07:48Z') });
    const heard = vi.fn<(by: string) => void>();
    live.subscribe((window, by) => {
      expect(live.get()).toEqual(window);
      heard(by);
    });
    live.move(MOVED, 'drawing');
    live.settle(MOVED, 'drawing');
    expect(live.get()).toEqual(WRITTEN);
    expect(store.get().view.window).toEqual(WRITTEN);
    expect(heard.mock.calls).toEqual([['drawing'], ['drawing']]);
  });

  it('is the same for those who follow the view as for those who follow the window', () => {
    const { store, live } = openWindow();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(live.get()));
    live.settle(MOVED);
    expect(seen).toEqual([WRITTEN]);
  });

  it('keeps the default window out of the address', () => {
    const { store, live } = openWindow();
    live.settle(MOVED);
    live.settle(DEFAULT);
    expect(store.get().view.window).toBeNull();
    expect(live.get()).toEqual(DEFAULT);
  });
});
