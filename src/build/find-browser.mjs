// Finds a Chromium for the tests: one that is named, one that Playwright has, one that the system has.

import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, sep } from 'node:path';

/** Names on the PATH, of which the first found wins. */
const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where macOS and Windows keep programs that are not on the PATH. */
const SYSTEM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      join(folder, file),
    );
  }),
];

/** What Playwright turns off; a second switch of the same name stands in place of its own. */
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'AutoDeElevate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * Pages of the browser's own that a whole Chromium loads beside the page in every window, though nobody sees the window:
 * the lists below its address bar, and the next of its menus. They cost half of what opening the page costs.
 */
const OFF_FOR_SPEED = ['PreloadTopChromeWebUI', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * @returns {{ path: string, from: string } | null} the executable and, in words, how it was found
 * @throws when PW_CHROMIUM names a file that does not exist
 */
export function findBrowser() {
  const named = process.env['PW_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`PW_CHROMIUM names ${named}, which does not exist.`);
    return { path: named, from: 'named by PW_CHROMIUM' };
  }
  const own = playwrightBrowser();
  if (own) return { path: own, from: "Playwright's own" };
  const system = systemBrowser();
  return system ? { path: system, from: "the system's" } : null;
}

/**
 * The browser and its switches, in the words of Playwright's `launchOptions`. Only root needs to go without the sandbox.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserLaunchOptions() {
  const found = findBrowser();
  const off = `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...OFF_FOR_SPEED].join(',')}`;
  const args = process.getuid?.() === 0 ? ['--no-sandbox', off] : [off];
  return found ? { executablePath: found.path, args } : { args };
}

/** The whole browser if Playwright has it, else its smaller headless shell. */
function playwrightBrowser() {
  const whole = playwrightPath();
  if (!whole) return null;
  if (existsSync(whole)) return whole;
  const cache = whole.split(sep);
  const version = cache.findIndex((part) => /^chromium-\d+$/.test(part));
  const shellFolder = cache
    .slice(0, version + 1)
    .join(sep)
    .replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1');
  if (version < 0 || !existsSync(shellFolder)) return null;
  const shells = readdirSync(shellFolder).flatMap((folder) =>
    ['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe'].map((name) =>
      join(shellFolder, folder, name),
    ),
  );
  return shells.find((path) => existsSync(path)) ?? null;
}

/**
 * Where Playwright would keep its browser; null before the packages are installed or on a system it does not know.
 * @returns {string | null}
 */
function playwrightPath() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

function systemBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...SYSTEM_PLACES].find((path) => existsSync(path)) ?? null;
}
