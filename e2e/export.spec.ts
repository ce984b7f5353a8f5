// What is shown goes out as a file, and comes in again as it was.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ofQatar } from './bundled-events.ts';
import { expect, test } from './open-page.ts';

async function exported(page: Page, format: string, events: RegExp | null): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  if (events) await dialog.getByRole('radio', { name: events }).check();
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

test('the timeline goes out as a picture, made on this device', async ({ page, open, parley }) => {
  await open('?mediator=qatar');
  await parley.button('Export', parley.header).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const [format, name, type] of [
    ['Picture (PNG)', /-timeline\.png$/, '\u0089PNG'],
    ['Picture for print (PNG, twice the size)', /-timeline-print\.png$/, '\u0089PNG'],
    ['Picture (SVG)', /-timeline\.svg$/, '<svg'],
  ] as const) {
    await test.step(format, async () => {
      await dialog.getByRole('radio', { name: format, exact: true }).check();
      await expect(dialog.getByRole('radio', { name: /^What passes the filters/ })).toBeDisabled();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(name);
      const file = await readFile(await download.path());
      expect(file.subarray(0, 4).toString('latin1')).toBe(type);
      await expect(dialog.getByText('Downloaded:')).toBeVisible();
    });
  }
});

test('the picture of the timeline says what is shown, of what, and when', async ({ page, open, parley }) => {
  await open('?mediator=qatar');
  await parley.button('Export', parley.header).click();
  const svg = await readFile(await exported(page, 'Picture (SVG)', null), 'utf8');
  expect(svg).toContain('font/woff2;base64,');
  for (const text of ['Filters: Mediator', 'Qatar', `${ofQatar.length} of 21 events`, 'Accessed '])
    expect(svg).toContain(text);
});
