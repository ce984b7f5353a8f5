// The page as every end-to-end test opens it: watched, so that a test fails on any error, policy violation or foreign request.

import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { Parley } from './parley.ts';

interface OpenPage {
  parley: Parley;
  /**
   * Opens an address of the page, relative to where it is served: "?mediator=qatar", "under/a/path/?event=x".
   * Waits until the status says how many events there are and the panels stand, unless `settled` is false (a file that
   * cannot be read).
   */
  open: (address?: string, options?: { settled?: boolean }) => Promise<void>;
  /**
   * Serves an events file beside the page, or anything that stands in its place, and gives the address that opens it:
   * `await open(await serve(eventsFile({ events: [] })))`.
   */
  serve: (body: string | Buffer, options?: { name?: string; status?: number; contentType?: string }) => Promise<string>;
  /** Complaints that the test is about, by their text: `test.use({ expected: [/404/] })`. */
  expected: RegExp[];
}

export const test = base.extend<OpenPage & { watched: undefined }>({
  expected: [[], { option: true }],

  watched: [
    async ({ context, baseURL, expected }, runTest) => {
      const complaints: string[] = [];
      watch(context, new URL(baseURL ?? '').host, complaints);
      await runTest(undefined);
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors, policy violations and requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],

  parley: async ({ page }, runTest) => {
    await runTest(new Parley(page));
  },

  open: async ({ page, parley }, runTest) => {
    await runTest(async (address = '', { settled = true } = {}) => {
      await page.goto(address);
      if (!settled) return;
      await expect(parley.count.first()).toBeVisible();
      await expect(parley.timeline.or(page.getByText('has no events')).first()).toBeVisible();
    });
  },

  serve: async ({ context }, runTest) => {
    await runTest(async (body, { name = 'made.json', status = 200, contentType = 'application/json' } = {}) => {
      await context.route(`**/${name}`, (route) => route.fulfill({ body, status, contentType }));
      return `?events=${name}`;
    });
  },
});

/** Notes what no reader should ever cause, on every page of the context and in its workers. Refusals by the policy are console errors or page errors. */
function watch(context: BrowserContext, host: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== host) complaints.push(`request to ${request.url()}`);
  });
}

export { expect };
