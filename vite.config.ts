// How the page is built and its parts are tested: one file for Vite and Vitest.

import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { cspPlugin } from './src/build/csp-plugin.ts';
import { browserLaunchOptions } from './src/build/find-browser.mjs';
import { headOrderPlugin } from './src/build/head-order-plugin.ts';
import { leanPackagesPlugin } from './src/build/lean-packages-plugin.ts';
import { lazyPackagesPlugin } from './src/build/lazy-packages-plugin.ts';
import { messagesPlugin } from './src/build/messages-plugin.ts';
import { rulesPlugin } from './src/build/rules-plugin.ts';
import { schemaPlugin } from './src/build/schema-plugin.ts';
import { soundParquetPlugin } from './src/build/sound-parquet-plugin.ts';

const BROWSER_TESTS = ['src/**/*.browser.test.{ts,tsx}'];

/** Where the tests are: far from the events and from UTC, so that a day that shifts for readers elsewhere is seen. */
const FAR_ZONE = 'America/New_York';

/** What every visit fetches once the page stands, as src/app/lazy-panels.ts has it, and its words. */
const FIRST_PANELS =
  /\/(?:FiltersPanel|TimelinePanel|OverviewPanel|DetailsPanel|GoToDate|PrintHead|PrintedList|WaysIn)\.tsx$|virtual:later-messages/;

export default defineConfig({
  // Relative addresses, so that one build works under any path of any host.
  base: './',
  plugins: [
    react(),
    messagesPlugin(),
    schemaPlugin(),
    rulesPlugin(),
    lazyPackagesPlugin(),
    leanPackagesPlugin(),
    soundParquetPlugin(),
    cspPlugin(),
    headOrderPlugin(),
  ],
  // The development server would take it ready-made, without what `soundParquetPlugin` mends.
  optimizeDeps: { exclude: ['hyparquet'] },
  worker: {
    format: 'es',
    plugins: () => [schemaPlugin(), rulesPlugin(), soundParquetPlugin()],
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  build: {
    // The first of each that has `toSorted`, which vis-timeline needs too.
    target: ['chrome110', 'firefox115', 'safari16.4'],
    // A font or picture inside a stylesheet as `data:` would be refused by the page's own policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // A browser without it (Safari before 17) fetches the same files a little later.
    modulePreload: { polyfill: false },
    // What the page starts with comes as one file, and what it fetches next as another: apart, each piece costs a request,
    // and they pack less well.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 1 },
            { name: 'panels', test: FIRST_PANELS },
            { name: 'Timeline', test: /\/Timeline\.tsx$/ },
          ],
        },
      },
    },
  },
  test: {
    // No test asserts times: a machine that is busy with others only takes longer over the thousand cases of a property.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // By default one core is left over, which of two is half.
          maxWorkers: '100%',
          // What the files share are caches: a worker that is kept has them, and the code, ready for the next file.
          isolate: false,
          env: { TZ: FAR_ZONE },
          setupFiles: ['src/testing/fetch-tables.ts'],
          // Or it is taken as it is, without what `soundParquetPlugin` mends.
          server: { deps: { inline: ['hyparquet'] } },
          include: ['{src,e2e/bench}/**/*.test.ts'],
          exclude: BROWSER_TESTS,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          maxWorkers: '100%',
          include: BROWSER_TESTS,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: process.env['VITEST'] ? browserLaunchOptions() : {},
              contextOptions: { locale: 'en-GB', timezoneId: FAR_ZONE, reducedMotion: 'reduce' },
            }),
            viewport: { width: 1280, height: 800 },
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
