// What a reader finds on opening the page, before doing anything.

import type { Page } from '@playwright/test';
import { ALL, alAnsari, FILE_TITLE, firstSession, noon, shelling, talks } from './bundled-events.ts';
import { expect, test } from './open-page.ts';

test('shows the events of the bundled file, framed on the talks', async ({ open, parley }) => {
  await open();
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(parley.page).toHaveTitle(new RegExp(FILE_TITLE));
  await expect(parley.count).toContainText(ALL);
  for (const { title } of [talks, firstSession, noon, alAnsari, shelling]) {
    await expect(parley.drawn(title)).toBeVisible();
  }
  await expect(parley.windowStart).toHaveAttribute('aria-valuetext', /5 October 2025/);
  await expect(parley.windowEnd).toHaveAttribute('aria-valuetext', /8 October 2025/);
  await expect(parley.details).toBeHidden();
  await expect(parley.problems).toBeHidden();
  await expect(parley.alert).toHaveCount(0);
});

test('has every landmark and control by its promised role and name', async ({ open, parley }) => {
  await open();
  await expect(parley.search).toBeVisible();
  for (const name of ['Open events file', 'Share', 'Settings', 'Help']) {
    await expect(parley.button(name, parley.header)).toBeVisible();
  }
  for (const name of ['Kind', 'Mediators', 'Actors', 'Certainty']) {
    await expect(parley.filterGroup(name)).toBeVisible();
  }
  await expect(parley.button('Clear filters', parley.filters)).toBeAttached();
  for (const name of ['Zoom in', 'Zoom out', 'Show all', 'Previous event', 'Next event']) {
    await expect(parley.button(name, parley.timeline)).toBeVisible();
  }
  for (const name of ['Kind', 'Mediator', 'Actor', 'Place', 'None'] as const) {
    await expect(parley.lane(name)).toBeAttached();
  }
  await expect(parley.lane('Kind')).toBeChecked();
  await expect(parley.windowStart).toBeVisible();
  await expect(parley.windowEnd).toBeVisible();
  await expect(parley.list).toBeVisible();
});

test('writes nothing into the address by itself', async ({ open, parley, baseURL }) => {
  await open();
  await expect(parley.drawn(talks.title)).toBeVisible();
  await expect(parley.rows.first()).toBeVisible();
  expect(parley.page.url()).toBe(baseURL);
});

test('is in English, from left to right, for a reader of English', async ({ open, parley }) => {
  await open();
  const root = parley.page.locator('html');
  await expect(root).toHaveAttribute('lang', /^en/);
  await expect(root).toHaveCSS('direction', 'ltr');
});

test('works under any path, with the same links', async ({ open, parley }) => {
  await open('under/a/path/?mediator=qatar');
  await expect(parley.count).toContainText('5 of 21 events');
  await parley.rowButton(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  expect(new URL(parley.page.url()).pathname).toBe('/under/a/path/');
});

test('nothing jumps while it loads', async ({ page, open, parley }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open();
  await expect(parley.drawn(talks.title)).toBeVisible();
  await expect(parley.rows.first()).toBeVisible();
  const shifted = await page.evaluate(() => {
    const { shifts } = globalThis as unknown as { shifts: number[] };
    return shifts.reduce((sum, shift) => sum + shift, 0);
  });
  expect(shifted).toBeLessThan(0.01);
});

for (const [scheme, lightness] of [
  ['light', 'light'],
  ['dark', 'dark'],
] as const) {
  test(`follows a ${scheme} system`, async ({ page, open }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open();
    expect(await pageLightness(page)).toBe(lightness);
  });
}

test('Settings keep a theme on this device, and out of the address', async ({ page, open, parley }) => {
  await open();
  await parley.button('Settings', parley.header).click();
  await parley.dialog('Settings').getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect.poll(() => pageLightness(page)).toBe('dark');
  expect(parley.parameters().size).toBe(0);
  await open();
  expect(await pageLightness(page)).toBe('dark');
  await parley.button('Settings', parley.header).click();
  await parley.dialog('Settings').getByRole('radio', { name: 'Light', exact: true }).check();
  await expect.poll(() => pageLightness(page)).toBe('light');
});

test('Settings hold theme, time zone, language and what happens to the rest', async ({ open, parley }) => {
  await open();
  await parley.button('Settings', parley.header).click();
  const settings = parley.dialog('Settings');
  for (const name of ['System', 'Light', 'Dark', 'Hide', 'Fade']) {
    await expect(settings.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeAttached();
  }
  await expect(settings.getByText(/time zone/i).first()).toBeVisible();
  await expect(settings.getByText(/language/i).first()).toBeVisible();
  await parley.page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(parley.button('Settings', parley.header)).toBeFocused();
});

test('Help shows the keys', async ({ open, parley }) => {
  await open();
  await parley.button('Help', parley.header).click();
  const help = parley.dialog('Help');
  await expect(help.getByRole('table').first()).toBeVisible();
  for (const key of ['W', 'S', 'A', 'D', 'Home', 'End', 'Enter', 'Esc', 'F', 'L', '/']) {
    await expect(help.getByText(key, { exact: true }).first()).toBeVisible();
  }
});

test('prints what there is to read, without the controls', async ({ page, open, parley }) => {
  await open(`?event=${alAnsari.id}`);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(parley.header).toContainText(FILE_TITLE);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await expect(parley.rows.first()).toBeVisible();
  for (const name of ['Share', 'Settings', 'Zoom in', 'Copy link', 'Clear filters']) {
    await expect(parley.button(name)).toBeHidden();
  }
});

test('reads well on a very large screen', async ({ page, open, parley }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await open();
  await expect(parley.drawn(talks.title)).toBeInViewport({ ratio: 0.9 });
  await parley.expectNoSidewaysScroll();
});

/** By the ground that the page paints, whichever element paints it. */
async function pageLightness(page: Page): Promise<'light' | 'dark'> {
  const luminance = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('no canvas');
    for (const element of [document.documentElement, document.body]) {
      canvas.fillStyle = getComputedStyle(element).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return red + green + blue;
  });
  return luminance > 384 ? 'light' : 'dark';
}
