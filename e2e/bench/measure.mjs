// What is measured of a page: how soon it can be seen, how long its frames take under real gestures, how soon a filter shows.

const VIEWPORT = { width: 1440, height: 900 };
/** Plain vis-timeline needs seconds a step: a gesture of its own is stopped after this. */
const GESTURE_LIMIT_MS = 30_000;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {Record<string, number>} Figures milliseconds by name */

/** Notes the length of every frame, in the page itself. */
function recordFrames() {
  const frames = /** @type {number[]} */ ([]);
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  Object.assign(globalThis, { benchFrames: frames });
}

/** @param {Page} page @param {() => Promise<void>} step one movement of the gesture @param {number} steps */
async function framesDuring(page, step, steps) {
  await page.evaluate('benchFrames.length = 0');
  const end = Date.now() + GESTURE_LIMIT_MS;
  for (let i = 0; i < steps && Date.now() < end; i += 1) {
    await step();
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  /** @type {number[]} */
  const frames = await page.evaluate('[...benchFrames]');
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5) ?? 0, p95: at(0.95) ?? 0, max: at(1) ?? 0 };
}

/** @param {string} gesture @param {{ median: number, p95: number, max: number }} frames @returns {Figures} */
const named = (gesture, frames) => ({
  [`${gesture}, frame median`]: frames.median,
  [`${gesture}, frame p95`]: frames.p95,
  [`${gesture}, frame max`]: frames.max,
});

/**
 * In and out with ctrl and the wheel, then to and fro with the mouse held down.
 * @param {Page} page
 * @param {{ x: number, y: number }} middle of the drawing
 * @param {number} steps
 * @returns {Promise<Figures>}
 */
async function gestures(page, middle, steps) {
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  let zoomed = 0;
  const zoom = async () => {
    zoomed += 1;
    await page.mouse.wheel(0, zoomed <= steps / 2 ? -60 : 60);
  };
  const zooming = await framesDuring(page, zoom, steps);
  await page.keyboard.up('Control');
  await page.mouse.down();
  let panned = 0;
  const pan = async () => {
    panned += 1;
    await page.mouse.move(middle.x + 200 * Math.sin((panned / steps) * 2 * Math.PI), middle.y);
  };
  const panning = await framesDuring(page, pan, steps);
  await page.mouse.up();
  return { ...named('zoom', zooming), ...named('pan', panning) };
}

/** @param {Browser} browser @param {string} address */
async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(180_000);
  await page.addInitScript(recordFrames);
  const start = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  return { page, start };
}

/**
 * From the tick of a box until the page says another number of events and has drawn it.
 * @param {HTMLElement | SVGElement} box
 * @returns {Promise<number>}
 */
function tickAndWait(box) {
  const said = () => document.querySelector('[role="status"]')?.textContent;
  return new Promise((done) => {
    const before = said();
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      if (said() === before) return;
      watcher.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    box.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

/**
 * @param {Page} page
 * @param {{ x: number, y: number, width: number, height: number } | null} box of the drawing
 * @returns the middle of the part that is on the screen
 */
function middleOf(page, box) {
  if (!box) throw new Error(`There is no timeline at ${page.url()}.`);
  const bottom = Math.min(box.y + box.height, VIEWPORT.height);
  return { x: box.x + box.width / 2, y: (box.y + bottom) / 2 };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} steps
 * @returns {Promise<Figures>}
 */
export async function measureParley(browser, url, file, steps) {
  const { page, start } = await openPage(browser, `${url}?events=bench/${file}`);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.locator('canvas, .vis-item').first().waitFor();
  const first = Date.now() - start;
  await timeline.getByRole('button', { name: 'Show all' }).click();
  const moved = await gestures(page, middleOf(page, await timeline.boundingBox()), steps);
  const box = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox').first();
  const filter = await box.evaluate(tickAndWait);
  await page.close();
  return { 'first view': first, ...moved, filter };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} steps
 * @returns {Promise<Figures>}
 */
export async function measurePlainVis(browser, url, file, steps) {
  const { page, start } = await openPage(browser, `${url}plain/?events=../bench/${file}`);
  await page.locator('.vis-item').first().waitFor();
  const first = Date.now() - start;
  const moved = await gestures(page, middleOf(page, await page.locator('.vis-timeline').boundingBox()), steps);
  /** @type {number} */
  const filter = await page.evaluate('benchFilter()');
  await page.close();
  return { 'first view': first, ...moved, filter };
}
