// The timeline inside somebody else's page.

import type { Page } from '@playwright/test';
import { ALL, ofQatar, talks } from './bundled-events.ts';
import { expect, test } from './open-page.ts';
import { Parley } from './parley.ts';

test('has no header and no filters rail, but a link to the full page with the same address', async ({
  page,
  open,
  parley,
}) => {
  await open('?embed=1&mediator=qatar&lanes=mediator');
  await expect(parley.drawn(talks.title)).toHaveCount(4);
  await expect(parley.header).toBeHidden();
  await expect(parley.filters).toBeHidden();
  const addresses = await page
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).search));
  expect(addresses).toContain('?mediator=qatar&lanes=mediator');
});

test('the full page shows the same', async ({ context, page, open, parley }) => {
  await open('?embed=1&mediator=qatar');
  await parley.lists(ofQatar);
  const link = page.getByRole('link', { name: /full page|parley/i }).first();
  const opened = context.waitForEvent('page');
  if ((await link.getAttribute('target')) === '_blank') await link.click();
  else await link.click({ modifiers: ['ControlOrMeta'] });
  const full = new Parley(await opened);
  await expect(full.header).toBeVisible();
  await expect(full.value('Mediators', 'Qatar')).toBeChecked();
  await full.lists(ofQatar);
});

test('choices keep it embedded', async ({ open, parley }) => {
  await open('?embed=1');
  await parley.lane('Mediator').check();
  await expect.poll(() => parley.parameters().toString()).toBe('lanes=mediator&embed=1');
});

test.describe('in a frame in an article', () => {
  async function article(page: Page): Promise<void> {
    await page.route('**/article', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>An article</title><p>Before.</p>
          <iframe src="./?embed=1" title="Parley" width="900" height="500"></iframe><div style="height:3000px">After.</div>`,
      }),
    );
    await page.goto('article');
  }

  test('the wheel is the article’s until the timeline has been clicked', async ({ page }) => {
    await article(page);
    const frame = page.frameLocator('iframe');
    const timeline = frame.getByRole('region', { name: 'Timeline', exact: true });
    const zoomIn = timeline.getByRole('button', { name: 'Zoom in', exact: true });
    const drawn = timeline.getByRole('button', { name: new RegExp(`^${talks.title}`) });
    await expect(zoomIn).toBeVisible();
    await expect(drawn).toBeVisible();
    const before = await drawn.boundingBox();
    await drawn.hover();
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect((await drawn.boundingBox())?.width, 'no zoom').toBe(before?.width);

    await page.evaluate(() => scrollTo(0, 0));
    await drawn.click();
    await drawn.hover();
    await page.mouse.wheel(0, -240);
    await expect.poll(async () => (await drawn.boundingBox())?.width).not.toBe(before?.width);
  });
});

test('works in a sandboxed frame: without an origin, storage or a worker of its own', async ({ page }) => {
  await page.route('**/article', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>An article</title><iframe src="./?embed=1" sandbox="allow-scripts" title="Parley" width="900" height="500"></iframe>',
    }),
  );
  await page.goto('article');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status')).toContainText(ALL);
  await expect(frame.getByRole('button', { name: new RegExp(`^${talks.title}`) }).first()).toBeVisible();
  await frame.getByRole('radio', { name: 'Mediator' }).check();
  await expect(frame.getByRole('group', { name: 'Qatar' })).toBeVisible();
});
