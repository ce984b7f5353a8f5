// npm test: installs what is missing, then every check and every test. Ends with one line: N passed, N failed.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSize, describeBundleSize } from './bundle-size.mjs';
import { installBrowser, installPackages, requireNode } from './install.mjs';
import { runPackage, top } from './run-tool.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const dist = join(top, 'dist');
const reports = join(top, 'node_modules/.cache/parley-test');

/** @param {boolean} good a check counts as one test */
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** @param {string} file @param {string[]} args */
const check = async (file, ...args) => one(await runPackage(file, args));

/** @param {string} project */
async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const good = await runPackage('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  return countVitest(good, readReport(report));
}

async function playwright() {
  const report = join(reports, 'e2e.json');
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'];
  const good = await runPackage('@playwright/test/cli.js', args, {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    minutes: 30,
  });
  return countPlaywright(good, readReport(report));
}

/** @param {string} file @returns {unknown} null if the tool did not get as far as writing one */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** From nothing, so that nothing older can be taken for it. */
async function build() {
  rmSync(dist, { recursive: true, force: true });
  return await check('vite/bin/vite.js', 'build', '--logLevel', 'warn');
}

function size() {
  const measured = bundleSize(dist);
  console.log(describeBundleSize(measured));
  return one(!measured.overBudget);
}

/** @type {[string, () => Counts | Promise<Counts>][]} */
const steps = [
  ['types', () => check('typescript/bin/tsc')],
  ['lint', () => check('oxlint/bin/oxlint', '--deny-warnings')],
  ['format', () => check('oxfmt/bin/oxfmt', '--check')],
  ['unused', () => check('knip/bin/knip.js')],
  ['unit', () => vitest('unit')],
  ['browser', () => vitest('browser')],
  ['build', build],
  ['size', size],
  ['e2e', playwright],
];

/** @param {string} name @param {() => Counts | Promise<Counts>} step */
async function outcome(name, step) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = one(false);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${counts.failed > 0 ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}

requireNode();
const total = { passed: 0, failed: 0 };
if ((await installPackages()) && (await installBrowser())) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  for (const [name, step] of steps) {
    const { passed, failed } = await outcome(name, step);
    total.passed += passed;
    total.failed += failed;
  }
} else {
  console.error('The tests could not be started; the reason stands above.');
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
