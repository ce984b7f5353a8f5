// The main job from beginning to end: see the talks, zoom in, tick Qatar, open an event, check who said what, send a link.

import type { Browser } from '@playwright/test';
import { alAnsari, ALL, hope, ofQatar, shelling } from './bundled-events.ts';
import { expect, test } from './open-page.ts';
import { Parley } from './parley.ts';

interface Seen {
  from: number;
  to: number;
}

/** Somebody else, in another browser in another part of the world, gets the link. */
async function expectTheSameElsewhere(browser: Browser, link: string, window: Seen): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo', viewport: { width: 1440, height: 900 } });
  const parley = new Parley(await context.newPage());
  await parley.page.goto(link);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.count).toContainText('5 of 21 events');
  await expect(parley.value('Mediators', 'Qatar')).toBeChecked();
  await expect(parley.drawn(alAnsari.title)).toHaveAttribute('aria-pressed', 'true');
  expect(await parley.window()).toEqual(window);
  await context.close();
}

test('with a mouse only', async ({ page, browser, open, parley }) => {
  await open();
  await expect(parley.count).toContainText(ALL);

  await parley.drawn(alAnsari.title).hover();
  await parley.zoomsIn(() => page.mouse.wheel(0, -120));
  await parley.zoomsIn(() => page.mouse.wheel(0, -120));

  await parley.value('Mediators', 'Qatar').click();
  await expect(parley.count).toContainText('5 of 21 events');
  await expect(parley.drawn(shelling.title)).toBeHidden();
  await parley.lists(ofQatar);

  await parley.drawn(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.details).toContainText('“all parties have agreed to the Trump plan,”');
  await expect(parley.details).toContainText('Majed Al-Ansari');
  await expect(parley.details).toContainText('Mediator of the talks, here through its Foreign Ministry spokesperson');
  await expect(parley.details).toContainText('paragraph 6');

  await expect.poll(() => parley.parameters().has('from')).toBe(true);
  const window = await parley.window();
  await parley.button('Share', parley.header).click();
  await parley.button('Copy link to this view').click();
  await expect.poll(() => parley.clipboard()).toContain('mediator=qatar');
  await expectTheSameElsewhere(browser, await parley.clipboard(), window);
});

test('with a keyboard only', async ({ page, browser, open, parley }) => {
  await open();
  await expect(parley.count).toContainText(ALL);
  await expect(parley.drawn(alAnsari.title)).toBeVisible();

  await parley.zoomsIn(() => page.keyboard.press('w'));
  await parley.zoomsOut(() => page.keyboard.press('-'));
  await parley.pans('later', () => page.keyboard.press('d'));

  await parley.tabTo(parley.value('Mediators', 'Qatar'));
  await page.keyboard.press('Space');
  await expect(parley.count).toContainText('5 of 21 events');

  await parley.tabTo(parley.drawnEvents);
  for (let presses = 0; presses < ofQatar.length; presses += 1) {
    if (await parley.drawn(alAnsari.title).evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(parley.drawn(alAnsari.title)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.details).toContainText('“all parties have agreed to the Trump plan,”');
  await expect(parley.details).toContainText('Majed Al-Ansari');

  await page.keyboard.press('.');
  await expect(parley.detailsHeading(hope.title)).toBeVisible();
  await page.keyboard.press(',');
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();

  const window = await parley.window();
  await parley.tabTo(parley.button('Share', parley.header), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await parley.tabTo(parley.button('Copy link to this view'));
  await page.keyboard.press('Enter');
  await expect.poll(() => parley.clipboard()).toContain('mediator=qatar');
  const link = await parley.clipboard();
  await page.keyboard.press('Escape');
  await expect(parley.button('Share', parley.header)).toBeFocused();

  await parley.tabTo(parley.button('Close', parley.details));
  await page.keyboard.press('Enter');
  await expect(parley.details).toBeHidden();
  await expectTheSameElsewhere(browser, link, window);
});

test('in another browser @firefox', async ({ page, open, parley }) => {
  await open();
  await expect(parley.count).toContainText(ALL);
  await parley.zoomsIn(() => parley.button('Zoom in', parley.timeline).click());
  await parley.value('Mediators', 'Qatar').click();
  await parley.lists(ofQatar);
  await parley.drawn(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.details).toContainText('“all parties have agreed to the Trump plan,”');
  await parley.expectParameter('event', alAnsari.id);
  await expect.poll(() => parley.parameters().has('from')).toBe(true);
  const window = await parley.window();
  await page.reload();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.value('Mediators', 'Qatar')).toBeChecked();
  expect(await parley.window()).toEqual(window);
  await page.goBack();
  await expect(parley.details).toBeHidden();
});
