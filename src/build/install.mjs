// Installs what is missing, and only that: the packages of the lock file, and a browser for the tests.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { run, runNpm, runPackage, top } from './run-tool.mjs';

/** A Chromium that needs nothing of the system. It is no dependency: only machines without any other ever fetch it. */
const NPM_BROWSER = '@sparticuz/chromium';

/** Ends the program with a plain sentence when Node is too old for the tools. The scripts themselves run on older ones. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(`Parley needs Node 20.19 or later (or 22.12 or later); this is ${process.version}.`);
  process.exit(1);
}

/**
 * Runs `npm ci` unless every package of the lock file is there in its version. Returns whether all is there now.
 * @param {{ isBeside?: boolean }} [options] `isBeside`: says so on the standard error, where it is in nobody's way
 */
export async function installPackages({ isBeside = false } = {}) {
  if (packagesAreThere()) return true;
  const say = isBeside ? console.error : console.log;
  say('Installing the packages of package-lock.json …');
  // The tools are development packages: wanted even where NODE_ENV says "production".
  return await runNpm(['ci', '--include=dev', '--prefer-offline'], { isBeside });
}

/** By content, not by age: a fresh checkout gives every file the same date, and `npm install` writes the lock file last. */
function packagesAreThere() {
  const installed = lockedVersions(join(top, 'node_modules/.package-lock.json'));
  const wanted = lockedVersions(join(top, 'package-lock.json'));
  return (
    installed !== null && wanted !== null && [...wanted].every(([path, version]) => installed.get(path) === version)
  );
}

/**
 * @param {string} file
 * @returns {Map<string, string> | null} place → version, without the packages that only some systems need
 */
function lockedVersions(file) {
  if (!existsSync(file)) return null;
  /** @type {{ packages: Record<string, { version: string, optional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const needed = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional);
  return new Map(needed.map(([path, entry]) => [path, entry.version]));
}

/**
 * Finds a browser that starts, installing one if there is none, and names it in PW_CHROMIUM for every step that follows.
 * Says in one line which it is. Returns whether there is one.
 */
export async function installBrowser() {
  const browser = startingBrowser() ?? (await npmBrowser()) ?? (await newBrowser());
  if (!browser) {
    console.error('No browser for the tests. Install Chromium or Chrome, or name one in PW_CHROMIUM.');
    return false;
  }
  process.env['PW_CHROMIUM'] = browser.path;
  console.log(`Browser: ${browser.path} (${browser.from})`);
  return true;
}

function startingBrowser() {
  const found = findBrowser();
  return found && starts(found.path) ? found : null;
}

/** A browser can be there and lack the system's libraries. On Windows it has none to lack, and opens a window if asked. */
function starts(/** @type {string} */ path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** In this order: Playwright's download, the distribution's package, a build from npm that brings its own libraries. */
async function newBrowser() {
  console.log('No browser found; installing one …');
  const quick = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await runPackage('@playwright/test/cli.js', ['install', '--only-shell', 'chromium'], { env: quick, minutes: 5 });
  const downloaded = startingBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env, minutes: 3 });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
    const packaged = startingBrowser();
    if (packaged) return packaged;
  }
  await runNpm(['install', '--no-save', `${NPM_BROWSER}@147`]);
  return await npmBrowser();
}

/** The browser of that package, if it is installed. */
async function npmBrowser() {
  if (!existsSync(join(top, 'node_modules', NPM_BROWSER))) return null;
  // Read when the package is loaded: it then unpacks its libraries too, and names them in LD_LIBRARY_PATH.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import(NPM_BROWSER);
    /** @type {string} */
    const path = await chromium.executablePath();
    return starts(path) ? { path, from: `${NPM_BROWSER} from npm` } : null;
  } catch {
    return null;
  }
}
