// Windows too low or too small for three columns: phones on their side, and desktops zoomed in. Details stand beside the
// rest and cover none of it, the filters are a dialog, and the page is what scrolls.

import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { firstSession, noon, ofQatar } from './bundled-events.ts';
import { expect, test } from './open-page.ts';

/** In the box of both, in square pixels. */
async function sharedArea(a: Locator, b: Locator): Promise<number> {
  const [one, other] = [await a.boundingBox(), await b.boundingBox()];
  if (!one || !other) return Number.NaN;
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.round(Math.max(wide, 0) * Math.max(high, 0));
}

/** The lowest and the narrowest are looked at rule by rule. */
for (const { isScanned, ...viewport } of [
  { width: 1024, height: 500, isScanned: false },
  { width: 844, height: 390, isScanned: false },
  { width: 800, height: 600, isScanned: true },
  { width: 667, height: 375, isScanned: true },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('an open event leaves every other part within reach, accessibly', async ({ page, open, parley }) => {
      await open(`?event=${firstSession.id}`);
      await expect(parley.detailsHeading(firstSession.title)).toBeInViewport();
      await expect(parley.button('Close', parley.details)).toBeInViewport({ ratio: 1 });
      for (const part of [parley.header, parley.timeline, parley.overview, parley.list]) {
        expect(await sharedArea(parley.details, part), 'covered by the details').toBe(0);
      }
      // A trial press fails on what something else covers.
      for (const name of ['Open events file', 'Settings', 'Help', 'Share']) {
        await parley.button(name, parley.header).click({ trial: true });
      }
      for (const name of ['Copy link', 'Cite', 'Add to calendar']) {
        await parley.button(name, parley.details).click({ trial: true });
      }
      if (isScanned) await expectAccessible(page);
      await parley.zoomsIn(() => parley.button('Zoom in', parley.timeline).click());
      await parley.button('Show all', parley.timeline).click();
      await parley.drawn(noon.title).click();
      await expect(parley.detailsHeading(noon.title)).toBeVisible();
      await parley.expectNoSidewaysScroll();
      await parley.button('Close', parley.details).click();
      await expect(parley.details).toBeHidden();
      await expect(parley.drawn(noon.title)).toBeFocused();
      if (isScanned) await expectAccessible(page);
    });

    test('filters are a dialog, so that nothing but lists scrolls in the page', async ({ open, parley }) => {
      await open();
      await expect(parley.filters).toBeHidden();
      await parley.button('Filters').click();
      await parley.value('Mediators', 'Qatar').click();
      await parley.page.keyboard.press('Escape');
      await expect(parley.count).toContainText(`${ofQatar.length} of 21 events`);
      await expect(parley.button('Remove filter: Mediator Qatar')).toBeVisible();
      await parley.expectNoSidewaysScroll();
    });
  });
}

test('a turned phone keeps the event and the place in it', async ({ page, open, parley }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(`?event=${firstSession.id}`);
  await expect(parley.detailsHeading(firstSession.title)).toBeVisible();
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(parley.detailsHeading(firstSession.title)).toBeInViewport();
  await expect(parley.button('Close', parley.details)).toBeInViewport({ ratio: 1 });
  expect(await sharedArea(parley.details, parley.timeline)).toBe(0);
});
