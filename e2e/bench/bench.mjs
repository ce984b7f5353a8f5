// npm run bench: the built page and plain vis-timeline on the same generated files, in one run. Prints figures and ratios.
//   npm run bench -- --events 1000,10000 --repeats 3 --steps 60

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserLaunchOptions } from '../../src/build/find-browser.mjs';
import { installBrowser, installPackages, requireNode } from '../../src/build/install.mjs';
import { runPackage, top } from '../../src/build/run-tool.mjs';
import { serve } from '../../src/build/serve.mjs';

requireNode();
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    repeats: { type: 'string', default: '3' },
    steps: { type: 'string', default: '60' },
    'without-plain': { type: 'boolean', default: false },
  },
});
const sizes = values.events.split(',').map(Number);
const repeats = Number(values.repeats);
const steps = Number(values.steps);
if (![...sizes, repeats, steps].every((n) => Number.isInteger(n) && n > 0)) {
  console.error('--events takes numbers with commas between them; --repeats and --steps take one number.');
  process.exit(1);
}

const cache = join(top, 'node_modules/.cache/parley-bench');
const plainPage = join(cache, 'plain-vis');

/** @param {number} count */
async function writeEventsFile(count) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('/src/testing/make-events.ts', { root: top, logLevel: 'warn' });
  const name = `events-${count}.json`;
  writeFileSync(join(cache, name), JSON.stringify(module.makeEventsFile(count, { seed: 1 })));
  return name;
}

async function prepare() {
  if (!(await installPackages()) || !(await installBrowser())) return false;
  mkdirSync(cache, { recursive: true });
  const built = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  const plain = ['build', 'e2e/bench/plain-vis', '--outDir', plainPage, '--base', './', '--logLevel', 'error'];
  return built && (await runPackage('vite/bin/vite.js', [...plain, '--emptyOutDir', '--configLoader', 'native']));
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;

/** @param {Record<string, number>[]} runs @returns {Record<string, number>} */
function medians(runs) {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]));
}

/** @param {number} ms */
const shown = (ms) => (Number.isFinite(ms) ? ms.toFixed(ms < 100 ? 1 : 0) : '–');

/**
 * @param {number} count
 * @param {Record<string, number>} parley
 * @param {Record<string, number> | null} plain
 */
function printTable(count, parley, plain) {
  console.log(`\n${count.toLocaleString('en')} events, ms (medians of ${repeats}; plain vis-timeline once)\n`);
  console.log('| | Parley | plain vis-timeline | ratio |\n|---|---:|---:|---:|');
  for (const [name, ms] of Object.entries(parley)) {
    const other = plain?.[name];
    const ratio = other === undefined ? '–' : `${shown(other / ms)} ×`;
    console.log(`| ${name} | ${shown(ms)} | ${other === undefined ? '–' : shown(other)} | ${ratio} |`);
  }
}

if (!(await prepare())) {
  console.error('The benchmark could not be prepared; the reason stands above.');
  process.exit(1);
}
const { chromium } = await import('@playwright/test');
const { measureParley, measurePlainVis } = await import('./measure.mjs');
const server = await serve({ '/': 'dist', '/bench/': cache, '/plain/': plainPage }, 0);
const browser = await chromium.launch(browserLaunchOptions());
const results = [];
for (const count of sizes) {
  const file = await writeEventsFile(count);
  const runs = [];
  for (let i = 0; i < repeats; i += 1) runs.push(await measureParley(browser, server.url, file, steps));
  const parley = medians(runs);
  const plain = values['without-plain'] ? null : await measurePlainVis(browser, server.url, file, steps);
  printTable(count, parley, plain);
  results.push({ events: count, parley, plain });
}
await browser.close();
await server.close();
const report = join(cache, 'result.json');
writeFileSync(report, `${JSON.stringify({ repeats, steps, results }, null, 2)}\n`);
console.log(`\nAlso as JSON: ${report}`);
