// What is shown goes out as a file, and comes in again as it was.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ofQatar } from './bundled-events.ts';
import { expect, test } from './open-page.ts';

async function exported(page: Page, format: string, events: RegExp): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: events }).check();
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  return download.path();
}

for (const [format, name] of [
  ['Events file (JSON)', 'again.json'],
  ['CSV', 'again.csv'],
  ['NDJSON', 'again.ndjson'],
] as const) {
  test(`what is shown, exported as ${format}, opens again as the same events`, async ({ page, open, parley }) => {
    await open('?mediator=qatar');
    const { length } = ofQatar;
    await parley.expectListed(length);
    const rows = await parley.rows.allTextContents();
    await parley.button('Export', parley.header).click();
    const path = await exported(page, format, /^What passes the filters/);
    await parley.dialog('Export').getByRole('button', { name: 'Close' }).click();
    await parley.openFile(name, await readFile(path));
    await expect(parley.count).toContainText(`${length} of ${length} events`);
    await parley.expectListed(length);
    expect(await parley.rows.allTextContents()).toEqual(rows);
    await expect(page.getByRole('region', { name: 'Problems in this file' })).toBeHidden();
  });
}

test('everything, exported as iCalendar and as citations, is made on this device', async ({ page, open, parley }) => {
  await open('?mediator=qatar');
  await parley.button('Export', parley.header).click();
  const calendar = await readFile(await exported(page, 'iCalendar', /^Everything/), 'utf8');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(21);
  expect(await readFile(await exported(page, 'RIS', /^Everything/), 'utf8')).toContain('TY  - ');
  expect(await readFile(await exported(page, 'BibTeX', /^Everything/), 'utf8')).toContain('@misc{');
});
