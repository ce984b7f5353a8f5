// The budget sees what the page loads first, and that it grew too large.

import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleSize, describeBundleSize } from './bundle-size.mjs';

describe('the size of a build', () => {
  let folder: string;
  const page =
    '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="modulepreload" href="./assets/react-2.js">';
  const build = (files: Record<string, number>) => {
    writeFileSync(join(folder, 'index.html'), page);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), randomBytes(bytes));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-size-'));
    mkdirSync(join(folder, 'assets'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells what is loaded first from what comes later', () => {
    build({ 'index-1.js': 10_000, 'react-2.js': 20_000, 'Timeline-3.js': 40_000, 'event-store.worker-4.js': 8_000 });
    const size = bundleSize(folder);
    expect(Object.fromEntries(size.scripts.map(({ name, part }) => [name, part]))).toEqual({
      'index-1.js': 'initial',
      'react-2.js': 'initial',
      'Timeline-3.js': 'later',
      'event-store.worker-4.js': 'worker',
    });
    expect(size.overBudget).toBe(false);
    expect(describeBundleSize(size)).toMatch(
      /initial JavaScript 30\.\d kB gzipped, of 130\.0 kB\nall JavaScript 78\.\d kB/,
    );
  });

  it.each([
    ['the first load', { 'index-1.js': 140_000 }],
    ['all of it', { 'index-1.js': 1_000, 'Timeline-3.js': 340_000 }],
    ['nothing at all', {}],
  ])('refuses %s over the budget', (_what, files) => {
    build(files);
    expect(bundleSize(folder).overBudget).toBe(true);
  });
});
