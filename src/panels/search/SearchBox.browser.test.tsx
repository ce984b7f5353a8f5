// The search box as a reader meets it: it follows the address, writes what is typed without a trail, and clears.
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showDialog } from '#testing/show-dialog.ts';
import { useViewState } from '#url/use-view-state.ts';
import { SearchBox } from './SearchBox.tsx';

const box = page.getByRole('searchbox', { name: 'Search events' });
const query = (bar: { read(): string }) => new URLSearchParams(bar.read()).get('q');

it('shows what the address searches for', async () => {
  await showDialog(<SearchBox />, '?q=prisoners');
  await expect.element(box).toHaveValue('prisoners');
});

it('searches for what is typed, without an entry in the history for each letter', async () => {
  const bar = await showDialog(<SearchBox />);
  await box.fill('Rafah crossing ');
  await expect.poll(() => query(bar)).toBe('Rafah crossing');
  await expect.element(box).toHaveValue('Rafah crossing ');
  expect(bar.entries).toHaveLength(1);
});

it('is cleared by Escape, then left by it', async () => {
  const bar = await showDialog(<SearchBox />, '?q=words');
  await box.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('');
  await expect.poll(() => query(bar)).toBeNull();
  await expect.element(box).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(box).not.toHaveFocus();
});

it('goes on to what was found with Enter, once there are words', async () => {
  const onEnter = vi.fn<() => void>();
  await showDialog(<SearchBox onEnter={onEnter} />);
  await box.click();
  await userEvent.keyboard('{Enter}');
  expect(onEnter).not.toHaveBeenCalled();
  await userEvent.keyboard('talks{Enter}');
  expect(onEnter).toHaveBeenCalledOnce();
});

it('keeps Escape to itself', async () => {
  await showDialog(<SearchBox />, '?q=words');
  let isSeen = false;
  document.addEventListener('keydown', () => (isSeen = true), { once: true });
  await box.click();
  await userEvent.keyboard('{Escape}');
  expect(isSeen).toBe(false);
});

it('is cleared by its button, and keeps the focus', async () => {
  const bar = await showDialog(<SearchBox />, '?q=words');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect.element(box).toHaveValue('');
  await expect.element(box).toHaveFocus();
  await expect.poll(() => query(bar)).toBeNull();
});

it('follows Back, and choices made elsewhere', async () => {
  function Chip() {
    const { setView } = useViewState();
    const without = () => setView((view) => ({ filter: { ...view.filter, q: '' } }), 'push');
    return (
      <button type="button" onClick={without}>
        Drop the search
      </button>
    );
  }
  const bar = await showDialog(
    <>
      <SearchBox />
      <Chip />
    </>,
    '?q=words',
  );
  await page.getByRole('button', { name: 'Drop the search' }).click();
  await expect.element(box).toHaveValue('');
  await expect.poll(() => bar.entries.length).toBe(2);
  bar.back();
  await expect.element(box).toHaveValue('words');
});

it('takes the focus, with all of its text, when it is called to', async () => {
  function Called() {
    const search = useRef<{ focus(): void }>(null);
    return (
      <>
        <SearchBox ref={search} />
        <button type="button" onClick={() => search.current?.focus()}>
          Call
        </button>
      </>
    );
  }
  await showDialog(<Called />, '?q=words');
  await page.getByRole('button', { name: 'Call' }).click();
  await expect.element(box).toHaveFocus();
  await userEvent.keyboard('x');
  await expect.element(box).toHaveValue('x');
});
