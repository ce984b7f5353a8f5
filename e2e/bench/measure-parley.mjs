// What is measured of Parley with one file open: when it can be seen, how smooth gestures are, how soon answers show, what is held.

import { takeLongestTask } from './frames.mjs';
import { measureAnswers } from './measure-answers.mjs';
import { measureGestures, raiseBudget } from './measure-gestures.mjs';
import { pageHolds } from './memory.mjs';
import { newMeasuredPage, openFile } from './parley-page.mjs';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address with the file
 * @param {number} steps of each gesture
 * @param {number} busy a moment in the middle of the events
 * @returns {Promise<import('./frames.mjs').Figures>}
 */
export async function measureParley(browser, address, steps, busy) {
  const page = await newMeasuredPage(browser);
  await page.addInitScript(raiseBudget);
  const { first, complete } = await openFile(page, address);
  const longest = await takeLongestTask(page);
  const moved = await measureGestures(page, steps, busy);
  const answered = await measureAnswers(page);
  const held = await pageHolds(page);
  await page.close();
  return { 'first view': first, complete, 'longest task while opening': longest, ...moved, ...answered, ...held };
}
