// How much a page holds in the end: the page's own heap and nodes, and the whole process with its worker where the system tells.

import { readFileSync } from 'node:fs';

/** @typedef {import('@playwright/test').Page} Page */

const MB = 1_000_000;

/**
 * Processes that draw pages, by their number, with what they hold in bytes. Empty where /proc is not there.
 * @param {Page} page
 */
async function processMemory(page) {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return [];
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => {
      try {
        const [, kilobytes] = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
        return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
      } catch {
        return [];
      }
    });
}

/** @param {Page} page the only one @returns {Promise<import('./frames.mjs').Figures>} */
export async function memoryOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const [largest] = (await processMemory(page)).toSorted((a, b) => b - a);
  return {
    'heap of the page, MB': usedSize / MB,
    'DOM nodes': nodes,
    ...(largest === undefined ? {} : { 'memory of the process, MB': largest / MB }),
  };
}
