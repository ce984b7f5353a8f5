// The budgets see what the page loads first, what every visit fetches, what waits to be asked for, and that one of them grew too large.

import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleSize, describeBundleSize } from './bundle-size.mjs';

const ENTRY = 'index-11111111.js';
const WORKER = 'store.worker-22222222.js';
const PANEL = 'Panel-33333333.js';
const DIALOG = 'Dialog-4-44_444.js';
const PACKAGE = 'lib-55555555.js';
const SHARED = 'shared-66666666.js';

describe('the size of a build', () => {
  let folder: string;
  const build = (files: Record<string, { code?: string; bytes?: number }>) => {
    const page = `<script src="./theme.js"></script><script type="module" crossorigin src="./assets/${ENTRY}"></script>`;
    writeFileSync(join(folder, 'index.html'), page);
    for (const [name, { code = '', bytes = 1_000 }] of Object.entries(files)) {
      writeFileSync(join(folder, 'assets', name), `${code}//${randomBytes(bytes).toString('base64')}`);
    }
  };
  /** A page with a panel, a worker and a dialog. */
  const page = {
    [ENTRY]: {
      code: `import{a as b}from"./${SHARED}";new Worker(new URL(\`${WORKER}\`,import.meta.url));import(\`./${PANEL}\`);import(\`./${DIALOG}\`)`,
    },
    [SHARED]: {},
    [WORKER]: {},
    [PANEL]: {},
    [DIALOG]: {},
  };
  const partsOf = (onRequest?: string[]) =>
    Object.fromEntries(bundleSize(folder, onRequest).scripts.map(({ name, part }) => [name, part]));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-size-'));
    mkdirSync(join(folder, 'assets'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells what is loaded first, what every visit fetches, and what waits to be asked for', () => {
    build({ ...page, [DIALOG]: { code: `import"./${ENTRY}";import('./${PACKAGE}')` }, [PACKAGE]: {} });
    expect(partsOf(['Dialog'])).toEqual({
      [ENTRY]: 'initial',
      [SHARED]: 'initial',
      [WORKER]: 'first visit',
      [PANEL]: 'first visit',
      [DIALOG]: 'on request',
      [PACKAGE]: 'on request',
    });
  });

  it('counts as fetched by every visit what a panel needs as well as a dialog, and what nothing is known of', () => {
    const needs = { code: `import{c}from"./${PACKAGE}"` };
    build({ ...page, [PANEL]: needs, [DIALOG]: needs, [PACKAGE]: {}, 'stray-77777777.js': {} });
    expect(partsOf(['Dialog'])).toMatchObject({ [PACKAGE]: 'first visit', 'stray-77777777.js': 'first visit' });
    expect(partsOf([])).toMatchObject({ [DIALOG]: 'first visit' });
  });

  it('counts what the worker imports only for some files as on request', () => {
    build({ ...page, [WORKER]: { code: `import("./${PACKAGE}")` }, [PACKAGE]: {} });
    expect(partsOf(['Dialog', 'lib'])).toMatchObject({ [WORKER]: 'first visit', [PACKAGE]: 'on request' });
  });

  it('refuses a name of what is no longer fetched on request', () => {
    build(page);
    expect(() => bundleSize(folder, ['Dialog', 'Gone'])).toThrow('named Gone');
    expect(() => bundleSize(folder, ['shared'])).toThrow('named shared');
  });

  it('adds up the gzipped bytes', () => {
    build({ ...page, [ENTRY]: { ...page[ENTRY], bytes: 20_000 }, [DIALOG]: { bytes: 40_000 } });
    const size = bundleSize(folder, ['Dialog']);
    expect(size.overBudget).toBe(false);
    expect(describeBundleSize(size)).toMatch(
      /^initial JavaScript 21\.\d kB gzipped, of 130\.0 kB\n.* first visit 23\.\d kB .*\n.* on request 40\.\d kB /m,
    );
  });

  it.each([
    ['the first load', { [ENTRY]: { ...page[ENTRY], bytes: 140_000 } }],
    ['a first visit', { [PANEL]: { bytes: 200_000 }, [WORKER]: { bytes: 140_000 } }],
    ['what waits to be asked for', { [DIALOG]: { bytes: 160_000 } }],
  ])('refuses %s over the budget', (_what, files) => {
    build({ ...page, ...files });
    expect(bundleSize(folder, ['Dialog']).overBudget).toBe(true);
  });

  it('refuses a build of nothing', () => {
    build({});
    expect(bundleSize(folder, []).overBudget).toBe(true);
  });
});
