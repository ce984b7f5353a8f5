// A table that nobody knows: what its columns mean is said once, and remembered.

import { FILE_TITLE } from './bundled-events.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './open-page.ts';
import type { Parley } from './parley.ts';

const HEADER = 'day;what;sort;town';
const table = [
  HEADER,
  '7/10/2025;Talks between the two sides;Dialogue;Cairo',
  '8/10/2025;A statement of both sides;Press statement;Doha',
  '9/10/2025;<b>Bold</b> words on a road;Odd;',
].join('\n');
const other = [HEADER, '1/11/2025;Another meeting of mediators;Dialogue;Cairo'].join('\n');

const mappingOf = (parley: Parley) => parley.dialog('Map the columns of this table');

test('opens once its columns are mapped, and is there after a reload', async ({ page, open, parley }) => {
  await open();
  await parley.openFile('desk.csv', table);
  const dialog = mappingOf(parley);
  await expect(dialog.getByLabel(/^Title/)).toHaveValue('from:what');
  await expect(dialog.getByLabel('Place')).toHaveValue('from:town');
  const openIt = dialog.getByRole('button', { name: 'Open', exact: true });
  await expect(openIt).toBeDisabled();
  await expect(openIt).toHaveAccessibleDescription('Choose how days are written.');
  await dialog.getByLabel('Start: how days are written').selectOption('day-first');
  await expect(dialog.getByText('3 of 3 sample rows can be read.')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Talks between' })).toContainText('7 October 2025');
  await expect(dialog.getByText('<b>Bold</b> words on a road')).toBeVisible();
  await openIt.click();
  await expect(parley.count).toContainText('3 of 3 events');
  await expect(parley.rowButton('Talks between the two sides')).toBeVisible();
  await parley.expectKept();

  await page.reload();
  await expect(parley.count).toContainText('3 of 3 events');
  await expect(dialog).toBeHidden();

  await parley.openFile('next.csv', other);
  await expect(parley.rowButton('Another meeting of mediators')).toBeVisible();
  await expect(page.getByText('as you said before of a table with the same first row')).toBeVisible();
  await parley.button('Change mapping', parley.header).click();
  await dialog.getByLabel('Start: how days are written').selectOption('month-first');
  await openIt.click();
  await expect(parley.rows.first()).toContainText('11 Jan');
});

test('that was opened before the page came can be mapped anew', async ({ page, open, parley }) => {
  await open();
  await parley.openFile('desk.csv', table);
  const dialog = mappingOf(parley);
  await dialog.getByLabel('Start: how days are written').selectOption('day-first');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(parley.count).toContainText('3 of 3 events');
  await parley.expectKept();
  await page.reload();
  await parley.button('Change mapping', parley.header).click();
  await dialog.getByLabel('Start: how days are written').selectOption('month-first');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(parley.rows.first()).toContainText('10 Jul');
  await parley.button('Change mapping', parley.header).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(parley.rows.first()).toContainText('10 Jul');
});

test('leaves what is open as it is when it is not mapped', async ({ open, parley }) => {
  await open();
  await parley.openFile('desk.csv', table);
  await mappingOf(parley).getByRole('button', { name: 'Cancel' }).click();
  await expect(parley.header).toContainText(FILE_TITLE);
  await parley.button('Map its columns').click();
  await expect(mappingOf(parley)).toBeVisible();
});

test('of our own shape that cannot be read as such is mapped from where its events would stand', async ({
  page,
  open,
  parley,
}) => {
  const own = (...rows: readonly string[]) => ['id,kind,title,start', ...rows].join('\n');
  await open();
  await parley.openFile('own.csv', own('a,Dialogue,Talks in the capital,7/10/2025'));
  await expect(page.getByText('No event of this file can be shown.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Map its columns' }).click();
  const dialog = mappingOf(parley);
  await expect(dialog).toContainText('are called as those of Parley’s own tables');
  await dialog.getByLabel('Start: how days are written').selectOption('day-first');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(parley.rowButton('Talks in the capital')).toBeVisible();

  await parley.openFile('next.csv', own('b,Dialogue,Talks by the sea,8/10/2025'));
  await page.getByRole('main').getByRole('button', { name: 'Map its columns' }).click();
  await expect(dialog.getByText('1 of 1 sample row can be read.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(parley.rowButton('Talks by the sea')).toBeVisible();
});

test('is mapped by a file that somebody else has saved', async ({ page, open, parley }) => {
  await open();
  await parley.openFile('desk.csv', table);
  const dialog = mappingOf(parley);
  await dialog.getByLabel('Start: how days are written').selectOption('day-first');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save mapping' }).click();
  const path = await (await saved).path();
  await dialog.getByLabel(/^Title/).selectOption({ label: 'None' });
  const chooser = async () => {
    const chosen = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Use a mapping file…' }).click();
    return await chosen;
  };
  await (
    await chooser()
  ).setFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"__proto__":{}}') });
  await expect(dialog.getByText('This file holds no mapping that fits this table.')).toBeVisible();
  await (await chooser()).setFiles(path);
  await expect(dialog.getByLabel(/^Title/)).toHaveValue('from:what');
  await expect(dialog.getByText('3 of 3 sample rows can be read.')).toBeVisible();
});

test('is mapped accessibly', { tag: '@phone' }, async ({ page, open, parley }) => {
  await open();
  await parley.openFile('desk.csv', table);
  await mappingOf(parley).getByText('What its 3 values mean').click();
  await expect(mappingOf(parley).getByRole('heading', { name: 'The first rows as events' })).toBeVisible();
  await expectAccessible(page, { within: 'dialog[open]' });
});
