// The list on paper: put in before the browser lays the page out, and taken out after.
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { PrintedList } from './PrintedList.tsx';
import { PRINTED_ROWS } from './use-printed-rows.ts';

/** For paper alone, so that it is hidden on the screen. */
const rows = () => [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent ?? '');

/** As a browser does: what is not there in the next task is not printed. */
function print(): Promise<number> {
  dispatchEvent(new Event('afterprint'));
  dispatchEvent(new Event('beforeprint'));
  const { port1, port2 } = new MessageChannel();
  const next = new Promise<number>((resolve) => {
    port1.addEventListener('message', () => resolve(rows().length), { once: true });
    port1.start();
  });
  port2.postMessage(null);
  return next;
}

/** Until the rows have been asked for: that is ahead of printing. */
const printUntil = (count: number) => expect.poll(print, { timeout: 5000 }).toBe(count);

it('holds every event in view, by date, with words for the kind, between beforeprint and afterprint', async () => {
  await showPanel(<PrintedList />, talksFile);
  await printUntil(4);
  const [first] = rows();
  expect(first).toMatch(/March 2025/);
  expect(rows().some((row) => row.includes('talks') && row.includes('First round of talks'))).toBe(true);
  dispatchEvent(new Event('afterprint'));
  await expect.poll(rows).toEqual([]);
});

it('says how many more there are than it holds', async () => {
  const events = Array.from({ length: PRINTED_ROWS + 20 }, (_, i) => ({
    id: `e${i}`,
    kind: 'other',
    title: `Event ${i}`,
    time: { start: new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString() },
  }));
  await showPanel(<PrintedList />, { ...talksFile, meta: { title: 'Long', timeZone: 'UTC' }, events });
  await printUntil(PRINTED_ROWS);
  expect(page.getByText('and 20 more').elements()).toHaveLength(1);
  dispatchEvent(new Event('afterprint'));
});

it('has nothing to press', async () => {
  await showPanel(<PrintedList />, talksFile);
  await printUntil(4);
  expect(document.querySelectorAll('table :is(button, a, input, [tabindex])')).toHaveLength(0);
  dispatchEvent(new Event('afterprint'));
});
