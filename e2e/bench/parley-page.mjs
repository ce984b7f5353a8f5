// The page as it is measured: opened with a file, and its parts by their names.

import { recordFrames } from './frames.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./frames.mjs').Point} Point */
/** @typedef {{ first: number, complete: number }} Opened milliseconds from navigation until something was drawn, and until all was there */

export const VIEWPORT = { width: 1440, height: 900 };
const PATIENCE_MS = 60_000;

/** @param {import('@playwright/test').Browser | import('@playwright/test').BrowserContext} browser */
export async function newMeasuredPage(browser) {
  const page = await browser.newPage();
  await page.setViewportSize(VIEWPORT);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.addInitScript(recordFrames);
  await page.addInitScript(recordOpening);
  return page;
}

/**
 * Runs in the page before anything else of it: notes when events are first drawn and counted, and when the count says that all
 * of them are there, in the frame after.
 */
function recordOpening() {
  let first = 0;
  let isPlanned = false;
  const look = (/** @type {(opened: Opened) => void} */ done, /** @type {MutationObserver} */ observer) => {
    isPlanned = false;
    const status = document.querySelector('[role="status"]')?.textContent ?? '';
    const isDrawn = document.querySelector('[aria-label="Timeline"] :is(canvas, [data-event])') !== null;
    if (isDrawn && /\d of [\d,]+ event/.test(status)) {
      first ||= performance.now();
      if (document.querySelector('[role="progressbar"]') === null && !/so far/.test(status)) {
        observer.disconnect();
        done({ first, complete: performance.now() });
      }
    }
  };
  // To ask for every frame would have the browser make them, at the cost of what is measured.
  const opened = new Promise((/** @type {(opened: Opened) => void} */ done) => {
    const observer = new MutationObserver(() => {
      if (!isPlanned) requestAnimationFrame(() => look(done, observer));
      isPlanned = true;
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(globalThis, { benchOpened: opened });
}

/** @param {Page} page @param {string} address @returns {Promise<Opened>} */
export async function openFile(page, address) {
  await page.goto(address, { waitUntil: 'commit' });
  return await page.evaluate('benchOpened');
}

/** @param {Page} page */
export const timelineOf = (page) => page.getByRole('region', { name: 'Timeline' });

/**
 * Where a moment stands in the drawing, half way down the part of it that is on the screen.
 * @param {Page} page
 * @param {number} moment within the window, in milliseconds since 1970
 * @returns {Promise<Point>}
 */
export async function pointAt(page, moment) {
  const box = await timelineOf(page).locator('.vis-center').boundingBox();
  const { searchParams } = new URL(page.url());
  const [from = 0, to = 0] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name) ?? ''));
  if (!box || !(from < moment && moment < to)) throw new Error(`There is no such moment to be seen at ${page.url()}.`);
  const y = (box.y + Math.min(box.y + box.height, VIEWPORT.height)) / 2;
  return { x: box.x + (box.width * (moment - from)) / (to - from), y };
}
