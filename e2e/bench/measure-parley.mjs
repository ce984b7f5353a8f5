// What is measured of Parley: how soon a file can be seen and is complete, how smooth gestures are, how soon answers show.

import { gestures, recordFrames, takeLongestTask, zoomIn } from './frames.mjs';
import { memoryOf } from './memory.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./frames.mjs').Figures} Figures */

const VIEWPORT = { width: 1440, height: 900 };
/** So many events drawn one by one are many. */
const MANY_EVENTS = 60;
const MOST_NOTCHES = 40;

/**
 * Runs in the page: from a click, or one more letter in a box, until something has changed and has been drawn.
 * @param {Element} element
 * @param {string} watched selector of what changes
 * @returns {Promise<number>} milliseconds; NaN when nothing has changed for long
 */
function actAndWait(element, watched) {
  const state = () => [...document.querySelectorAll(watched)].map(({ textContent }) => textContent).join(' ');
  return new Promise((done) => {
    const before = state();
    const start = performance.now();
    setTimeout(() => done(Number.NaN), 5000);
    const watcher = new MutationObserver(() => {
      if (state() === before) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    if (element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'radio') {
      element.setRangeText('x', element.value.length, element.value.length, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

/**
 * @param {Locator} locator
 * @param {string} watched
 */
const act = (locator, watched) => locator.evaluate(actAndWait, watched);

/** @param {Page} page @param {Locator} timeline the middle of the part of it that is on the screen */
async function middleOf(page, timeline) {
  const box = await timeline.boundingBox();
  if (!box) throw new Error(`There is no timeline at ${page.url()}.`);
  return { x: box.x + box.width / 2, y: (box.y + Math.min(box.y + box.height, VIEWPORT.height)) / 2 };
}

/** Opens the file and waits until all of it is there. @param {Page} page @param {string} address @returns {Promise<Figures>} */
async function open(page, address) {
  const start = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.locator('canvas, [data-event]').first().waitFor();
  const first = Date.now() - start;
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  const complete = Date.now() - start;
  return { 'first view': first, complete, 'longest task while opening': await takeLongestTask(page) };
}

/** @param {Page} page @param {Locator} timeline @param {number} steps @returns {Promise<Figures>} */
async function move(page, timeline, steps) {
  const middle = await middleOf(page, timeline);
  const far = await gestures(page, middle, steps, ' over all');
  const drawn = timeline.locator('[data-event]');
  for (let i = 0; i < MOST_NOTCHES && (await drawn.count()) < MANY_EVENTS; i += 1) await zoomIn(page, middle, 1);
  const near = await gestures(page, middle, steps, ' deep inside');
  const longest = await takeLongestTask(page);
  await timeline.getByRole('button', { name: 'Show all' }).click();
  return { ...far, ...near, 'longest task in gestures': longest };
}

/** @param {Page} page @param {Locator} timeline @returns {Promise<Figures>} */
async function answer(page, timeline) {
  const status = '[role="status"]';
  const kind = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first();
  const actor = page.getByRole('group', { name: 'Actors' }).getByRole('checkbox').first();
  const ticked = await act(kind, status);
  await act(kind, status);
  const byActor = await act(actor, status);
  await act(actor, status);
  const lanes = await act(timeline.getByRole('radio', { name: 'Actor' }), '[aria-label="Timeline"] .vis-left');
  await act(timeline.getByRole('radio', { name: 'Kind' }), '[aria-label="Timeline"] .vis-left');
  const search = page.getByRole('searchbox', { name: 'Search events' });
  const all = await page.getByRole('status').textContent();
  await act(search, status);
  const key = await act(search, status);
  await search.fill('');
  await page
    .getByRole('status')
    .getByText(all ?? '', { exact: true })
    .waitFor();
  await page.evaluate('new Promise((done) => setTimeout(done, 500))');
  const row = page.getByRole('table', { name: 'Events' }).getByRole('row').nth(2).getByRole('button').first();
  const details = await act(row, '[role="complementary"], aside');
  return {
    'filter by kind': ticked,
    'filter by actor': byActor,
    'change of lanes': lanes,
    'search keystroke': key,
    'event details': details,
    'longest task in answers': await takeLongestTask(page),
  };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} steps
 * @returns {Promise<Figures>}
 */
export async function measureParley(browser, url, file, steps) {
  const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  page.setDefaultTimeout(180_000);
  await page.addInitScript(recordFrames);
  const opened = await open(page, `${url}?events=bench/${file}`);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByRole('button', { name: 'Show all' }).click();
  const moved = await move(page, timeline, steps);
  const answered = await answer(page, timeline);
  const memory = await memoryOf(page);
  await page.close();
  return { ...opened, ...moved, ...answered, ...memory };
}
