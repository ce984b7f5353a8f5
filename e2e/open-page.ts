// The page as every end-to-end test opens it: watched, so that a test fails on any error, policy violation or foreign request.

import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

interface OpenPage {
  /**
   * Opens an address of the page, relative to where it is served: "?mediator=qatar", "under/a/path/?event=x".
   * Waits until the status says how many events there are, unless `settled` is false (a file that cannot be read).
   */
  open: (address?: string, options?: { settled?: boolean }) => Promise<void>;
  /** Complaints that the test is about, by their text: `test.use({ expected: [/404/] })`. */
  expected: RegExp[];
}

/** "12 of 21 events", in whatever words surround it. */
export const eventCount = (page: Page) => page.getByRole('status').filter({ hasText: /\d+ of [\d,]+ event/ });

export const test = base.extend<OpenPage & { watched: undefined }>({
  expected: [[], { option: true }],

  watched: [
    async ({ context, baseURL, expected }, runTest) => {
      const complaints: string[] = [];
      await watch(context, new URL(baseURL ?? '').host, complaints);
      await runTest(undefined);
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors, policy violations and requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ page }, runTest) => {
    await runTest(async (address = '', { settled = true } = {}) => {
      await page.goto(address);
      if (settled) await expect(eventCount(page).first()).toBeVisible();
    });
  },
});

/** Notes what no reader should ever cause, on every page of the context and in its workers. */
async function watch(context: BrowserContext, host: string, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && asked !== host) complaints.push(`request to ${request.url()}`);
  });
  // Firefox does not tell of these by its console.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      // eslint-disable-next-line no-console -- the test listens to the console
      console.error(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
    });
  });
}

export { expect };
