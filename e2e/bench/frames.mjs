// What the reader feels of a page: how long its frames and its longest tasks take under real gestures.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Record<string, number>} Figures by name: milliseconds, unless the name says otherwise */
/** @typedef {{ x: number, y: number }} Point of the page, in pixels */

/** Plain vis-timeline needs seconds a step: a gesture of its own is stopped after this. */
const GESTURE_LIMIT_MS = 30_000;
const WHEEL = 60;
const DRAG = 200;

/**
 * Runs in the page before anything else of it: notes the length of every task over 50 ms and, from `begin` to `end`, of every
 * frame. At other times it asks for none: the browser would make them, at the cost of what is measured.
 */
export function recordFrames() {
  const tasks = /** @type {number[]} */ ([]);
  let frames = /** @type {number[] | null} */ (null);
  let last = 0;
  let asked = 0;
  const ask = () => (asked = requestAnimationFrame(note));
  const note = () => {
    const now = performance.now();
    frames?.push(now - last);
    last = now;
    ask();
  };
  const begin = () => {
    frames = [];
    last = performance.now();
    ask();
  };
  const end = () => {
    const noted = frames;
    frames = null;
    cancelAnimationFrame(asked);
    return noted;
  };
  try {
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
  } catch {
    // This browser does not tell.
  }
  Object.assign(globalThis, { bench: { begin, end, tasks } });
}

/** The longest task since the last time this was asked, in milliseconds; 0 for none over 50. @param {Page} page */
export async function takeLongestTask(page) {
  /** @type {number[]} */
  const tasks = await page.evaluate('bench.tasks.splice(0)');
  return Math.max(0, ...tasks);
}

/** @param {Page} page @param {() => Promise<void>} step one movement of the gesture @param {number} steps */
async function framesDuring(page, step, steps) {
  await page.evaluate('bench.begin()');
  const end = Date.now() + GESTURE_LIMIT_MS;
  for (let i = 0; i < steps && Date.now() < end; i += 1) {
    await step();
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  /** @type {number[]} */
  const frames = await page.evaluate('bench.end()');
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
 * In and out with ctrl and the wheel, then to and fro with the mouse held down. Ends where it began.
 * @param {Page} page
 * @param {Point} middle of the drawing
 * @param {number} steps
 * @param {string} [where] added to the names of the figures
 * @returns {Promise<Figures>}
 */
export async function gestures(page, middle, steps, where = '') {
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  let zoomed = 0;
  const zoom = async () => {
    zoomed += 1;
    await page.mouse.wheel(0, zoomed <= steps / 2 ? -WHEEL : WHEEL);
  };
  const zooming = await framesDuring(page, zoom, steps);
  await page.keyboard.up('Control');
  await page.mouse.down();
  let panned = 0;
  const pan = async () => {
    panned += 1;
    await page.mouse.move(middle.x + DRAG * Math.sin((panned / steps) * 2 * Math.PI), middle.y);
  };
  const panning = await framesDuring(page, pan, steps);
  await page.mouse.up();
  return { ...named(`zoom${where}`, zooming), ...named(`pan${where}`, panning) };
}

/** Zooms in about the point by a notch, or out by one, without measuring. @param {Page} page @param {Point} point @param {'in' | 'out'} way */
export async function zoomNotch(page, point, way) {
  await page.mouse.move(point.x, point.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, way === 'in' ? -WHEEL / 2 : WHEEL / 2);
  await page.keyboard.up('Control');
}

/** Until the page has drawn for some frames that were not late: what it was asked for has come. @param {Page} page */
export async function rest(page) {
  await page.evaluate('new Promise((done) => setTimeout(done, 300))');
  await page.evaluate('new Promise(requestAnimationFrame)');
}
