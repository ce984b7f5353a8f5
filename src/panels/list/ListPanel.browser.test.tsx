// The list as a reader meets it: rows in view, sorting, opening, following the selection, long files, empty states.
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import { defined } from '#base/assert.ts';
import type { DatasetInfo } from '#domain/dataset.ts';
import { NO_FILTER } from '#domain/filter.ts';
import { eventId } from '#domain/ids.ts';
import { LocalEventStore } from '#event-store/local-event-store.ts';
import { memoryAddressBar } from '#testing/memory-address-bar.ts';
import { PanelStage } from '#testing/PanelStage.tsx';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { useLiveWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { GoToDate } from './GoToDate.tsx';
import { ListPanel } from './ListPanel.tsx';

const table = page.getByRole('table', { name: 'Events' });
const title = (name: string) => table.getByRole('button', { name, exact: true });
const titles = () =>
  table
    .getByRole('row')
    .elements()
    .slice(1)
    .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
    .map((row) => row.querySelector('button')?.textContent);

const framed = (
  <div style={{ blockSize: 400, inlineSize: 900 }}>
    <ListPanel dateBox={GoToDate} />
  </div>
);
const show = (search = '', file: object = talksFile) => showPanel(framed, file, search);

it('lists the events in view that pass the filters, by date', async () => {
  await show();
  await expect.element(page.getByText('4 in view of 5')).toBeVisible();
  expect(titles()).toEqual([
    'First round of talks',
    'Northland says the talks go on',
    'River Brigades announce shelling',
    'Health Ministry reports on hospitals',
  ]);
  await expect.element(table).toHaveAttribute('aria-rowcount', '5');
});

it('says of each event its date, kind, place and mediators, and what is not given', async () => {
  await show();
  const row = table.getByRole('row', { name: /First round of talks/ });
  for (const text of [/March 2025/, 'talks', 'Old Harbour', 'Northland, Eastland']) {
    await expect.element(row.getByRole('cell').filter({ hasText: text }).first()).toBeInTheDocument();
  }
  await expect.element(table.getByRole('row', { name: /Health Ministry/ }).getByText('not given')).toBeVisible();
  await expect.element(table.getByRole('row', { name: /River Brigades/ }).getByText('claimed')).toBeVisible();
  await expect
    .element(table.getByRole('row', { name: /River Brigades/ }).getByText('north of the bridge'))
    .toBeVisible();
});

it('sorts by any column, and the other way round at a second press', async () => {
  await show();
  const header = table.getByRole('columnheader', { name: 'Event' });
  await expect.element(header).toHaveAttribute('aria-sort', 'none');
  await header.getByRole('button').click();
  await expect.element(header).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => titles()[0]).toBe('First round of talks');
  await header.getByRole('button').click();
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => titles()[0]).toBe('River Brigades announce shelling');
  for (const name of ['Date', 'Kind', 'Place', 'Mediators']) {
    await expect.element(table.getByRole('columnheader', { name }).getByRole('button')).toBeVisible();
  }
});

it('opens an event by its title, and marks its row', async () => {
  const { address } = await show();
  await title('First round of talks').click();
  expect(address().get('event')).toBe('talks');
  await expect.element(table.getByRole('row', { name: /First round/ })).toHaveAttribute('aria-current', 'true');
  await expect.element(title('First round of talks')).toHaveFocus();
});

it('moves between rows with the arrow keys, as one stop of Tab', async () => {
  await show();
  await expect.element(title('First round of talks')).toBeVisible();
  title('First round of talks').element().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  await expect.element(title('Northland says the talks go on')).toHaveFocus();
  const stops = table
    .getByRole('row')
    .elements()
    .slice(1)
    .filter((row) => row.querySelector('[tabindex="0"]'));
  expect(stops).toHaveLength(1);
});

it('marks the words searched for', async () => {
  await show('?q=northland');
  await expect.element(title('Northland says the talks go on').getByRole('mark')).toHaveTextContent('Northland');
});

it('follows the filters', async () => {
  await show('?kind=report');
  await expect.element(page.getByText('1 in view of 1')).toBeVisible();
  expect(titles()).toEqual(['Health Ministry reports on hospitals']);
});

it('says when nothing is in this stretch of time', async () => {
  await show('?from=2022-01-01&to=2022-02-01');
  await expect.element(page.getByText(/5 events pass the filters at other times/)).toBeVisible();
});

it('says when nothing passes the filters', async () => {
  await show('?mediator=north&kind=shelling');
  await expect.element(page.getByText('No event passes all of the filters.')).toBeVisible();
});

it('has an empty state, not an error, for a file without events', async () => {
  await show('', { ...talksFile, events: [] });
  await expect.element(page.getByText('This file has no events.')).toBeVisible();
});

const long = {
  ...talksFile,
  meta: { title: 'Long', timeZone: 'UTC' },
  events: Array.from({ length: 12_000 }, (_, i) => ({
    id: `e${i}`,
    kind: 'other',
    title: `Event ${i}`,
    time: { start: new Date(Date.UTC(2025, 0, 1) + i * 3_600_000).toISOString() },
  })),
};

/** What other panels do: choose an event, move the window. */
function Elsewhere() {
  const { setView } = useViewState();
  const live = useLiveWindow();
  return (
    <>
      <button type="button" onClick={() => setView({ event: eventId('e11000') }, 'push')}>
        choose
      </button>
      <button type="button" onClick={() => live.settle({ from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 2) })}>
        one day
      </button>
      <button type="button" onClick={() => setView({ filter: { ...NO_FILTER, q: 'Event 2' } }, 'push')}>
        search
      </button>
    </>
  );
}

it('holds only the rows in sight of a long file, scrolls to any, and follows a choice made elsewhere', async () => {
  await showPanel(
    <>
      {framed}
      <Elsewhere />
    </>,
    long,
  );
  await expect.element(title('Event 0')).toBeVisible();
  await expect.element(table).toHaveAttribute('aria-rowcount', '12001');
  expect(table.getByRole('row').elements().length).toBeLessThan(60);

  await page.getByRole('button', { name: 'choose' }).click();
  await expect.element(title('Event 11000')).toBeInViewport();
  await expect.element(table.getByRole('row', { name: /Event 11000/ })).toHaveAttribute('aria-rowindex', '11002');
  await expect.element(table.getByRole('row', { name: /Event 11000/ })).toHaveAttribute('aria-current', 'true');
  expect(table.getByRole('row').elements().length).toBeLessThan(60);

  await page.getByRole('button', { name: 'one day' }).click();
  await expect.element(page.getByText('24 in view of 12,000')).toBeVisible();
  await expect.element(title('Event 23')).toBeInTheDocument();
});

it('keeps the selected event in sight while earlier ones are still coming', async () => {
  const store = new LocalEventStore();
  const opened = (file: object) =>
    store.open({ kind: 'file', file: new File([JSON.stringify(file)], 'events.json'), name: 'events.json' });
  const part = await opened({ ...long, events: long.events.filter((_, i) => i % 3 === 0) });
  const whole = { ...(await opened(long)), opening: part.opening };
  const stage = (dataset: DatasetInfo) => (
    <PanelStage
      bar={bar}
      store={store}
      dataset={dataset}
      defaultWindow={{ from: Date.UTC(2025, 0, 1), to: Date.UTC(2027, 0, 1) }}
    >
      {framed}
    </PanelStage>
  );
  const bar = memoryAddressBar('?event=e9000');
  const { rerender } = await render(stage({ ...part, isGrowing: true }));
  await expect.element(title('Event 9000')).toBeInViewport();
  const { top } = title('Event 9000').element().getBoundingClientRect();
  await rerender(stage(whole));
  await expect.element(table).toHaveAttribute('aria-rowcount', '12001');
  await expect.element(title('Event 8999')).toBeInViewport();
  expect(Math.abs(title('Event 9000').element().getBoundingClientRect().top - top)).toBeLessThan(1.5);
});

it('starts at its top when the filters change', async () => {
  await showPanel(
    <>
      {framed}
      <Elsewhere />
    </>,
    long,
    '?event=e11000',
  );
  await expect.element(title('Event 11000')).toBeInViewport();
  await page.getByRole('button', { name: 'search' }).click();
  await expect.element(title('Event 2')).toBeInViewport();
});

it('scrolls a list that is too tall for an element to its very end, and goes to a choice in it', async () => {
  const template = long.events[0];
  const events = Array.from({ length: 100_030 }, (_, i) => ({ ...template, id: `e${i}`, title: `Event ${i}` }));
  await showPanel(
    <>
      {framed}
      <Elsewhere />
    </>,
    { ...long, events },
  );
  await expect.element(title('Event 0')).toBeInViewport();
  const scroller = defined(table.element().parentElement, 'a scroller');
  scroller.scrollTop = scroller.scrollHeight;
  await expect.element(title('Event 100029')).toBeInViewport();
  await expect.element(table.getByRole('row', { name: /Event 100029/ })).toHaveAttribute('aria-rowindex', '100031');
  const { bottom } = table
    .getByRole('row', { name: /Event 100029/ })
    .element()
    .getBoundingClientRect();
  expect(Math.abs(bottom - scroller.getBoundingClientRect().bottom)).toBeLessThan(1.5);

  await page.getByRole('button', { name: 'choose' }).click();
  await expect.element(title('Event 11000')).toBeInViewport();
  scroller.scrollTop += 60;
  await expect.element(title('Event 11002')).toBeInViewport();
  scroller.scrollTop = 0;
  await expect.element(title('Event 0')).toBeInViewport();

  // Tab leaves the list at this row, and comes back to it after it has been scrolled away.
  title('Event 0').element().focus();
  page.getByRole('button', { name: 'choose' }).element().focus();
  scroller.scrollTop = scroller.scrollHeight / 2;
  await expect.element(title('Event 0')).not.toBeInViewport();
  title('Event 0').element().focus();
  await expect.element(title('Event 1')).toBeInViewport();
});

it('is entered by Tab at the first row in sight', async () => {
  await showPanel(framed, long);
  await expect.element(title('Event 0')).toBeVisible();
  const scroller = defined(table.element().parentElement, 'a scroller');
  scroller.scrollTop = 42 * 5000;
  await expect.element(title('Event 5000')).toHaveAttribute('tabindex', '0');
});

it('does not move a row from under the pointer that presses it, though it has only just come into sight', async () => {
  await showPanel(framed, long);
  await title('Event 0').click();
  const scroller = defined(table.element().parentElement, 'a scroller');
  // A press gives a button the focus before it is let go. No frame lies between the two.
  scroller.scrollTop = 42 * 12;
  title('Event 13').element().focus();
  await expect.element(title('Event 13')).toHaveAttribute('tabindex', '0');
  expect(scroller.scrollTop).toBe(42 * 12);
});

it('goes on from the row with the focus, however far the list has been scrolled away from it', async () => {
  await showPanel(framed, long);
  await expect.element(title('Event 0')).toBeVisible();
  title('Event 0').element().focus();
  const scroller = defined(table.element().parentElement, 'a scroller');
  scroller.scrollTop = scroller.scrollHeight;
  await expect.element(title('Event 11999')).toBeInViewport();
  await expect.element(title('Event 0')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(title('Event 1')).toHaveFocus();
  await expect.element(title('Event 1')).toBeInViewport();
  await userEvent.keyboard('{PageDown}{PageDown}{PageUp}');
  await expect.element(title('Event 8')).toHaveFocus();
  await expect.element(title('Event 8')).toBeInViewport();
});

it('lays rows out in two lines on a phone, and keeps them a table', async () => {
  await page.viewport(390, 800);
  await showPanel(
    <div style={{ blockSize: 500 }}>
      <ListPanel dateBox={GoToDate} />
    </div>,
    talksFile,
  );
  await expect.element(table.getByRole('row', { name: /First round/ })).toBeVisible();
  const row = table.getByRole('row', { name: /First round/ }).element();
  const [name, date] = [row.querySelector('button'), row.querySelector('td')];
  expect(name?.getBoundingClientRect().bottom).toBeLessThanOrEqual((date?.getBoundingClientRect().top ?? 0) + 1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1280, 800);
});
