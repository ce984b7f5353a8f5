// The same gestures on what there is beside Parley: plain vis-timeline, and the least that a canvas can cost.

import { gestures, recordFrames } from './frames.mjs';
import { VIEWPORT } from './parley-page.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./frames.mjs').Figures} Figures */

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {string} drawn selector of the drawing once it is there
 * @param {string} drawing selector of what is moved
 * @param {number} steps
 * @returns {Promise<Figures>}
 */
async function measure(browser, address, drawn, drawing, steps) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(180_000);
  await page.addInitScript(recordFrames);
  const start = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(drawn).first().waitFor();
  const first = Date.now() - start;
  const box = await page.locator(drawing).boundingBox();
  if (!box) throw new Error(`Nothing is drawn at ${address}.`);
  const middle = { x: box.x + box.width / 2, y: (box.y + Math.min(box.y + box.height, VIEWPORT.height)) / 2 };
  const moved = await gestures(page, middle, steps, ' over all');
  /** @type {number} */
  const filter = await page.evaluate('benchFilter()');
  await page.close();
  return { 'first view': first, ...moved, 'filter by kind': filter };
}

/** @param {Browser} browser @param {string} url @param {string} file events @param {number} steps */
export const measurePlainVis = (browser, url, file, steps) =>
  measure(browser, `${url}peers/plain-vis/?events=../../bench/${file}`, '.vis-item', '.vis-timeline', steps);

/** @param {Browser} browser @param {string} url @param {string} file columns @param {number} steps */
export const measureCanvas = (browser, url, file, steps) =>
  measure(browser, `${url}peers/bare-canvas/?columns=../../bench/${file}`, 'canvas[data-drawn]', 'canvas', steps);
