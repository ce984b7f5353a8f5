// npm run bench: the built page, a bare canvas and plain vis-timeline on the same events, in one run. Prints figures and ratios.
//   npm run bench -- --events 1000,10000 --repeats 3 --formats json,parquet

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { browserLaunchOptions } from '../../src/build/find-browser.mjs';
import { installBrowser, installPackages, requireNode } from '../../src/build/install.mjs';
import { runPackage, top } from '../../src/build/run-tool.mjs';
import { serve } from '../../src/build/serve.mjs';
import { columnsName, fileName } from './bench-formats.mjs';
import { readOptions, USAGE } from './bench-options.mjs';
import { makeFiles, medianStart } from './make-files.mjs';
import { comparison, growth, medians } from './report.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('./frames.mjs').Figures} Figures */

requireNode();
const asked = readOptions(process.argv.slice(2));
if (!asked) {
  console.error(USAGE);
  process.exit(1);
}
const { sizes, repeats, steps, formats, withPlain, withCanvas } = asked;

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
const { measureMemory, measureOpening } = await import('./measure-opening.mjs');
const { measureParley } = await import('./measure-parley.mjs');
const { measureCanvas, measurePlainVis } = await import('./measure-peers.mjs');
const server = await serve({ '/': 'dist', '/bench/': cache, '/peers/': peers }, 0);

/** Every page in a browser of its own, so that none has to live with what another left behind. @param {(browser: Browser) => Promise<Figures>} run */
async function inBrowser(run) {
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** What is going on, for those who wait. @param {number} events @param {string} what */
const tell = (events, what) => console.error(`${events.toLocaleString('en')} events: ${what}`);

/** All of Parley, once. @param {number} events @param {number} busy a moment in the middle of them @returns {Promise<Figures>} */
async function measureAll(events, busy) {
  const address = (/** @type {string} */ format) => `${server.url}?events=bench/${fileName(events, format)}`;
  const parley = await inBrowser((browser) => measureParley(browser, address('json'), steps, busy));
  const memory = await inBrowser((browser) => measureMemory(browser, address('json')));
  const browsers = { type: chromium, options: browserLaunchOptions() };
  const openings = [];
  for (const format of formats) openings.push(await measureOpening(browsers, cache, address(format), format));
  return Object.assign({}, parley, memory, ...openings);
}

/** @param {number} events @returns {Promise<import('./report.mjs').Result>} */
async function measure(events) {
  tell(events, 'making the files');
  await makeFiles(cache, events);
  const busy = medianStart(join(cache, columnsName(events)), events);
  const parley = [];
  const canvas = [];
  for (let run = 1; run <= repeats; run += 1) {
    tell(events, `Parley and the bare canvas, ${run} of ${repeats}`);
    parley.push(await measureAll(events, busy));
    if (!withCanvas) continue;
    canvas.push(await inBrowser((browser) => measureCanvas(browser, server.url, columnsName(events), steps)));
  }
  const isPlainAsked = withPlain && events <= MOST_FOR_PLAIN;
  if (isPlainAsked) tell(events, 'plain vis-timeline');
  const plain = isPlainAsked
    ? await inBrowser((browser) => measurePlainVis(browser, server.url, fileName(events, 'json'), steps))
    : null;
  return { events, parley: medians(parley), canvas: canvas.length > 0 ? medians(canvas) : null, plain };
}

const results = [];
for (const events of sizes) {
  const result = await measure(events);
  console.log(`\n${comparison(result)}`);
  results.push(result);
}
await server.close();
console.log(growth(results));
const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version };
const note = `Medians of ${repeats}; plain vis-timeline once. Gestures of ${steps} steps. ${machine.cores} cores, ${machine.processor}.`;
const json = join(cache, 'result.json');
const markdown = join(cache, 'result.md');
writeFileSync(json, `${JSON.stringify({ repeats, steps, machine, results }, null, 2)}\n`);
writeFileSync(markdown, [...results.map(comparison), growth(results), note, ''].join('\n'));
console.log(`${note}\nAlso as ${json} and ${markdown}`);
