// How smooth zooming and panning are: over all events, and where a given number of them is drawn one by one.

import { gestures, rest, takeLongestTask, zoomNotch } from './frames.mjs';
import { pointAt, timelineOf } from './parley-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./frames.mjs').Figures} Figures */
/** @typedef {import('./frames.mjs').Point} Point */

const MOST_NOTCHES = 36;
/** Enough is drawn when it is nearly as many as wanted. */
const ENOUGH = 0.9;
/** What the page asks to be drawn one by one, at most: some of them beside the window. */
const OWN_BUDGET = 150;

/** More than the page asks for: what as many on the screen at once would cost. In lanes by actor, of which there are many, there is room for more. */
const CROWDS = [
  { items: 150, budget: 220, lanes: 'Kind' },
  { items: 500, budget: 700, lanes: 'Actor' },
];

/** Runs in the page before anything else of it: lets the benchmark ask for more events to be drawn than the page does. */
export function raiseBudget() {
  /** @type {{ value?: (this: Worker, ...args: unknown[]) => void }} */
  const { value: post } = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage') ?? {};
  /** @this {Worker} @param {unknown[]} args */
  Worker.prototype.postMessage = function postMessage(...args) {
    const budget = /** @type {{ benchBudget?: number }} */ (globalThis).benchBudget;
    const { question } = /** @type {{ question?: { type: string, budget?: number } }} */ (args[0]);
    if (budget !== undefined && question?.type === 'window') question.budget = budget;
    post?.apply(this, args);
  };
}

/** @param {Page} page */
const drawnOn = (page) => timelineOf(page).locator('[data-event]').count();

/**
 * Zooms in until about so many events are drawn one by one; where there never are, to where most are.
 * @param {Page} page
 * @param {Point} point
 * @param {number} wanted
 * @returns {Promise<number>} how many are
 */
async function zoomToItems(page, point, wanted) {
  const counts = [await drawnOn(page)];
  const isEnough = () => (counts.at(-1) ?? 0) >= wanted * ENOUGH;
  while (!isEnough() && counts.length <= MOST_NOTCHES) {
    await zoomNotch(page, point, 'in');
    await rest(page);
    counts.push(await drawnOn(page));
  }
  if (isEnough()) return counts.at(-1) ?? 0;
  const best = counts.indexOf(Math.max(...counts));
  for (let notch = counts.length - 1; notch > best; notch -= 1) await zoomNotch(page, point, 'out');
  await rest(page);
  return await drawnOn(page);
}

/** @param {Page} page */
async function showAll(page) {
  await timelineOf(page).getByRole('button', { name: 'Show all' }).click();
  await rest(page);
}

/** @param {Page} page @param {Point} point @param {number} steps @param {(typeof CROWDS)[number]} crowd @returns {Promise<Figures>} */
async function measureCrowd(page, point, steps, { items, budget, lanes }) {
  await page.evaluate(`globalThis.benchBudget = ${budget}`);
  await timelineOf(page).getByRole('radio', { name: lanes }).check({ force: true });
  await rest(page);
  const drawn = await zoomToItems(page, point, items);
  const figures = await gestures(page, point, steps, ` with ${items}`);
  await page.evaluate('globalThis.benchBudget = undefined');
  await timelineOf(page).getByRole('radio', { name: 'Kind' }).check({ force: true });
  await showAll(page);
  return { ...figures, [`events drawn with ${items}`]: drawn };
}

/**
 * @param {Page} page
 * @param {number} steps of each gesture
 * @param {number} busy a moment in the middle of the events, about which to zoom
 * @returns {Promise<Figures>}
 */
export async function measureGestures(page, steps, busy) {
  await showAll(page);
  await takeLongestTask(page);
  const point = await pointAt(page, busy);
  const far = await gestures(page, point, steps, ' over all');
  await showAll(page);
  const drawn = await zoomToItems(page, point, OWN_BUDGET);
  const near = await gestures(page, point, steps, ' deep inside');
  const longest = await takeLongestTask(page);
  await showAll(page);
  const crowds = [];
  for (const crowd of CROWDS) crowds.push(await measureCrowd(page, point, steps, crowd));
  await takeLongestTask(page);
  return Object.assign(
    { ...far, ...near, 'events drawn deep inside': drawn, 'longest task in gestures': longest },
    ...crowds,
  );
}
