// Files of the reader's device, offered again at a later visit, and forgotten when the reader wants that.

import { FILE_TITLE } from './bundled-events.ts';
import { expectAccessible } from './accessible.ts';
import { eventsFile } from './events-file.ts';
import { handOver, listenForLaunch, saveHanded } from './handed-file.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const one = eventsFile({ meta: { title: 'My first' }, events: [{ id: 'a' }, { id: 'b' }] });
const two = eventsFile({ meta: { title: 'My second' }, events: [{ id: 'a' }] });

async function openBoth(parley: Parley): Promise<void> {
  await parley.openFile('one.json', one);
  await expect(parley.header).toContainText('My first');
  await parley.expectKept();
  await parley.openFile('two.json', two);
  await expect(parley.header).toContainText('My second');
  // Written beside the page: whoever leaves it before that leaves it unwritten.
  await expect((await openList(parley)).getByRole('listitem')).toHaveCount(2);
  await parley.page.keyboard.press('Escape');
  await expect(parley.dialog('Recent files')).toBeHidden();
}

async function openList(parley: Parley) {
  await parley.button('Recent files', parley.header).click();
  return parley.dialog('Recent files');
}

test('are offered at the next visit, newest first, and open from what was kept @firefox', async ({ open, parley }) => {
  await open();
  await expect(parley.button('Recent files', parley.header)).toHaveCount(0);
  await openBoth(parley);
  await open('?lanes=actor');
  await expect(parley.header).toContainText(FILE_TITLE);
  const list = await openList(parley);
  const rows = list.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('two.json');
  await expect(rows.first()).toContainText(/1 event · [\d.]+ (bytes|kB) · opened /);
  await expect(rows.last()).toContainText(/one\.json\s*2 events/);
  await parley.button('one.json', list).click();
  await expect(parley.header).toContainText('My first');
  await expect(list).toHaveCount(0);
  expect(Object.fromEntries(parley.parameters()), 'no address names it').toEqual({ lanes: 'actor' });
});

test('are forgotten one by one, or all at once, with what was kept of them', async ({ page, open, parley }) => {
  await open();
  await openBoth(parley);
  const list = await openList(parley);
  await parley.button('Forget one.json', list).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).not.toContainText('one.json');
  await expect(parley.button('Forget two.json', list), 'the focus goes on').toBeFocused();
  await parley.button('Forget all', list).click();
  await expect(list).toContainText('No files of this device are remembered here.');
  await expect(parley.button('Close', list)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(parley.button('Recent files', parley.header)).toHaveCount(0);
  await parley.button('Settings', parley.header).click();
  await expect(parley.dialog('Settings').getByText('Files kept on this device')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(parley.header).toContainText(FILE_TITLE);
});

test('are read from the device again where the browser has a handle, as they are then', async ({
  page,
  open,
  parley,
}) => {
  await listenForLaunch(page);
  await open();
  await handOver(page, 'desk.json', one);
  await expect(parley.header).toContainText('My first');
  await expect(parley.button('Recent files', parley.header)).toBeVisible();
  await open('?lanes=actor');
  await expect(parley.header).toContainText(FILE_TITLE);
  await saveHanded(page, 'desk.json', two);
  const list = await openList(parley);
  await parley.button('desk.json', list).click();
  await expect(parley.header).toContainText('My second');
  const again = await openList(parley);
  await expect(again.getByRole('listitem'), 'the same file stands there once').toHaveCount(1);
});

test('whose list was meddled with are left out', async ({ page, open, parley }) => {
  await open();
  await openBoth(parley);
  await expect(parley.button('Recent files', parley.header)).toBeVisible();
  await page.evaluate(async () => {
    const request = indexedDB.open('parley-recent', 1);
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
    });
    const transaction = database.transaction('files', 'readwrite');
    const files = transaction.objectStore('files');
    const openedAt = Date.now();
    files.put({ identity: 'x1', name: '<img src=x onerror="document.title=2">', size: 1, events: 1, openedAt });
    files.put({ identity: 'x2', name: { toString: 1 }, size: 1, events: 1, openedAt });
    files.put({ identity: 'x3', name: 'x3', size: -1, events: 'many', openedAt: Number.MAX_SAFE_INTEGER });
    files.put({ identity: 'x4', name: 'x4', size: 1, events: 1, openedAt, handle: { getFile: 1 } });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    database.close();
  });
  await page.reload();
  const list = await openList(parley);
  await expect(list).toContainText('two.json');
  await expect(list).not.toContainText('x3');
  await expect(list.locator('img')).toHaveCount(0);
  await parley.button('x4', list).click();
  await expect(page.getByText('x4 is no longer kept on this device').first()).toBeVisible();
});

for (const language of ['en', 'ar']) {
  test(`are listed for everybody, on any screen (${language}) @phone`, async ({ page, open, parley }) => {
    await open();
    await parley.openFile('one.json', one);
    await expect(parley.header).toContainText('My first');
    await expect(parley.button('Recent files', parley.header)).toBeVisible();
    await open(`?lang=${language}`);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Recent files$|الملفات/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toContainText('one.json');
    await expectAccessible(page, { within: 'dialog[open]' });
    await parley.expectNoSidewaysScroll();
  });
}
