// npm run bench: the built page, a bare canvas and plain vis-timeline on the same events, in one run. Prints figures and ratios.
//   npm run bench -- --events 1000,10000 --repeats 3 --steps 60 --without-plain --without-canvas

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserLaunchOptions } from '../../src/build/find-browser.mjs';
import { installBrowser, installPackages, requireNode } from '../../src/build/install.mjs';
import { runPackage, top } from '../../src/build/run-tool.mjs';
import { serve } from '../../src/build/serve.mjs';
import { makeFiles } from './make-files.mjs';
import { markdownTable, medians } from './report.mjs';

requireNode();
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000,10000' },
    repeats: { type: 'string', default: '3' },
    steps: { type: 'string', default: '60' },
    'without-plain': { type: 'boolean', default: false },
    'without-canvas': { type: 'boolean', default: false },
  },
});
const sizes = values.events.split(',').map(Number);
const repeats = Number(values.repeats);
const steps = Number(values.steps);
if (![...sizes, repeats, steps].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('--events takes numbers with commas between them; --repeats and --steps take one number.');
  process.exit(1);
}

/** It needs a minute for more. */
const MOST_FOR_PLAIN = 10_000;

const cache = join(top, 'node_modules/.cache/parley-bench');
const peers = join(cache, 'peers');

/** @param {string} name */
function buildPeer(name) {
  const where = [`e2e/bench/${name}`, '--outDir', join(peers, name), '--emptyOutDir', '--base', './'];
  const how = ['--target', 'es2022', '--logLevel', 'error', '--configLoader', 'native'];
  return runPackage('vite/bin/vite.js', ['build', ...where, ...how]);
}

async function prepare() {
  if (!(await installPackages()) || !(await installBrowser())) return false;
  mkdirSync(cache, { recursive: true });
  const built = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  return built && (await buildPeer('plain-vis')) && (await buildPeer('bare-canvas'));
}

if (!(await prepare())) {
  console.error('The benchmark could not be prepared; the reason stands above.');
  process.exit(1);
}
const { chromium } = await import('@playwright/test');
const { measureParley } = await import('./measure-parley.mjs');
const { measureCanvas, measurePlainVis } = await import('./measure-peers.mjs');
const server = await serve({ '/': 'dist', '/bench/': cache, '/peers/': peers }, 0);

/** Every page in a browser of its own, so that none has to live with what another left behind. @template T @param {(browser: import('@playwright/test').Browser) => Promise<T>} run */
async function inBrowser(run) {
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** @param {number} events @returns {Promise<import('./report.mjs').Result>} */
async function measure(events) {
  const files = await makeFiles(cache, events);
  const parley = [];
  const canvas = [];
  for (let i = 0; i < repeats; i += 1) {
    parley.push(await inBrowser((browser) => measureParley(browser, server.url, files.events, steps)));
    if (values['without-canvas']) continue;
    canvas.push(await inBrowser((browser) => measureCanvas(browser, server.url, files.columns, steps)));
  }
  const isPlainAsked = !values['without-plain'] && events <= MOST_FOR_PLAIN;
  const plain = isPlainAsked
    ? await inBrowser((browser) => measurePlainVis(browser, server.url, files.events, steps))
    : null;
  return { events, parley: medians(parley), canvas: canvas.length > 0 ? medians(canvas) : null, plain };
}

const results = [];
for (const events of sizes) {
  const result = await measure(events);
  console.log(`\n${markdownTable(result)}`);
  results.push(result);
}
await server.close();
const report = join(cache, 'result.json');
writeFileSync(report, `${JSON.stringify({ repeats, steps, results }, null, 2)}\n`);
console.log(`Medians of ${repeats}; plain vis-timeline once. Also as JSON: ${report}`);
