// While the file is on its way, and when it does not come.

import type { Route } from '@playwright/test';
import { ALL, alAnsari, talks } from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

const BUNDLED = '**/events/*.json';
const aFile = eventsFile({ meta: { title: 'It came' }, events: [{ id: 'a' }] });

test.describe('a file that takes its time', () => {
  test('shows progress, then the events', async ({ page, open, parley }) => {
    let arrive: () => void = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(BUNDLED, async (route) => {
      await held;
      await route.continue();
    });
    await open('', { settled: false });
    await expect(parley.progress).toBeVisible();
    arrive();
    await expect(parley.count).toContainText(ALL);
    await expect(parley.progress).toBeHidden();
  });

  test('can be cancelled, and asked for again', async ({ page, open, parley }) => {
    let held = true;
    await page.route(BUNDLED, async (route) => (held ? undefined : await route.continue()));
    await open('', { settled: false });
    await expect(parley.progress).toBeVisible();
    await parley.button('Cancel').click();
    await expect(parley.progress).toBeHidden();
    held = false;
    await parley.button('Try again').click();
    await expect(parley.count).toContainText(ALL);
  });

  test('can be cancelled in favour of the one that is open', async ({ open, page, parley }) => {
    await page.route('**/slow.json', () => undefined);
    await open('?kind=talks');
    await page.evaluate(() => {
      history.pushState(null, '', '?events=slow.json');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(parley.progress).toBeVisible();
    await expect(parley.drawn(talks.title), 'the earlier timeline stays').toBeVisible();
    await parley.button('Cancel').click();
    await expect(parley.progress).toBeHidden();
    await expect(parley.drawn(talks.title)).toBeVisible();
  });
});

test.describe('a server that fails', () => {
  test.use({ expected: [/500/] });

  test('is tried again by itself, and then by "Try again"', async ({ page, open, parley }) => {
    let asked = 0;
    let works = false;
    await page.route('**/flaky.json', async (route: Route) => {
      asked += 1;
      await route.fulfill(works ? { body: aFile, contentType: 'application/json' } : { status: 500, body: 'sorry' });
    });
    await open('?events=flaky.json', { settled: false });
    const alert = parley.alert.filter({ hasText: 'flaky.json' });
    await expect(alert).toContainText(/500/, { timeout: 30_000 });
    expect(asked).toBeGreaterThan(1);
    works = true;
    await parley.button('Try again').click();
    await expect(parley.header).toContainText('It came');
    await expect(parley.alert).toHaveCount(0);
  });
});

test.describe('a file that is not there', () => {
  test.use({ expected: [/404/] });

  test('is said to be missing, and is asked for once only', async ({ page, open, parley }) => {
    let asked = 0;
    await page.route('**/missing.json', async (route) => {
      asked += 1;
      await route.fulfill({ status: 404, body: 'no' });
    });
    await open('?events=missing.json', { settled: false });
    await expect(parley.alert.filter({ hasText: 'missing.json' })).toContainText(/404|not found|no such/i);
    await expect(parley.button('Try again').or(parley.button('Open events file', parley.header)).first()).toBeEnabled();
    expect(asked).toBe(1);
  });

  test('leaves the way to the bundled events', async ({ open, serve, parley }) => {
    await open(await serve('no', { name: 'missing.json', status: 404 }), { settled: false });
    await expect(parley.alert.filter({ hasText: 'missing.json' })).toBeVisible();
    await parley.openFile('it.json', aFile);
    await expect(parley.header).toContainText('It came');
    await expect(parley.alert).toHaveCount(0);
  });
});

test.describe('no connection', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load/i] });

  test('is said, with what to do', async ({ page, context, open, parley }) => {
    let offline = true;
    await page.route('**/far.json', async (route) => {
      if (offline) await route.abort('internetdisconnected');
      else await route.fulfill({ body: aFile, contentType: 'application/json' });
    });
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false, configurable: true }),
    );
    await open('?events=far.json', { settled: false });
    await expect(parley.alert.filter({ hasText: 'far.json' })).toContainText(/offline|connection/i, {
      timeout: 30_000,
    });
    offline = false;
    await context.setOffline(false);
    await parley.button('Try again').click();
    await expect(parley.header).toContainText('It came');
  });
});

test.describe('a panel that crashes', () => {
  test.use({ expected: [/./] });

  test('says so, and leaves the others standing', async ({ page, open, parley }) => {
    await page.route('**/assets/*.js', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      // The drawing is fetched on its own; here it does not arrive.
      if (body.includes('vis-timeline')) await route.abort();
      else await route.fulfill({ response, body });
    });
    await open('', { settled: false });
    await expect(parley.count).toContainText(ALL);
    await expect(parley.alert).toContainText(/timeline/i);
    await expect(parley.button('Try again').first()).toBeVisible();
    await parley.value('Mediators', 'Qatar').check();
    await expect(parley.count).toContainText('5 of 21 events');
    await parley.rowButton(alAnsari.title).click();
    await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  });

  test('says so when its code and words do not come, and stands once they do', async ({ page, open, parley }) => {
    let isGone = true;
    await page.route('**/assets/panels-*.js', async (route) => (isGone ? await route.abort() : await route.continue()));
    await open('', { settled: false });
    await expect(parley.count).toContainText(ALL);
    await expect(parley.rowButton(alAnsari.title)).toBeVisible();
    await expect(parley.alert.filter({ hasText: 'timeline' })).toContainText('This part of the page has stopped');
    isGone = false;
    await parley.alert.filter({ hasText: 'timeline' }).getByRole('button', { name: 'Try again' }).click();
    await expect(parley.timeline).toBeVisible();
  });
});

test('a file can be dropped anywhere on the page, on the drawing as well', async ({ page, open, parley }) => {
  await open('?mediator=qatar');
  await expect(parley.drawn(talks.title)).toBeVisible();
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, aFile);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await parley.drawn(talks.title).dispatchEvent(type, { dataTransfer });
  }
  await expect(parley.header).toContainText('It came');
});

test('a large file says how far it is', async ({ open, serve, parley, page }) => {
  const events = Array.from({ length: 60_000 }, (_, index) => ({ id: `e${index}` }));
  const address = await serve(eventsFile({ events }));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar], progress');
      if (bar?.parentElement?.textContent) seen.push(bar.parentElement.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await open(address);
  await expect(parley.count).toContainText('60,000 of 60,000 events');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join(' '));
  expect(seen).toMatch(/MB|kB|bytes|events/);
});

test('a large file can be used while the rest of it comes', async ({ open, serve, parley, page }) => {
  const events = Array.from({ length: 150_000 }, (_, index) => ({ id: `e${index}`, title: `Event ${index}` }));
  const address = await serve(eventsFile({ events }));
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const text = document.querySelector('[role=status]')?.textContent ?? '';
      const isDrawn = document.querySelector('table [role=row] button, tbody button') !== null;
      if (isDrawn && said.at(-1) !== text) said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await open(address);
  await expect(parley.count).toContainText(/150,000 of 150,000 events$/);
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said.some((text) => /^[\d,]+ of [\d,]+ events so far/.test(text))).toBe(true);
  await expect(parley.list.getByRole('button', { name: 'Event 0', exact: true })).toBeVisible();
});
