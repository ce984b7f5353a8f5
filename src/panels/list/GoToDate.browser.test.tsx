// "Go to date" as a reader meets it: in either order of time, out of view, where nothing begins, and when it is no date.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HOUR } from '#domain/calendar.ts';
import { showPanel } from '#testing/show-panel.ts';
import { AnnouncementsContext, makeAnnouncements } from '#ui/announcements.ts';
import { GoToDate } from './GoToDate.tsx';
import { ListPanel } from './ListPanel.tsx';

const FIRST = Date.UTC(2025, 0, 1);

/** Every six hours of 2025, but for July. */
const file = {
  format: 'conflict-timeline',
  version: 1,
  meta: { title: 'A year', timeZone: 'UTC' },
  events: Array.from({ length: 365 * 4 }, (_, i) => new Date(FIRST + i * 6 * HOUR))
    .filter((at) => at.getUTCMonth() !== 6)
    .map((at) => ({
      id: `e${at.getTime()}`,
      kind: at.getUTCHours() === 0 ? 'talks' : 'other',
      title: at.toISOString().slice(0, 13),
      time: { start: `${at.toISOString().slice(0, 16)}Z` },
    })),
};

const table = page.getByRole('table', { name: 'Events' });
const box = page.getByRole('textbox', { name: 'Go to date' });
const title = (name: string) => table.getByRole('button', { name, exact: true });

async function show(search = '') {
  const announcements = makeAnnouncements();
  const shown = await showPanel(
    <AnnouncementsContext value={announcements}>
      <div style={{ blockSize: 400, inlineSize: 900 }}>
        <ListPanel dateBox={GoToDate} />
      </div>
    </AnnouncementsContext>,
    file,
    search,
  );
  await expect.element(table.getByRole('row').nth(1)).toBeVisible();
  return { ...shown, said: () => announcements.latest()?.text ?? '' };
}

async function goTo(text: string) {
  await box.fill(text);
  await userEvent.keyboard('{Enter}');
}

/** The title of the row under the head. */
function atTop(): string | undefined {
  const head = table.element().querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
  const rows = [...table.element().querySelectorAll('tbody tr[aria-rowindex]')];
  const first = rows.find((row) => row.getBoundingClientRect().bottom > head + 1);
  return first?.querySelector('button')?.textContent;
}

it('brings the first event of a day to the top and gives it the focus', async () => {
  const { said, address } = await show();
  await goTo('2025-03-07');
  await expect.poll(atTop).toBe('2025-03-07T00');
  await expect.element(title('2025-03-07T00')).toHaveFocus();
  expect(said()).toBe('7 March 2025, 00:00 UTC, row 261 of 1,336.');
  await expect.element(box).toHaveValue('');
  expect(address().size).toBe(0);
});

it.each([
  ['2025-11', '2025-11-01T00'],
  ['12 May 2025', '2025-05-12T00'],
  ['2025', '2025-01-01T00'],
])('takes %s', async (text, name) => {
  await show();
  await goTo(text);
  await expect.poll(atTop).toBe(name);
});

it('goes to the last event of a month in a list that goes back in time', async () => {
  await show();
  await table.getByRole('columnheader', { name: 'Date' }).getByRole('button').click();
  await expect.poll(atTop).toBe('2025-12-31T18');
  await goTo('2025-05');
  await expect.poll(atTop).toBe('2025-05-31T18');
});

it('counts only what passes the filters', async () => {
  const { said } = await show('?kind=talks');
  await goTo('2025-03-07');
  await expect.poll(atTop).toBe('2025-03-07T00');
  expect(said()).toContain('row 66 of 334');
});

it('goes to the next event where none begins, and to the nearest end beyond them, and says so', async () => {
  const { said } = await show();
  await goTo('2025-07');
  await expect.poll(atTop).toBe('2025-08-01T00');
  expect(said()).toContain('July 2025: no event begins then. Shown instead: 1 August 2025');
  await goTo('2030');
  await expect.element(title('2025-12-31T18')).toHaveFocus();
  expect(said()).toContain('row 1,336 of 1,336');
  await goTo('44 BC');
  await expect.poll(atTop).toBe('2025-01-01T00');
});

it('sorts by date when the list was sorted otherwise, and says so', async () => {
  const { said } = await show();
  await table.getByRole('columnheader', { name: 'Kind' }).getByRole('button').click();
  await expect.poll(atTop).toBe('2025-01-01T00');
  await goTo('2025-03-07');
  await expect.poll(atTop).toBe('2025-03-07T00');
  await expect.element(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending');
  expect(said()).toContain('now sorted by date');
});

it('moves the window to a date that is not in view, as wide as before and with a way back', async () => {
  const { said, address, bar } = await show('?from=2025-01-10&to=2025-01-26');
  await goTo('2025-09-03');
  await expect.poll(atTop).toBe('2025-09-03T00');
  expect([address().get('from'), address().get('to')]).toEqual(['2025-09-02T00:00Z', '2025-09-18T00:00Z']);
  expect(said()).toContain('moved');
  bar.back();
  await expect.element(title('2025-01-11T00')).toBeVisible();
});

it('keeps what is no date, says what one is, and lets go of it at Escape', async () => {
  const { said } = await show();
  await goTo('7/8/2025');
  await expect.element(box).toHaveValue('7/8/2025');
  await expect.element(box).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByText('This is not a date.')).toBeVisible();
  await expect.element(page.getByText(/Such as 2025-10-07/)).toBeVisible();
  expect(said()).toBe('This is not a date.');
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('');
  await expect.poll(atTop).toBe('2025-01-01T00');
});

it('goes to a day picked in the browser’s own calendar', async () => {
  await show();
  await page.getByLabelText('Pick a date').fill('2025-03-07');
  await expect.poll(atTop).toBe('2025-03-07T00');
});
