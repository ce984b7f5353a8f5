// How the tests start their browser.

import { chromium } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { browserLaunchOptions } from './find-browser.mjs';

/** The names that come after the switch, wherever it stands last. */
const turnedOff = (words: string) =>
  [...words.matchAll(/--disable-features=([\w,]+)/g)].at(-1)?.[1]?.split(',').toSorted() ?? [];

describe("the browser's switches", () => {
  it('leave off all that Playwright leaves off', async () => {
    // Node knows none of a browser's switches, so that the complaint says which they were.
    const complaint = chromium.launch({ executablePath: process.execPath }).then(String, String);
    const playwrights = turnedOff(await complaint);
    expect(playwrights.length).toBeGreaterThan(0);
    expect(turnedOff(browserLaunchOptions().args.join(' '))).toEqual(expect.arrayContaining(playwrights));
  });
});
