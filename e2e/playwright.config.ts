// End-to-end tests on the production build, served as a static host would serve it.
//   npm run e2e -- --project=phone details.spec.ts

import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices, firefox } from '@playwright/test';
import { browserLaunchOptions } from '../src/build/find-browser.mjs';

const top = fileURLToPath(new URL('../', import.meta.url));

/** Debian's Firefox ESR, or the one that Playwright brings. */
const FIREFOX_ESR = '/usr/bin/firefox-esr';
const firefoxEsr = existsSync(FIREFOX_ESR)
  ? { channel: 'moz-firefox', launchOptions: { executablePath: FIREFOX_ESR } }
  : {};
const hasFirefox = existsSync(FIREFOX_ESR) || existsSync(firefox.executablePath());

/** Tests of what only a small screen has; a test for both sizes is tagged @phone and stands in any other file. */
const PHONE_FILES = /phone[\w-]*\.spec\.ts/;

/** The workers read this file too and have to find the same server: the environment is what they inherit. */
const port = Number((process.env['PARLEY_E2E_PORT'] ??= String(await freePort())));
const build = existsSync(`${top}dist/index.html`) ? '' : 'npx vite build && ';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

const chromium = {
  launchOptions: browserLaunchOptions(),
  permissions: ['clipboard-read', 'clipboard-write'],
};

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // It costs every test a fifth of its time; `npm run e2e -- --trace on` for one that fails.
    trace: 'off',
    locale: 'en-GB',
    // Far from the events and from UTC, so that a day that shifts for readers elsewhere is seen by every test.
    timezoneId: 'America/New_York',
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    // Twice, so that a test can show that one build works under any path.
    command: `${build}node src/build/serve.mjs dist=/ dist=/under/a/path/ e2e/fixtures=/fixtures/`,
    cwd: top,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    timeout: 120_000,
  },
  projects: [
    { name: 'chromium', testIgnore: PHONE_FILES, use: { ...chromium, viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grep: new RegExp(`@phone|${PHONE_FILES.source}`),
      use: { ...chromium, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    ...(hasFirefox
      ? [
          {
            name: 'firefox',
            grep: /@firefox/,
            use: {
              ...devices['Desktop Firefox'],
              ...firefoxEsr,
              viewport: { width: 1440, height: 900 },
            },
          },
        ]
      : []),
    // A private window gives the page less to keep files in. Only the system's Firefox opens one.
    ...(existsSync(FIREFOX_ESR)
      ? [
          {
            name: 'firefox-private',
            grep: /@private/,
            use: {
              ...devices['Desktop Firefox'],
              channel: 'moz-firefox',
              launchOptions: {
                executablePath: FIREFOX_ESR,
                firefoxUserPrefs: { 'browser.privatebrowsing.autostart': true },
              },
              viewport: { width: 1440, height: 900 },
            },
          },
        ]
      : []),
  ],
});
