// The events in view as a table.

import { alAnsari, anniversary, firstSession, noon, ofQatar, shelling, talks } from './bundled-events.ts';
import { denseEvents, eventsFile, longTable } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const header = (parley: Parley, name: RegExp) => parley.list.getByRole('columnheader', { name });

test('has date, kind, title, place and mediators of each event', async ({ open, parley }) => {
  await open();
  for (const name of [/date|when/i, /kind/i, /title|event/i, /place/i, /mediators/i]) {
    await expect(header(parley, name).first()).toBeVisible();
  }
  const row = parley.row(talks.title);
  await expect(row).toContainText(/talks/i);
  await expect(row).toContainText('Sharm El-Sheikh');
  for (const name of ['Egypt', 'Qatar', 'Turkey', 'United States']) await expect(row).toContainText(name);
  await expect(parley.row(shelling.title)).toContainText('7 October 2025');
});

test('shows what is in the window, and follows it', async ({ open, parley }) => {
  await open();
  await expect(parley.row(anniversary.title)).toBeHidden();
  await parley.expectListed(20);
  await parley.button('Show all', parley.timeline).click();
  await expect(parley.row(anniversary.title)).toBeAttached();
  await parley.expectListed(21);
  await expect(parley.count, 'the status does not depend on the window').toContainText('21 of 21 events');
});

test('opens an event by the button that is its title', async ({ open, parley }) => {
  await open();
  await parley.rowButton(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.row(alAnsari.title)).toHaveAttribute('aria-current', 'true');
  await expect(parley.drawn(alAnsari.title)).toHaveAttribute('aria-pressed', 'true');
});

test('follows the selection', async ({ open, parley }) => {
  await open();
  await parley.drawn(noon.title).click();
  await expect(parley.row(noon.title)).toHaveAttribute('aria-current', 'true');
  await expect(parley.row(noon.title)).toBeInViewport();
  await expect(parley.list.locator('[aria-current=true]')).toHaveCount(1);
});

test('can be sorted by its columns', async ({ open, parley }) => {
  await open('?mediator=qatar');
  await parley.lists(ofQatar);
  const titles = async () => {
    const names = ofQatar.map(({ title }) => title);
    const texts = await parley.rows.allInnerTexts();
    return texts.map((text) => names.find((name) => text.includes(name)));
  };
  const byName = new Intl.Collator('en').compare;
  const sorted = ofQatar.map(({ title }) => title).toSorted(byName);
  const title = header(parley, /title|event/i);
  await expect(header(parley, /date|when/i)).toHaveAttribute('aria-sort', 'ascending');
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(titles).toEqual(sorted);
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(titles).toEqual(sorted.toReversed());
});

test('is by date to begin with', async ({ open, parley }) => {
  await open('?kind=talks');
  await parley.expectListed(3);
  const texts = await parley.rows.allInnerTexts();
  expect(texts[2]).toContain(noon.title);
  expect(texts.slice(0, 2).join()).toContain(firstSession.title);
});

test('says how long it is when only a part of it is in the page', async ({ open, serve, parley }) => {
  await open(`${await serve(eventsFile({ events: denseEvents(3000) }))}&from=2025-05-01&to=2025-08-01`);
  await expect(parley.rows.first()).toBeVisible();
  await expect.poll(async () => Number(await parley.list.getAttribute('aria-rowcount'))).toBeGreaterThanOrEqual(3000);
  expect(await parley.rows.count(), 'not all of it').toBeLessThan(300);
  await expect(parley.rows.first()).toHaveAttribute('aria-rowindex', /^\d+$/);
});

test('comes to a selected event that is far down @firefox', async ({ open, serve, parley }) => {
  const address = await serve(eventsFile({ events: denseEvents(3000) }));
  await open(`${address}&from=2025-05-01&to=2025-08-01&event=e1529`);
  await expect(parley.row('Number 1529')).toHaveAttribute('aria-current', 'true');
  await expect(parley.row('Number 1529')).toBeInViewport();
});

test('shows hostile titles as they are written', async ({ open, serve, parley }) => {
  const title = '<img src=x onerror="document.title=1"> & <b>bold</b>';
  await open(await serve(eventsFile({ events: [{ id: 'a', title }] })));
  await expect(parley.rowButton(title)).toBeVisible();
  await expect(parley.list.locator('img, b')).toHaveCount(0);
});

test('goes to a date, by keyboard alone, from where the list is @phone @firefox', async ({
  open,
  serve,
  parley,
  page,
}) => {
  await open(`${await serve(eventsFile({ events: denseEvents(3000) }))}&from=2025-05-01&to=2025-08-01`);
  await parley.expectListed(3000);
  await parley.dateBox.fill('19 June 2025');
  await page.keyboard.press('Enter');
  const focused = parley.rows.filter({ has: page.locator(':focus') });
  await expect(focused).toContainText('19 June 2025, 00:12');
  await expect(focused).toBeInViewport();
  await expect(parley.status('row 2,101 of 3,000')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(focused).toContainText('16 June 2025, 23:45');
});

test('reaches every row of a list that is taller than a browser can hold @firefox', async ({
  open,
  serve,
  parley,
  page,
}) => {
  test.slow();
  const count = 430_000;
  await open(await serve(longTable(count), { name: 'many.csv', contentType: 'text/csv' }));
  await expect(parley.count).toContainText('430,000 of 430,000', { timeout: 60_000 });
  await parley.expectListed(count);
  const scroller = parley.list.locator('..');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(parley.row(`Number ${count - 1}`)).toBeInViewport();
  await expect(parley.row(`Number ${count - 1}`)).toHaveAttribute('aria-rowindex', String(count + 1));
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect(parley.row(`Number ${count - 1}`)).toBeHidden();
  await parley.dateBox.fill('2000-01-01');
  await page.keyboard.press('Enter');
  await expect(parley.rows.filter({ has: page.locator(':focus') })).toContainText('1 January 2000');
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await expect(parley.row('Number 0')).toBeInViewport();
});
