// What a visit has to fetch, held against a budget.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * In bytes, gzipped: the page before its first answer; that, the panels, the drawing and the worker, which every visit
 * fetches; and all that is fetched when somebody asks for it.
 */
const BUDGET = { initial: 130_000, firstVisit: 330_000, onRequest: 150_000 };

/**
 * The modules that nobody has to fetch to see the bundled file, by their names: a script that is fetched only for them is
 * fetched on request. What is not reached through one of these counts as fetched by every visit.
 */
const ON_REQUEST = [
  'AboutDialog',
  'FiltersDialog',
  'ShareDialog',
  'CiteDialog',
  'ExportDialog',
  'HelpDialog',
  'MappingDialog',
  'mapping-desk',
  'map-sample',
  'SettingsDialog',
  'ProblemsPanel',
  'AdvicePanel',
  'RecentFiles',
  'recent-files',
  'WatchButton',
  'built-in-advice',
  'add-to-calendar',
  'export-events',
  'read-parquet',
  'tables',
];

/**
 * @typedef {'initial' | 'first visit' | 'on request'} Part
 * @typedef {{ name: string, part: Part, bytes: number }} Script gzipped bytes
 * @typedef {{ scripts: Script[], initial: number, firstVisit: number, onRequest: number, overBudget: boolean }} BundleSize
 */

/**
 * Weighs the scripts of a build, told apart by what imports them. Initial are the page's entry and all that it imports
 * statically.
 * @param {string} folder
 * @param {string[]} [onRequest] the names of modules that are imported on demand
 * @returns {BundleSize} initial scripts are part of the first visit
 * @throws when one of `onRequest` is no script of its own that another imports on demand
 */
export function bundleSize(folder, onRequest = ON_REQUEST) {
  const assets = join(folder, 'assets');
  const names = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith('.js')) : [];
  const links = new Map(names.map((name) => [name, linksOf(readFileSync(join(assets, name), 'utf8'), names)]));
  const doors = doorsOf(links, onRequest);

  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/src="([^"]+\.js)"/g)].map(([, path = '']) => basename(path));
  const initial = reached(entries, (name) => links.get(name)?.imports ?? []);
  const firstVisit = reached(entries, (name) => {
    const { imports = [], later = [] } = links.get(name) ?? {};
    return [...imports, ...later.filter((other) => !doors.has(other))];
  });
  const asked = reached([...doors], (name) => Object.values(links.get(name) ?? {}).flat());

  const scripts = names.map((name) => {
    /** @type {Part} */
    const part = initial.has(name)
      ? 'initial'
      : !firstVisit.has(name) && asked.has(name)
        ? 'on request'
        : 'first visit';
    return { name, part, bytes: gzipSync(readFileSync(join(assets, name)), { level: 9 }).length };
  });
  return { scripts, ...sums(scripts) };
}

/** @param {Script[]} scripts */
function sums(scripts) {
  /** @param {Part} part */
  const sum = (part) => scripts.reduce((bytes, script) => bytes + (script.part === part ? script.bytes : 0), 0);
  const initial = sum('initial');
  const firstVisit = initial + sum('first visit');
  const onRequest = sum('on request');
  const overBudget =
    initial === 0 || initial > BUDGET.initial || firstVisit > BUDGET.firstVisit || onRequest > BUDGET.onRequest;
  return { initial, firstVisit, onRequest, overBudget };
}

/** What a script names of another: `from"./a-1.js"` or `import"./a-1.js"`; `import(…)` or `new URL(…, import.meta.url)`. */
const IMPORT = /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const IMPORT_LATER = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]|\bnew URL\(\s*["'`](?:\.\/)?([\w.-]+\.js)["'`]/g;

/**
 * @typedef {{ imports: string[], later: string[] }} Links what is fetched before the script runs, and what on demand
 * @param {string} code
 * @param {string[]} names of the scripts there are; other names in the code are only texts
 * @returns {Links}
 */
function linksOf(code, names) {
  /** @param {RegExp} pattern */
  const all = (pattern) => [...code.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '');
  /** @param {string} name */
  const isScript = (name) => names.includes(name);
  return { imports: all(IMPORT).filter(isScript), later: all(IMPORT_LATER).filter(isScript) };
}

/**
 * The scripts of the given modules: the bundler names what is imported on demand after its module, with a hash.
 * @param {Map<string, Links>} links
 * @param {string[]} onRequest
 */
function doorsOf(links, onRequest) {
  const later = new Set([...links.values()].flatMap((link) => link.later));
  const doors = onRequest.map((module) => {
    const found = [...later].filter((name) => name.replace(/-[\w-]{8}\.js$/, '') === module);
    if (found.length === 1 && found[0] !== undefined) return found[0];
    throw new Error(`The build has ${found.length} scripts named ${module} that are imported on demand, not one.`);
  });
  return new Set(doors);
}

/**
 * These and all that they lead to.
 * @param {string[]} from
 * @param {(name: string) => string[]} next
 */
function reached(from, next) {
  const found = new Set(from);
  for (const name of found) for (const other of next(name)) found.add(other);
  return found;
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * The figures as lines of text, the largest first.
 * @param {BundleSize} size
 */
export function describeBundleSize({ scripts, initial, firstVisit, onRequest }) {
  const lines = scripts
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ name, part, bytes }) => `${kilobytes(bytes).padStart(10)}  ${part.padEnd(11)} ${name}`);
  return [
    ...lines,
    `initial JavaScript ${kilobytes(initial)} gzipped, of ${kilobytes(BUDGET.initial)}`,
    `with all of a first visit ${kilobytes(firstVisit)} gzipped, of ${kilobytes(BUDGET.firstVisit)}`,
    `fetched only on request ${kilobytes(onRequest)} gzipped, of ${kilobytes(BUDGET.onRequest)}`,
  ].join('\n');
}
