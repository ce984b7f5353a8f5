// What a first visit has to fetch, held against a budget.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In bytes, gzipped: the page before its first answer, and all code there is, workers included. */
const BUDGET = { initial: 130_000, all: 330_000 };

/**
 * @typedef {{ name: string, part: 'initial' | 'later' | 'worker', bytes: number }} Script gzipped bytes
 * @typedef {{ scripts: Script[], initial: number, all: number, overBudget: boolean }} BundleSize
 */

/**
 * Weighs the scripts of a build. Initial are the page's entry and all that it imports statically, which Vite names in the
 * page as `modulepreload`.
 * @param {string} folder
 * @returns {BundleSize}
 */
export function bundleSize(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = new Set([...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => basename(path)));
  const assets = join(folder, 'assets');
  const files = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith('.js')) : [];
  const scripts = files.map((name) => {
    /** @type {Script['part']} */
    const part = named.has(name) ? 'initial' : name.includes('worker') ? 'worker' : 'later';
    return { name, part, bytes: gzipSync(readFileSync(join(assets, name)), { level: 9 }).length };
  });
  const all = sum(scripts);
  const initial = sum(scripts.filter(({ part }) => part === 'initial'));
  const overBudget = scripts.length === 0 || initial > BUDGET.initial || all > BUDGET.all;
  return { scripts, initial, all, overBudget };
}

/** @param {Script[]} scripts */
const sum = (scripts) => scripts.reduce((bytes, script) => bytes + script.bytes, 0);

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * The figures as lines of text, the largest first.
 * @param {BundleSize} size
 */
export function describeBundleSize({ scripts, initial, all }) {
  const lines = scripts
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, part, bytes }) => `${kilobytes(bytes).padStart(10)}  ${part.padEnd(8)} ${name}`);
  return [
    ...lines,
    `initial JavaScript ${kilobytes(initial)} gzipped, of ${kilobytes(BUDGET.initial)}`,
    `all JavaScript ${kilobytes(all)} gzipped, of ${kilobytes(BUDGET.all)}`,
  ].join('\n');
}
