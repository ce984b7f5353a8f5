// Storage as it may be met: refused, full of nonsense, changed elsewhere.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepChoice } from './kept-choice.ts';

const KEY = 'parley.taste';
const CHOICES = ['plain', 'sweet', 'bitter'] as const;

/** Of a browser, as far as it is used. */
function storageOf(held: Map<string, string>, isRefused = false) {
  const refuse = () => {
    if (isRefused) throw new DOMException('refused', 'SecurityError');
  };
  return {
    getItem: (key: string) => {
      refuse();
      return held.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      refuse();
      held.set(key, value);
    },
    removeItem: (key: string) => {
      refuse();
      held.delete(key);
    },
  };
}

const held = new Map<string, string>();
const page = new EventTarget();

beforeEach(() => {
  vi.stubGlobal('localStorage', storageOf(held));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  held.clear();
  vi.unstubAllGlobals();
});

it('is the first choice until another is made, and does not write that', () => {
  const taste = keepChoice(KEY, CHOICES);
  expect(taste.get()).toBe('plain');
  taste.set('sweet');
  expect([taste.get(), held.get(KEY)]).toEqual(['sweet', 'sweet']);
  taste.set('plain');
  expect([taste.get(), held.size]).toEqual(['plain', 0]);
});

it('takes what storage holds only where that is a choice', () => {
  held.set(KEY, '<script>');
  expect(keepChoice(KEY, CHOICES).get()).toBe('plain');
  held.set(KEY, 'bitter');
  expect(keepChoice(KEY, CHOICES).get()).toBe('bitter');
});

it('lasts as long as the page where storage is refused', () => {
  vi.stubGlobal('localStorage', storageOf(held, true));
  const taste = keepChoice(KEY, CHOICES);
  const heard = vi.fn<() => void>();
  taste.subscribe(heard);
  taste.set('bitter');
  expect(taste.get()).toBe('bitter');
  expect(heard).toHaveBeenCalledOnce();
});

it('tells of changes here and in other tabs, until nobody listens', () => {
  const taste = keepChoice(KEY, CHOICES);
  const heard = vi.fn<() => void>();
  const stop = taste.subscribe(heard);
  const elsewhere = (key: string | null) => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
  taste.set('sweet');
  elsewhere(KEY);
  elsewhere('something.else');
  elsewhere(null);
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  elsewhere(KEY);
  expect(heard).toHaveBeenCalledTimes(3);
});
