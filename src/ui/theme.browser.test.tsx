// The theme follows the reader's choice, and the system's without one.
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import firstPaint from '../../public/theme.js?raw';
import { followTheme, THEME_KEY, useTheme } from './theme.ts';
import './base.css';
import './tokens.css';

const seen = () => document.documentElement.dataset['theme'];
const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

function Choice() {
  const [theme, setTheme] = useTheme();
  return (
    <>
      <output>{theme}</output>
      {(['system', 'light', 'dark'] as const).map((choice) => (
        <button key={choice} type="button" onClick={() => setTheme(choice)}>
          {choice}
        </button>
      ))}
    </>
  );
}

afterEach(() => {
  localStorage.removeItem(THEME_KEY);
  delete document.documentElement.dataset['theme'];
});

it('is chosen, seen and kept; and given up again', async () => {
  const stop = followTheme();
  expect(seen()).toBe(system());
  await render(<Choice />);
  const dark = page.getByRole('button', { name: 'dark' });
  await dark.click();
  expect(seen()).toBe('dark');
  expect(localStorage.getItem(THEME_KEY)).toBe('dark');
  await expect.element(page.getByRole('status')).toHaveTextContent('dark');
  expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark');
  await page.getByRole('button', { name: 'system' }).click();
  expect(seen()).toBe(system());
  expect(localStorage.getItem(THEME_KEY)).toBeNull();
  stop();
});

it('is painted before the page by a script that keeps it in the same place', () => {
  localStorage.setItem(THEME_KEY, 'dark');
  const script = document.createElement('script');
  script.textContent = firstPaint;
  document.head.append(script);
  expect(seen()).toBe('dark');
  localStorage.setItem(THEME_KEY, 'sepia');
  const again = document.createElement('script');
  again.textContent = firstPaint;
  document.head.append(again);
  expect(seen()).toBe(system());
});
