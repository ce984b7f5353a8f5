// The ways in beside the button and the drop: paste, an address, and the system's "open with".

import { eventsFile } from './events-file.ts';
import { handOver, listenForLaunch } from './handed-file.ts';
import { expect, test } from './open-page.ts';
import type { Page } from '@playwright/test';

const mine = eventsFile({ meta: { title: 'It came' }, events: [{ id: 'a' }] });

/** As Ctrl+V does it, with text or a file on the clipboard. */
async function paste(page: Page, pasted: { text?: string; file?: string }): Promise<void> {
  const clipboardData = await page.evaluateHandle(({ text, file }) => {
    const transfer = new DataTransfer();
    if (text !== undefined) transfer.setData('text/plain', text);
    if (file !== undefined) transfer.items.add(new File([file], 'pasted.json', { type: 'application/json' }));
    return transfer;
  }, pasted);
  await page.evaluate((data) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clipboardData);
}

test.describe('a paste', () => {
  test('of a file opens it', async ({ page, open, parley }) => {
    await open('?event=statement-al-ansari');
    await paste(page, { file: mine });
    await expect(parley.header).toContainText('It came');
    await expect(parley.header).toContainText('pasted.json');
    await parley.expectParameter('event', null);
  });

  test('of what stands in an events file, or of a table, opens it', async ({ page, open, parley }) => {
    await open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), mine);
    await page.keyboard.press('Control+V');
    await expect(parley.header).toContainText('It came');
    await paste(page, { text: 'id\tkind\ttitle\tstart\na\ttalks\tFrom a spreadsheet\t2025-10-07' });
    await parley.lists([{ title: 'From a spreadsheet' }]);
  });

  test('of an address opens the file there, and puts it into the address of the page', async ({
    page,
    open,
    serve,
    parley,
    baseURL,
  }) => {
    await serve(mine, { name: 'there.json' });
    await open();
    await paste(page, { text: ` ${baseURL}there.json\n` });
    await expect(parley.header).toContainText('It came');
    await parley.expectParameter('events', `${baseURL}there.json`);
  });

  test('of an address on another host asks first', async ({ page, open, parley }) => {
    await open();
    await paste(page, { text: 'https://elsewhere.invalid/story.json' });
    await expect(page.getByText(/events from elsewhere\.invalid, not published by this site/)).toBeVisible();
    await parley.button('Show the bundled file').click();
    await parley.expectParameter('events', null);
  });

  test('of anything else is said to be nothing that can be opened', async ({ page, open, parley }) => {
    await open();
    await paste(page, { text: 'Talks, in Doha' });
    await expect(parley.status('What was pasted is neither an events file or a table')).toBeVisible();
    await expect(parley.alert).toHaveCount(0);
  });

  test('into the search box is text to search for', async ({ page, open, parley }) => {
    await open();
    await parley.search.focus();
    await page.evaluate(() => navigator.clipboard.writeText('Qatar, twice'));
    await page.keyboard.press('Control+V');
    await expect(parley.search).toHaveValue('Qatar, twice');
    await expect(parley.status('What was pasted')).toHaveCount(0);
  });
});

test.describe('the installed page', () => {
  test('says to the system which files it opens, under any path', async ({ page, open, request, baseURL }) => {
    await open('under/a/path/');
    const href = await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href);
    expect(href).toBe(`${baseURL}under/a/path/manifest.webmanifest`);
    const answer = await request.get(href);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as Record<string, unknown> & {
      icons: { src: string }[];
      file_handlers: { action: string; accept: Record<string, string[]> }[];
    };
    expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
    const endings = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(endings).toEqual(expect.arrayContaining(['.json', '.ndjson', '.csv', '.tsv', '.parquet', '.gz']));
    for (const { src } of manifest.icons) expect((await request.get(new URL(src, href).href)).ok(), src).toBe(true);
  });

  test('opens the file that the system hands over', async ({ page, open, parley }) => {
    await listenForLaunch(page);
    await open();
    await handOver(page, 'handed.json', mine);
    await expect(parley.header).toContainText('It came');
    await expect(parley.header).toContainText('handed.json');
  });
});
