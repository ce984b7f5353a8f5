// How long it takes from what the reader does until the answer is drawn: filters, lanes, search, details.

import { rest, takeLongestTask } from './frames.mjs';
import { timelineOf } from './parley-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./frames.mjs').Figures} Figures */
/** @typedef {{ drawn: number, settled: number }} Answered milliseconds; NaN when nothing has changed for long */

const STATUS = '[role="status"]';
const LANES = '[aria-label="Timeline"] .vis-left';
const DETAILS = '[role="complementary"], aside';
/** Typed after one another: every letter more is a question of its own. One that changes nothing tells nothing. */
const LETTERS = ['c', 'o', 'n', 'v'];

/**
 * Runs in the page: from a click, or one more letter in a box, until something has changed and has been drawn; and until the last
 * of all that changed with it has.
 * @param {Element} element
 * @param {{ watched: string, letter: string }} how selector of what has to change; the letter for a box
 * @returns {Promise<Answered>}
 */
function actAndWait(element, { watched, letter }) {
  const QUIET_MS = 300;
  const PATIENCE_MS = 5000;
  const state = () => [...document.querySelectorAll(watched)].map(({ textContent }) => textContent).join(' ');
  return new Promise((done) => {
    const before = state();
    const start = performance.now();
    let drawn = Number.NaN;
    let settled = Number.NaN;
    let isAwaited = false;
    let last = start;
    // A message comes after the frame in which it was posted has been handed on to be shown.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      isAwaited = false;
      settled = performance.now() - start;
      if (Number.isNaN(drawn) && state() !== before) drawn = settled;
    });
    port1.start();
    const watcher = new MutationObserver(() => {
      last = performance.now();
      if (isAwaited) return;
      isAwaited = true;
      requestAnimationFrame(() => port2.postMessage(null));
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const check = setInterval(() => {
      const now = performance.now();
      const isQuiet = now - last > QUIET_MS && !Number.isNaN(drawn);
      if (!isQuiet && now - start < PATIENCE_MS) return;
      clearInterval(check);
      watcher.disconnect();
      port1.close();
      done({ drawn, settled });
    }, 50);
    if (element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'radio') {
      element.setRangeText(letter, element.value.length, element.value.length, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

/** @param {Locator} locator @param {string} watched @param {string} [letter] @returns {Promise<Answered>} */
const act = (locator, watched, letter = '') => locator.evaluate(actAndWait, { watched, letter });

/** @param {string} name @param {Answered} answered @returns {Figures} */
const named = (name, { drawn, settled }) => ({ [name]: drawn, [`${name}, all settled`]: settled });

/** @param {Page} page @returns {Promise<Figures>} */
async function measureFilters(page) {
  const boxes = (/** @type {string} */ group) => page.getByRole('group', { name: group }).getByRole('checkbox');
  const kind = boxes('Kind').first();
  const byKind = await act(kind, STATUS);
  await act(kind, STATUS);
  const byActor = await act(boxes('Actors').first(), STATUS);
  // Not its neighbour, which may be a wing of it: then nothing would change.
  await act(boxes('Actors').nth(2), STATUS);
  const bySeveral = await act(boxes('Actors').last(), STATUS);
  const match = page.getByRole('radiogroup', { name: 'Match Actors' });
  const toAll = await act(match.getByRole('radio', { name: 'all of' }), STATUS);
  const toAny = await act(match.getByRole('radio', { name: 'any of' }), STATUS);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await rest(page);
  return {
    ...named('filter by kind', byKind),
    ...named('filter by actor', byActor),
    ...named('filter by a third actor', bySeveral),
    ...named('any of them to all of them', toAll),
    ...named('all of them to any of them', toAny),
  };
}

/** The slowest of some letters. @param {Page} page @returns {Promise<Figures>} */
async function measureSearch(page) {
  const search = page.getByRole('searchbox', { name: 'Search events' });
  const keys = [];
  for (const letter of LETTERS) keys.push((await act(search, STATUS, letter)).drawn);
  await search.fill('');
  await rest(page);
  return { 'search keystroke, the slowest of four': Math.max(...keys.filter(Number.isFinite)) };
}

/** @param {Page} page @returns {Promise<Figures>} */
export async function measureAnswers(page) {
  const timeline = timelineOf(page);
  const filters = await measureFilters(page);
  const lanes = await act(timeline.getByRole('radio', { name: 'Actor' }), LANES);
  await act(timeline.getByRole('radio', { name: 'Kind' }), LANES);
  const search = await measureSearch(page);
  const row = page.getByRole('table', { name: 'Events' }).getByRole('row').nth(2).getByRole('button').first();
  const { drawn: details } = await act(row, DETAILS);
  return {
    ...filters,
    ...named('change of lanes', lanes),
    ...search,
    'event details': details,
    'longest task in answers': await takeLongestTask(page),
  };
}
