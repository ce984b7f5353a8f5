// The reader's own file: it stands in no address, and is there again all the same.

import { ALL, FILE_TITLE } from './bundled-events.ts';
import { denseEvents, eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const TITLE = 'From my own desk';
const small = eventsFile({ meta: { title: TITLE }, events: [{ id: 'a', title: 'Mine alone' }, { id: 'b' }] });

async function openMine(parley: Parley, content: string): Promise<void> {
  await parley.chooseFile('mine.json', content);
  await expect(parley.header).toContainText(TITLE);
  await parley.expectKept();
}

test(
  'is shown again after a reload, with the view that it had',
  { tag: ['@firefox', '@private'] },
  async ({ page, open, parley }) => {
    await open();
    await openMine(parley, small);
    await parley.rowButton('Mine alone').click();
    await expect(parley.detailsHeading('Mine alone')).toBeVisible();
    await page.reload();
    await expect(parley.header).toContainText(TITLE);
    await expect(parley.detailsHeading('Mine alone')).toBeVisible();
    await expect(parley.count).toContainText('2 of 2 events');
    expect(Object.fromEntries(parley.parameters())).toEqual({ event: 'a' });
  },
);

test('of another time is drawn where its events are', async ({ open, parley }) => {
  await open();
  await expect(parley.drawnEvents).not.toHaveCount(0);
  await parley.openFile(
    'old.json',
    eventsFile({ events: [{ id: 'old', title: 'Long ago', time: { start: '1918-11-11' } }] }),
  );
  await expect(parley.drawn('Long ago')).toBeVisible();
});

test('is shown again when it is large, with the details of its events', async ({ page, open, parley }) => {
  const count = 40_000;
  const events = denseEvents(count).map((event) => ({ ...event, summary: `${event.title} `.repeat(8) }));
  await open();
  await openMine(parley, eventsFile({ meta: { title: TITLE }, events }));
  await page.reload();
  await expect(parley.count).toContainText('40,000 of 40,000 events');
  await expect(parley.header).toContainText(TITLE);
  await parley.rows.first().getByRole('button').click();
  await expect(parley.details.getByText(/^(Number \d+ ){7}/)).toBeVisible();
});

test('gives way to the bundled one, with a word, when it is no longer kept', async ({ page, open, parley }) => {
  await open();
  await openMine(parley, small);
  await parley.button('Settings', parley.header).click();
  await parley.dialog('Settings').getByRole('button', { name: 'Forget them' }).click();
  await expect(parley.dialog('Settings').getByText('Files kept on this device')).toBeHidden();
  await page.reload();
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(parley.count).toContainText(ALL);
  await expect(
    page.getByText('mine.json is no longer kept on this device; open it again to see it.').first(),
  ).toBeVisible();
  await expect(parley.alert).toHaveCount(0);
  await parley.button('Close this message').first().click();
  await page.reload();
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(page.getByText('is no longer kept')).toHaveCount(0);
});

test('is left by Back, and found again by Forward, though its address is the same', async ({ page, open, parley }) => {
  await open();
  await openMine(parley, small);
  await page.goBack();
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(parley.count).toContainText(ALL);
  await page.goForward();
  await expect(parley.header).toContainText(TITLE);
  await page.goBack();
  await expect(parley.header).toContainText(FILE_TITLE);
  await page.reload();
  await expect(parley.header).toContainText(FILE_TITLE);
  await page.goForward();
  await expect(parley.header).toContainText(TITLE);
});

test('is not shown in another tab', async ({ context, open, parley, baseURL }) => {
  await open();
  await openMine(parley, small);
  const other = await context.newPage();
  await other.goto(baseURL ?? '');
  await expect(other.getByRole('banner')).toContainText(FILE_TITLE);
});

test('is refused, with figures, when it takes more memory than there is, and can be tried all the same', async ({
  context,
  open,
  parley,
}) => {
  await context.route('**/event-store.worker-*.js', async (route) => {
    const response = await route.fetch();
    const machine = "Object.defineProperty(navigator, 'deviceMemory', { value: 1 / 256 });";
    await route.fulfill({ response, body: `${machine}${await response.text()}` });
  });
  await open();
  const content = eventsFile({ meta: { title: TITLE }, events: denseEvents(10_000) });
  await parley.openFile('mine.json', content);
  await expect(parley.alert).toContainText('mine.json could not be opened');
  await expect(parley.alert).toContainText(/about \d+ MiB of memory to open, and this page can count on about 2 MiB/);
  await expect(parley.header, 'the earlier timeline stays').toContainText(FILE_TITLE);
  await parley.button('Try anyway').click();
  await expect(parley.header).toContainText(TITLE);
  await expect(parley.count).toContainText('10,000 of 10,000 events');
  await expect(parley.alert).toHaveCount(0);
});
