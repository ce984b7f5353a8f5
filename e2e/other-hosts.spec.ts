// A file of another host: whose it is stands on the page, unless the deployment vouches for that host.

import { FILE_TITLE } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';
import type { Page } from '@playwright/test';

const HOST = 'https://elsewhere.invalid';
const LINK = `?events=${HOST}/story.json`;
const whose = 'Events from elsewhere.invalid, not published by this site';

test.use({ expected: [/^request to https:\/\/elsewhere\.invalid\/story\.json$/] });

async function serveElsewhere(page: Page): Promise<void> {
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({
      body: eventsFile({ meta: { title: 'From elsewhere' }, events: [{ id: 'a' }] }),
      contentType: 'application/json',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  );
}

for (const look of ['', '&embed=1']) {
  test(`is named for as long as it is shown${look && ', in a frame too'} @phone`, async ({ page, open, parley }) => {
    await serveElsewhere(page);
    await open(`${LINK}${look}`, { settled: false });
    await parley.button('Load them').click();
    await expect(page.getByRole('heading', { name: 'From elsewhere', level: 1 })).toBeVisible();
    await expect(page.getByText(whose)).toBeVisible();
    await parley.expectNoSidewaysScroll();
  });
}

test('is not named any more when another file is shown', async ({ page, open, parley }) => {
  await serveElsewhere(page);
  await open(LINK, { settled: false });
  await parley.button('Load them').click();
  await expect(page.getByText(whose)).toBeVisible();
  await parley.button('Close this file and show the bundled one').click();
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(page.getByText(whose)).toHaveCount(0);
});

for (const [listed, isAsked] of [
  [HOST, false],
  [`https://example.org ${HOST}/`, false],
  ['https://elsewhere.invalid.example', true],
  ['', true],
] as const) {
  test(`is ${isAsked ? 'asked about' : 'opened at once'} where the page lists “${listed}”`, async ({
    page,
    open,
    parley,
    baseURL,
  }) => {
    await serveElsewhere(page);
    await page.route(
      ({ href }) => href.startsWith(`${baseURL}?`),
      async (route) => {
        const response = await route.fetch();
        const html = await response.text();
        const meta = '<meta name="parley-origins" content="';
        expect(html).toContain(`${meta}"`);
        await route.fulfill({ response, body: html.replace(meta, `${meta}${listed}`) });
      },
    );
    await open(LINK, { settled: false });
    if (isAsked) await expect(parley.button('Load them')).toBeVisible();
    else await expect(parley.header).toContainText('From elsewhere');
    await expect(page.getByText(/not published by this site/)).toHaveCount(isAsked ? 1 : 0);
  });
}
