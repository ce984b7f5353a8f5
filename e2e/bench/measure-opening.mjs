// How long a file of each format takes to open, and to open again when the browser has kept it; and what memory that needs.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLongestTask } from './frames.mjs';
import { Memory } from './memory.mjs';
import { newMeasuredPage, openFile } from './parley-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./frames.mjs').Figures} Figures */
/** @typedef {{ type: import('@playwright/test').BrowserType, options: import('@playwright/test').LaunchOptions }} Browsers */

/**
 * Until what is kept of the opened file has been written, as src/event-store/saved-files.ts marks it in its first bytes.
 * @returns {Promise<boolean>} false when nothing is kept: small files are not
 */
const isKept = `(async () => {
  const wait = () => new Promise((done) => setTimeout(done, 200));
  for (let tries = 0; tries < 600; tries += 1) {
    await wait();
    try {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('parley-files');
      for await (const handle of folder.values()) {
        const file = await handle.getFile();
        const [mark] = new Uint32Array(await file.slice(0, 4).arrayBuffer());
        if (mark === 0x50415259) return true;
      }
    } catch {
      if (tries > 20) return false;
    }
  }
  return false;
})()`;

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} name of what is opened
 * @returns {Promise<Figures>}
 */
async function openNamed(page, address, name) {
  const { first, complete } = await openFile(page, address);
  return {
    [`${name}, first view`]: first,
    [`${name}, complete`]: complete,
    [`${name}, longest task`]: await takeLongestTask(page),
  };
}

/**
 * In a browser that keeps files as that of a reader does, new each time.
 * @param {Browsers} browsers
 * @param {string} folder for what it keeps
 * @param {string} address
 * @param {string} format
 * @returns {Promise<Figures>}
 */
export async function measureOpening({ type, options }, folder, address, format) {
  const profile = mkdtempSync(join(folder, 'profile-'));
  const context = await type.launchPersistentContext(profile, options);
  try {
    const page = await newMeasuredPage(context);
    const figures = await openNamed(page, address, `opening ${format}`);
    if (!(await page.evaluate(isKept))) return figures;
    return { ...figures, ...(await openNamed(page, address, `opening ${format} again`)) };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * What the page and its worker hold once a file is open, and the most while it was opened: looked at all the time, which takes time
 * itself, and for that apart.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<Figures>}
 */
export async function measureMemory(browser, address) {
  const page = await newMeasuredPage(browser);
  const memory = await Memory.of(page);
  const stopWatching = memory.watch();
  await openFile(page, address);
  const most = await stopWatching();
  const once = await memory.afterCollection();
  await page.close();
  return { 'memory once open, MB': once, 'memory while opening at most, MB': most };
}
