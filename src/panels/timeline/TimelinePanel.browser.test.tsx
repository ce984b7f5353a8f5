// The timeline as a reader meets it: its controls by name, its keys, and what it says when there is nothing to draw.
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY } from '#domain/calendar.ts';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { useLiveWindow, useSettledWindow } from '#url/use-live-window.ts';
import { useViewState } from '#url/use-view-state.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

const region = page.getByRole('region', { name: 'Timeline', exact: true });
const button = (name: string | RegExp) => region.getByRole('button', { name, exact: true });
const drawn = (title: string) => region.getByRole('button', { name: new RegExp(`^${title}, `) });

/** The window as other panels would see it. */
function Witness() {
  const { from, to } = useSettledWindow();
  const live = useLiveWindow();
  const { setView } = useViewState();
  return (
    <>
      <output>{JSON.stringify({ from, to })}</output>
      <button type="button" onClick={() => live.settle({ from: Date.UTC(2022, 0, 1), to: Date.UTC(2022, 1, 1) })}>
        go to 2022
      </button>
      <button type="button" onClick={() => setView({ tz: 'utc' }, 'push')}>
        change zone
      </button>
      <input aria-label="elsewhere" />
    </>
  );
}

const framed = (
  <>
    <div style={{ blockSize: 480, inlineSize: 1000 }}>
      <TimelinePanel onNotDrawn={(id) => document.body.setAttribute('data-not-drawn', id)} />
    </div>
    <Witness />
  </>
);
const show = async (search = '', file: object = talksFile) => {
  document.body.removeAttribute('data-not-drawn');
  const shown = await showPanel(framed, file, search);
  await expect.element(region.getByRole('group').first()).toBeInTheDocument();
  return shown;
};
const shownWindow = () =>
  JSON.parse(document.querySelector('output')?.textContent ?? '{}') as { from: number; to: number };
const span = () => shownWindow().to - shownWindow().from;

it('has its controls by role and name', async () => {
  await show();
  for (const name of ['Zoom in', 'Zoom out', 'Show all', 'Previous event', 'Next event']) {
    await expect.element(button(name)).toBeVisible();
  }
  const lanes = region.getByRole('radiogroup', { name: 'Lanes' });
  for (const name of ['Kind', 'Mediator', 'Actor', 'Place', 'None']) {
    await expect.element(lanes.getByRole('radio', { name, exact: true })).toBeInTheDocument();
  }
  await expect.element(lanes.getByRole('radio', { name: 'Kind' })).toBeChecked();
  await expect.element(region.getByText('Times at the place of each event')).toBeVisible();
});

it('draws each event as a button with its title, kind and date', async () => {
  await show();
  for (const name of [
    'First round of talks, talks, between 3 and 4 March 2025',
    'Northland says the talks go on, statement, by 4 March 2025',
    'River Brigades announce shelling, shelling, 4 March 2025, 10:00 UTC',
    'Health Ministry reports on hospitals, report, 5 March 2025',
  ]) {
    await expect.element(button(name)).toHaveAttribute('aria-pressed', 'false');
  }
});

it('says beside each lane how many of its events are in view', async () => {
  await show();
  await expect.element(region.getByText('1 event', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'go to 2022' }).click();
  await expect.element(region.getByText('0 of 1 event', { exact: true }).first()).toBeVisible();
});

it('changes its lanes as a choice: an event stands in the lane of each of its mediators', async () => {
  const { bar } = await show();
  await region.getByRole('radio', { name: 'Mediator' }).click();
  await expect.poll(() => drawn('First round of talks').elements().length).toBe(2);
  expect(bar.entries).toHaveLength(2);
  await expect.element(region.getByRole('group', { name: 'Eastland' })).toBeInTheDocument();
});

it('selects what is clicked, once', async () => {
  const { address, bar } = await show();
  await drawn('Northland says the talks go on').click();
  expect(address().get('event')).toBe('statement');
  await expect.element(drawn('Northland says the talks go on')).toHaveAttribute('aria-pressed', 'true');
  await drawn('Northland says the talks go on').click();
  expect(bar.entries).toHaveLength(2);
});

it('zooms and pans by buttons and keys, and writes where it came to rest', async () => {
  const { address } = await show();
  const before = span();
  await button('Zoom in').click();
  await expect.poll(span).toBeLessThan(before);
  expect(address().get('from')).toMatch(/^2025-03-0\dT/);
  const zoomed = shownWindow();
  await userEvent.keyboard('d');
  await expect.poll(() => shownWindow().from).toBeGreaterThan(zoomed.from);
  await userEvent.keyboard('s');
  await expect.poll(span).toBeGreaterThan(zoomed.to - zoomed.from);
  await userEvent.keyboard('0');
  await expect.poll(span).toBeGreaterThan(5 * 365 * DAY);
});

it('leaves letters to text boxes, and arrows to what has its own', async () => {
  await show();
  const before = shownWindow();
  await page.getByRole('textbox', { name: 'elsewhere' }).click();
  await userEvent.keyboard('wasd0');
  (region.getByRole('radio', { name: 'Kind' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(region.getByRole('radio', { name: 'Mediator' })).toBeChecked();
  expect(shownWindow()).toEqual(before);
});

it('walks from event to event by time, and brings each into view', async () => {
  const { address } = await show('?event=talks');
  await button('Next event').click();
  await expect.poll(() => address().get('event')).toBe('statement');
  await userEvent.keyboard('{End}');
  await expect.poll(() => address().get('event')).toBe('report');
  await userEvent.keyboard('{Home}');
  await expect.poll(() => address().get('event')).toBe('years-before');
  await expect.element(drawn('What it goes back to')).toBeVisible();
  await expect.poll(() => shownWindow().from).toBeLessThan(Date.UTC(2020, 0, 1));
});

it('walks on from what is in view when nothing is selected', async () => {
  const { address } = await show();
  await button('Next event').click();
  await expect.poll(() => address().get('event')).toBe('talks');
});

it('walks one event for each press of a key, however fast', async () => {
  const { address } = await show('?event=talks');
  await userEvent.keyboard('...');
  await expect.poll(() => address().get('event')).toBe('report');
});

it('finds the selected event with F, and zooms to it with F again', async () => {
  await show('?event=report&from=2020-01-01&to=2020-01-08');
  await expect.element(region.getByText('0 of 1 event').first()).toBeVisible();
  await userEvent.keyboard('f');
  await expect.element(drawn('Health Ministry reports on hospitals')).toBeVisible();
  const before = span();
  await userEvent.keyboard('f');
  await expect.poll(span).toBeLessThan(before);
});

it('gives the focus to the event that a link opens, once it has brought it into view', async () => {
  const { address } = await show('?event=years-before');
  await expect.element(drawn('What it goes back to')).toHaveFocus();
  await expect.poll(() => address().get('from')).toMatch(/^2019-12|^2020-01/);
});

it('tells when a link opens an event that is not drawn', async () => {
  await show('?event=report&from=2020-01-01&to=2020-01-08');
  await expect.poll(() => document.body.getAttribute('data-not-drawn')).toBe('report');
});

it('draws anew in another zone, with the same selection', async () => {
  await show('?event=statement&tz=Africa/Cairo');
  await page.getByRole('button', { name: 'change zone' }).click();
  await expect.element(region.getByText('Times in UTC')).toBeVisible();
  await expect.element(drawn('Northland says the talks go on')).toHaveAttribute('aria-pressed', 'true');
});

it('says which filter to drop when no event passes', async () => {
  const { address } = await show('?kind=shelling&mediator=east');
  await expect.element(region.getByText('No event passes these filters')).toBeVisible();
  await button('Drop “Kind” (1 event)').click();
  expect(address().has('kind')).toBe(false);
  await expect.element(drawn('First round of talks')).toBeVisible();
});

it('says that nothing is in this stretch of time, and leads to the nearest events', async () => {
  await show('?from=2022-01-01&to=2022-02-01');
  await expect.element(region.getByText('Nothing in this stretch of time')).toBeVisible();
  await button('Nearest event before').click();
  await expect.element(drawn('What it goes back to')).toBeVisible();
  await expect.element(region.getByText('Nothing in this stretch of time')).not.toBeInTheDocument();
});

it('draws what the filters leave out, dimmed and still to be opened, when asked to', async () => {
  const { address } = await show('?kind=talks&rest=fade');
  await expect.element(drawn('First round of talks')).toHaveAttribute('data-dimmed', 'false');
  await expect.element(drawn('Health Ministry reports on hospitals')).toHaveAttribute('data-dimmed', 'true');
  await drawn('Health Ministry reports on hospitals').click();
  expect(address().get('event')).toBe('report');
});
